import {describe, expect, it} from 'vitest';
import {createStepOutput} from '../../source/run/step-output.ts';

const logged = () => {
	const lines: string[] = [];
	const log = {write: (_: string, text: string) => void lines.push(text), setSecrets() {}, flush() {}};
	return {lines, output: createStepOutput(log, 'RunCommandLine')};
};

describe('the output of a step in the log', () => {
	it('is there line by line', () => {
		const {lines, output} = logged();
		output.write('one');
		output.write('two');
		expect(lines).toEqual(['one', 'two']);
		output.end();
		expect(lines).toHaveLength(2);
	});

	it('has its beginning, its last lines in order, and how much is missing, when it is endless', () => {
		const {lines, output} = logged();
		const count = 100_000;
		for (let number = 1; number <= count; number++) {
			output.write(`line ${number}`);
		}

		output.end();
		expect(lines[0]).toBe('line 1');
		expect(lines.slice(-200)).toEqual(Array.from({length: 200}, (_, index) => `line ${count - 199 + index}`));
		const missing = Number(/^(\d+) lines of output are not in the log/.exec(lines.at(-201) ?? '')?.[1]);
		const told = lines.filter(line => /^line \d+$/.test(line)).length;
		expect(told + missing).toBe(count);
		expect(lines.join('').length).toBeLessThan(8 * 1024 * 1024);
	});

	it('has every line when there are only a few beyond the limit', () => {
		const {lines, output} = logged();
		const long = 'x'.repeat(9 * 1024 * 1024);
		output.write(long);
		output.write('last but one');
		output.write('last');
		output.end();
		expect(lines.filter(line => !line.startsWith('The output goes on'))).toEqual([
			long,
			'last but one',
			'last',
		]);
	});
});
