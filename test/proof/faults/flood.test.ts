import {spawn} from 'node:child_process';
import {existsSync, readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it, vi} from 'vitest';
import {ofType, parseEvents} from '../../helpers/event-lines.ts';
import {consoleEnvironment, programFile} from '../../helpers/program.ts';
import {type ProgramBench, programBench} from '../../helpers/program-bench.ts';
import {commandXml, sequenceXml} from '../../helpers/sequence-xml.ts';
import {howMany} from '../how-many.ts';
import {mostMemoryOf} from './memory-of.ts';

const logSize = (bench: ProgramBench): number => {
	const logs = path.join(bench.runFolders().at(-1) ?? '', 'logs');
	return readdirSync(logs).reduce((sum, name) => sum + statSync(path.join(logs, name)).size, 0);
};

const megabyte = 2 ** 20;
const longLine = 'x'.repeat(200);

const floods = [
	['short lines', 'yes'],
	['long lines', `yes ${longLine}`],
	['one line without end', 'tr "\\\\0" x < /dev/zero'],
] as const;

describe('a step that fills its output as fast as it can', () => {
	it.each(floods.slice(0, howMany({short: 1, long: floods.length})))(
		'with %s takes neither the memory nor the drive, and its end is in the log',
		async (_, command) => {
			const bench = programBench();
			const seconds = howMany({short: 1, long: 10});
			const file = bench.write(
				'ts.xml',
				sequenceXml(
					commandXml(
						'Flood',
						`timeout ${seconds} ${command}; echo the end of it; touch ${bench.path('over')}; ${bench.waitsFor('out')}`,
					),
					commandXml('After', 'echo A=1 >> "$TSENV"'),
				),
			);
			const program = bench.start(['run', file, '--plain']);
			await vi.waitUntil(() => existsSync(bench.path('over')), {
				timeout: 60_000,
			});
			await vi.waitUntil(() => bench.runFolders().length > 0);
			const memory = mostMemoryOf(program.pid);
			bench.write('out', '');
			const {code, stderr} = await program.ended;
			expect(code, stderr).toBe(0);
			expect(memory).toBeLessThan(200);
			expect(logSize(bench)).toBeLessThan(20 * megabyte);
			expect(bench.log().some(line => line.endsWith('the end of it'))).toBe(true);
			expect(bench.log().some(line => /^\d+ lines of output are not in the log\.$/.test(line))).toBe(true);
			expect(ofType(bench.journal(), 'variable-set').at(-1)).toMatchObject({name: 'A', value: '1'});
		},
	);

	it('takes no more memory when whoever reads the program stands still, and then hears what was left out', {
		timeout: 60_000,
	}, async () => {
		const bench = programBench();
		const seconds = howMany({short: 1, long: 10});
		const file = bench.write(
			'ts.xml',
			sequenceXml(
				commandXml('Flood', `timeout ${seconds} yes; touch ${bench.path('over')}; ${bench.waitsFor('out')}`),
			),
		);
		const program = spawn(process.execPath, [programFile, 'run', file, '--state', bench.state, '--json'], {
			env: consoleEnvironment(),
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		const ended = new Promise(resolve => program.once('close', resolve));
		await vi.waitUntil(() => existsSync(bench.path('over')), {timeout: 30_000});
		const memory = mostMemoryOf(program.pid ?? 0);
		bench.write('out', '');
		let told = '';
		program.stdout.setEncoding('utf8').on('data', (text: string) => {
			told += text;
		});
		expect(await ended).toBe(0);
		expect(memory).toBeLessThan(200);
		const events = parseEvents(told);
		expect(ofType(events, 'diagnostic').map(({message}) => message)).toContainEqual(
			expect.stringMatching(/^\d+ lines of output were not written here/),
		);
		expect(ofType(events, 'step-finished', 'run-finished')).toHaveLength(2);
	});

	it('can be cancelled: within two seconds, or a little more on a busy machine', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(commandXml('Flood', 'yes'), commandXml('After', 'true')));
		const program = bench.start(['run', file, '--plain']);
		await vi.waitUntil(() => bench.runFolders().length > 0 && logSize(bench) > megabyte, {timeout: 10_000});
		const asked = performance.now();
		program.signal('SIGINT');
		const {code} = await program.ended;
		expect(code).toBe(130);
		expect(performance.now() - asked).toBeLessThan(5000);
		expect(ofType(bench.journal(), 'run-finished')).toMatchObject([{result: 'cancelled'}]);
	});
});
