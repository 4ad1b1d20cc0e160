import {existsSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {ofType} from '../../helpers/event-lines.ts';
import {type ProgramBench, programBench} from '../../helpers/program-bench.ts';
import {commandXml, sequenceXml} from '../../helpers/sequence-xml.ts';

const run = async (
	bench: ProgramBench,
	command: string,
	attributes: Readonly<Record<string, number>> = {},
) => {
	const file = bench.write(
		'ts.xml',
		sequenceXml(
			commandXml('Stubborn', command, {attributes: {...attributes, continueOnError: true}}),
			commandXml('After', 'echo after'),
		),
	);
	const {code, stderr, events} = await bench.bootseq(['run', file, '--json']);
	const [stubborn, after] = ofType(events(), 'step-finished');
	expect(after, stderr).toMatchObject({name: 'After', code: 0});
	return {
		code,
		stubborn,
		seconds: Number(stubborn?.['seconds']),
		output: ofType(events(), 'output').map(({text}) => text),
	};
};

const pidIn = (bench: ProgramBench, name: string): number => Number(bench.read(name).trim());

/** Neither there nor waiting to be collected. */
const isAlive = (pid: number): boolean =>
	existsSync(`/proc/${pid}/stat`) && !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));

describe('a step that will not end', () => {
	it('and ignores SIGTERM, it and its children, is ended with all of them after its time-out: 0x800705B4', async () => {
		const bench = programBench();
		const deaf = `trap "" TERM HUP INT; echo $$ > ${bench.path('parent')}`;
		const {stubborn, seconds} = await run(
			bench,
			`sh -c '${deaf}; sh -c "trap \\"\\" TERM; echo \\$\\$ > ${bench.path('child')}; while :; do sleep 0.1; done" & while :; do sleep 0.1; done'`,
			{timeout: 1},
		);
		expect(stubborn).toMatchObject({code: 0x8007_05b4, succeeded: false});
		expect(stubborn?.['message']).toContain('time-out');
		expect(seconds).toBeGreaterThanOrEqual(1);
		// The time-out, three seconds of grace, and the look at the process table.
		expect(seconds).toBeLessThan(7);
		for (const name of ['parent', 'child']) {
			const pid = pidIn(bench, name);
			expect(pid).toBeGreaterThan(0);
			expect(isAlive(pid)).toBe(false);
		}
	});
});

describe('a step that leaves children behind (contract: "A step ends when its process ends")', () => {
	it('ends with its process, although a child holds its output open, and the child lives on and may still print', async () => {
		const bench = programBench();
		const child = `echo $$ > ${bench.path('child')}; ${bench.waitsFor('go')}; echo late && touch ${bench.path('printed')}; ${bench.waitsFor('never')}`;
		const {stubborn, seconds, output} = await run(
			bench,
			`sh -c '${child.replaceAll('$$', '$$$$')}' & ${bench.waitsFor('child')}; echo early`,
		);
		expect(stubborn).toMatchObject({code: 0});
		expect(seconds).toBeLessThan(3);
		expect(output).toEqual(['early', 'after']);
		const pid = pidIn(bench, 'child');
		try {
			expect(isAlive(pid)).toBe(true);
		} finally {
			process.kill(pid, 'SIGKILL');
		}
	});

	it('and a child that floods the output it was left does not hold up the step', async () => {
		const bench = programBench();
		const {stubborn, seconds} = await run(
			bench,
			`yes ${'x'.repeat(500)} & echo $! > ${bench.path('child')}; sleep 0.2`,
		);
		try {
			expect(stubborn).toMatchObject({code: 0});
			expect(seconds).toBeLessThan(3);
		} finally {
			process.kill(pidIn(bench, 'child'), 'SIGKILL');
		}
	});
});

describe('a step that closes its pipes', () => {
	it('is waited for, and its exit code counts', async () => {
		const bench = programBench();
		const {stubborn, seconds, output} = await run(bench, 'echo before; exec >&- 2>&-; sleep 0.3; exit 7');
		expect(stubborn).toMatchObject({code: 7});
		expect(seconds).toBeGreaterThanOrEqual(0.3);
		expect(output).toEqual(['before', 'after']);
	});

	it('still ends at its time-out', async () => {
		const bench = programBench();
		const {stubborn, seconds} = await run(bench, 'exec >&- 2>&- <&-; sleep 30', {timeout: 1});
		expect(stubborn).toMatchObject({code: 0x8007_05b4});
		expect(seconds).toBeLessThan(5);
	});
});
