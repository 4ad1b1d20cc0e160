import {appendFileSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {type EventLine, ofType, variablesAfter} from '../helpers/event-lines.ts';
import {type ProgramBench, programBench} from '../helpers/program-bench.ts';
import {
	commandXml,
	groupXml,
	restartXml,
	sequenceXml,
	setVariableXml,
	variableConditionXml,
} from '../helpers/sequence-xml.ts';
import {keys, Technician} from '../helpers/technician.ts';

/** A step that notes its start before it does anything else, and takes long enough to be killed in. */
const noting = (name: string, command: string, options: Parameters<typeof commandXml>[2] = {}): string =>
	commandXml(name, `echo ${name} >> ../../../../starts; sleep 0.03; ${command}`, options);

/** Groups, failures that are passed over, skips, secrets, variables that come and go, a restart. */
const document = sequenceXml(
	setVariableXml('Site', 'Lyon'),
	setVariableXml('Pin', 'p-4711', {hidden: true}),
	groupXml('First', [
		noting('One', 'echo A=%Site% >> "$TSENV"; test %Pin% = p-4711'),
		groupXml('Tolerant', [noting('Breaks', 'exit 7'), noting('Unreached', 'true')], {
			attributes: {continueOnError: true},
		}),
		noting('Tolerated', 'echo B=2 >> "$TSENV"; exit 9', {attributes: {continueOnError: true}}),
	]),
	groupXml('Elsewhere', [noting('Skipped', 'true')], {condition: variableConditionXml('Site', 'Gent')}),
	restartXml(),
	noting('Two', 'echo Site= >> "$TSENV"; echo Code=%_SMSTSLastActionRetCode% >> "$TSENV"'),
	noting('Three', 'test -z "$Site" && echo C=%A%%B% >> "$TSENV"; test %Pin% = p-4711'),
);

/** What a run comes to: the last end of every step, and its variables without those that hold a path. */
const outcome = (journal: readonly EventLine[]) => ({
	ends: Object.fromEntries(
		ofType(journal, 'step-finished').map(({name, code, succeeded, ignored}) => [
			String(name),
			JSON.stringify({code, succeeded, ignored}),
		]),
	),
	skips: ofType(journal, 'group-skipped', 'step-skipped').map(({name}) => name),
	variables: Object.fromEntries([...variablesAfter(journal)].filter(([name]) => !name.endsWith('Path'))),
	result: ofType(journal, 'run-finished').map(({result}) => result),
});

const startsIn = (bench: ProgramBench): ReadonlyMap<string, number> =>
	new Map(
		Map.groupBy(bench.read('starts').split('\n').filter(Boolean), name => name)
			.entries()
			.map(([name, lines]) => [name, lines.length]),
	);

const counted = (events: readonly EventLine[], name: string): number =>
	events.filter(event => event['name'] === name).length;

/** Kills the program when the journal has this record, goes on, and gives the journal of the whole run. */
const killedAt = async (bench: ProgramBench, sequenceNumber: number): Promise<readonly EventLine[]> => {
	const answers = bench.write('answers.json', '{"interrupted": "rerun"}');
	const program = bench.start(['run', bench.write('ts.xml', document), '--json']);
	const record = new RegExp(`"sequenceNumber":${sequenceNumber}\\b`);
	await program.line(line => record.test(line));
	program.signal('SIGKILL');
	await program.ended;
	const resumed = await bench.bootseq(['resume', '--unattended', '--json', '--answers', answers]);
	const over =
		ofType(bench.journal(), 'run-finished').length > 0 && resumed.stdout.includes('no run in progress');
	expect(over ? 0 : resumed.code, resumed.stderr).toBe(0);
	return bench.journal();
};

/** A step runs again only where the journal says that it was interrupted. */
const expectNoStepTwice = (bench: ProgramBench, journal: readonly EventLine[]): void => {
	const starts = startsIn(bench);
	const interrupted = ofType(journal, 'run-resumed').map(event => JSON.stringify(event['interrupted'] ?? {}));
	for (const name of ['One', 'Breaks', 'Tolerated', 'Two', 'Three']) {
		const again = interrupted.filter(step => step.includes(`"name":"${name}"`)).length;
		expect(counted(ofType(journal, 'step-started'), name), name).toBe(1 + again);
		expect(counted(ofType(journal, 'step-finished'), name), name).toBe(1);
		expect(starts.get(name), name).toBeGreaterThanOrEqual(1);
		expect(starts.get(name), name).toBeLessThanOrEqual(1 + again);
	}

	expect(starts.has('Unreached') || starts.has('Skipped')).toBe(false);
};

describe('a program that is killed (architecture, the promise of "run/")', () => {
	it('goes on from every record of its journal to the same end, and runs no step twice', {
		timeout: 120_000,
	}, async () => {
		const undisturbed = programBench();
		const {code} = await undisturbed.bootseq(['run', undisturbed.write('ts.xml', document)]);
		expect(code).toBe(0);
		const reference = undisturbed.journal();
		const first = reference.findIndex(({type}) => type !== 'run-started' && type !== 'variable-set');
		const moments = Array.from({length: reference.length - first + 1}, (_, index) => first + index);
		expect(moments.length).toBeGreaterThan(25);

		let resumed = 0;
		let interrupted = 0;
		const worker = async () => {
			for (let moment = moments.shift(); moment !== undefined; moment = moments.shift()) {
				const bench = programBench();
				const journal = await killedAt(bench, moment);
				expect(outcome(journal), `killed at ${moment}`).toEqual(outcome(reference));
				expectNoStepTwice(bench, journal);
				const comebacks = ofType(journal, 'run-resumed');
				resumed += comebacks.length;
				interrupted += comebacks.filter(event => 'interrupted' in event).length;
				expect(journal.map(({sequenceNumber}) => sequenceNumber)).toEqual(
					journal.map((_, index) => index + 1),
				);
			}
		};
		await Promise.all([worker(), worker()]);
		// Most were in time, and every one would have been resumed once anyway, by its restart.
		expect(resumed).toBeGreaterThan(1.5 * (reference.length - first));
		expect(interrupted).toBeGreaterThan(5);
	});

	it('goes on although it is killed again and again', {timeout: 60_000}, async () => {
		const bench = programBench();
		const answers = bench.write('answers.json', '{"interrupted": "rerun"}');
		let args = ['run', bench.write('ts.xml', document), '--json'];
		let kills = 0;
		for (;;) {
			const program = bench.start(args);
			const steps = () => program.line(line => line.includes('"type":"step-finished"'));
			const finished = await steps().then(
				() => false,
				() => true,
			);
			program.signal('SIGKILL');
			await program.ended;
			if (finished) {
				break;
			}

			kills++;
			args = ['resume', '--unattended', '--json', '--answers', answers];
		}

		expect(kills).toBeGreaterThan(4);
		const journal = bench.journal();
		expect(ofType(journal, 'run-finished')).toMatchObject([{result: 'succeeded'}]);
		expectNoStepTwice(bench, journal);
	});
});

describe('what is left of a run that cannot go on', () => {
	const interruptedRun = async (): Promise<{bench: ProgramBench; file: string; folder: string}> => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(restartXml(), commandXml('After', 'true')));
		expect(await bench.bootseq(['run', file, '--restart', 'exit'])).toMatchObject({code: 10});
		return {bench, file, folder: bench.runFolders()[0] ?? ''};
	};

	it('a damaged journal is named with its record and left as it is; a person puts it away with one key, and a new run begins', async () => {
		const {bench, file, folder} = await interruptedRun();
		const journal = path.join(folder, 'journal.jsonl');
		const damaged = readFileSync(journal, 'utf8').replace('"name":"ts"', '"name":"xx"');
		writeFileSync(journal, damaged);
		for (const args of [['resume'], ['resume', '--unattended'], ['run', file, '--unattended']]) {
			const refused = await bench.bootseq(args);
			expect(refused.code).toBe(2);
			expect(refused.stderr).toContain('damaged');
		}

		expect(readFileSync(journal, 'utf8')).toBe(damaged);
		const technician = new Technician(['run', file, '--state', bench.state]);
		await technician.sees('damaged');
		technician.types('a');
		await technician.sees('ts succeeded');
		technician.types(keys.enter);
		expect(await technician.exit).toBe(0);
		expect(bench.runFolders()).toHaveLength(2);
		expect(existsSync(path.join(folder, 'secrets.key'))).toBe(false);
	});

	it('a torn last record is cut off, and the run goes on', async () => {
		const {bench, folder} = await interruptedRun();
		appendFileSync(path.join(folder, 'journal.jsonl'), '{"type":"step-started","ind');
		const {code, stderr} = await bench.bootseq(['resume', '--unattended']);
		expect(code).toBe(0);
		expect(stderr).toContain('cut off');
	});

	it('a run that had ended, but was not yet put away, is put away without its key', async () => {
		const {bench, folder} = await interruptedRun();
		const active = bench.path('state', '_SMSTaskSequence', 'active.json');
		const text = readFileSync(active, 'utf8');
		expect(await bench.bootseq(['resume'])).toMatchObject({code: 0});
		writeFileSync(active, text);
		writeFileSync(path.join(folder, 'secrets.key'), '');
		const {code, stderr} = await bench.bootseq(['resume']);
		expect(code).toBe(2);
		expect(stderr).toContain('There is no run in progress');
		expect(existsSync(active) || existsSync(path.join(folder, 'secrets.key'))).toBe(false);
	});
});
