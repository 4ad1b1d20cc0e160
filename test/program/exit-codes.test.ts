import {describe, expect, it} from 'vitest';
import {outline} from '../helpers/event-lines.ts';
import {programBench} from '../helpers/program-bench.ts';
import {commandXml, restartXml, sequenceXml, stepXml} from '../helpers/sequence-xml.ts';

describe('exit codes (contract: command-line.md, "Exit codes")', () => {
	it('0 when the task sequence succeeded', async () => {
		const bench = programBench();
		const {code, stdout} = await bench.bootseq([
			'run',
			bench.write('ts.xml', sequenceXml(commandXml('Fine', 'true'))),
		]);
		expect(code).toBe(0);
		expect(stdout).toContain('succeeded');
	});

	it('1 when the task sequence failed, with the step and its code in the last event', async () => {
		const bench = programBench();
		const file = bench.write(
			'ts.xml',
			sequenceXml(commandXml('Breaks', 'exit 7'), commandXml('Never', 'true')),
		);
		const {code, events} = await bench.bootseq(['run', file, '--json']);
		expect(code).toBe(1);
		expect(events().at(-1)).toMatchObject({
			type: 'run-finished',
			result: 'failed',
			code: 7,
			failedStep: {index: 0, name: 'Breaks'},
		});
	});

	it('1 when a check found errors, 0 when it found none', async () => {
		const bench = programBench();
		const sound = bench.write('sound.xml', sequenceXml(commandXml('Fine', 'true')));
		const faulty = bench.write('faulty.xml', sequenceXml(commandXml('Empty', '')));
		expect(await bench.bootseq(['sequence', 'check', sound])).toMatchObject({code: 0, stdout: ''});
		const {code, stdout} = await bench.bootseq(['sequence', 'check', sound, faulty]);
		expect(code).toBe(1);
		expect(stdout).toMatch(new RegExp(`^${faulty}:1:\\d+: error no-command .*\\(.*\\)\\n$`));
	});

	it.each([
		['a command that does not exist', ['frobnicate']],
		['an option that does not exist', ['run', 'ts.xml', '--frobnicate']],
		['a file that is not there', ['run', 'none.xml']],
		['no file', ['run']],
		['a restart mode that does not exist', ['run', 'ts.xml', '--restart', 'later']],
		['a variable without a value', ['run', 'ts.xml', '--set', 'NAME']],
		['resume without a run in progress', ['resume']],
		['media that are not there', ['boot', '--media', 'none', '--unattended']],
		['a recorded machine outside of a dry run', ['run', 'ts.xml', '--machine', 'machine.json']],
		['answers that are not there', ['run', 'ts.xml', '--answers', 'none.json']],
	])('2 and a sentence for %s', async (_what, args) => {
		const bench = programBench();
		bench.write('ts.xml', sequenceXml(commandXml('Fine', 'touch ran')));
		const {code, stdout, stderr} = await bench.bootseq(args);
		expect(code).toBe(2);
		expect(stderr).toMatch(/\w+ \w+/);
		expect(stdout).toBe('');
		expect(bench.runFolders()).toEqual([]);
	});

	it('2 for steps that this version cannot run, with the list; --allow-unsupported lets them fail when they are reached', async () => {
		const bench = programBench();
		const file = bench.write(
			'ts.xml',
			sequenceXml(
				commandXml('Fine', 'true'),
				stepXml('SMS_TaskSequence_PartitionDiskAction', 'Partition', 'osddiskpart.exe'),
			),
		);
		const refused = await bench.bootseq(['run', file, '--json', '--unattended']);
		expect(refused.code).toBe(2);
		expect(refused.stderr).toContain('Partition');
		expect(refused.events().every(({type}) => type === 'diagnostic')).toBe(true);
		expect(refused.events().map(({message}) => message)).toContainEqual(expect.stringContaining('Partition'));
		expect(bench.runFolders()).toEqual([]);

		const dry = await bench.bootseq(['run', file, '--json', '--unattended', '--dry-run']);
		expect(dry.code).toBe(0);

		const allowed = await bench.bootseq(['run', file, '--json', '--unattended', '--allow-unsupported']);
		expect(allowed.code).toBe(1);
		expect(outline(allowed.events())).toContain('step-finished Fine 0');
		expect(outline(allowed.events())).toContain(`step-finished Partition ${0x8007_0032}`);
	});

	it('10 when a restart is due and --restart exit was asked for; then resume goes on to 0', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(restartXml(), commandXml('After', 'true')));
		expect(await bench.bootseq(['run', file, '--restart', 'exit'])).toMatchObject({code: 10});
		expect(await bench.bootseq(['resume', '--restart', 'exit'])).toMatchObject({code: 0});
		expect(await bench.bootseq(['resume', '--restart', 'exit'])).toMatchObject({code: 2});
	});

	it('130 when a person cancels: the step that runs is ended, the run is over', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(commandXml('Long', 'echo waiting; sleep 100')));
		const program = bench.start(['run', file, '--json']);
		await program.line(line => line.includes('"waiting"'));
		program.signal('SIGINT');
		const {code, events} = await program.ended;
		expect(code).toBe(130);
		expect(events().at(-1)).toMatchObject({type: 'run-finished', result: 'cancelled'});
		expect(await bench.bootseq(['resume'])).toMatchObject({code: 2});
	});
});
