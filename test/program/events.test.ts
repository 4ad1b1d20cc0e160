import {describe, expect, it} from 'vitest';
import {contractFaults} from '../helpers/event-contract.ts';
import {type EventLine, ofType, outline} from '../helpers/event-lines.ts';
import {type ProgramBench, programBench} from '../helpers/program-bench.ts';
import {
	commandXml,
	groupXml,
	restartXml,
	sequenceXml,
	setVariableXml,
	variableConditionXml,
} from '../helpers/sequence-xml.ts';

/** A task sequence in which everything happens that can happen: failures, skips, a retry, secrets, a restart. */
const eventful = sequenceXml(
	groupXml('Prepare', [
		setVariableXml('Site', 'Lyon'),
		setVariableXml('Pin', 'not-to-be-told', {hidden: true}),
		commandXml('Write', 'echo out; echo err >&2; echo "Site=" >> "$TSENV"'),
	]),
	groupXml('Other site', [commandXml('Never', 'true')], {condition: variableConditionXml('Site', 'Gent')}),
	groupXml('Closed', [commandXml('Never', 'true')], {attributes: {disable: true}}),
	commandXml('Disabled', 'true', {attributes: {disable: true}}),
	commandXml('Conditional', 'true', {condition: variableConditionXml('Site', 'Gent')}),
	commandXml('Elsewhere', 'true', {attributes: {runIn: 'WinPE'}}),
	groupXml('Tolerant', [commandXml('Breaks', 'exit 7'), commandXml('Not reached', 'true')], {
		attributes: {continueOnError: true},
	}),
	commandXml('Tolerated', 'exit 9', {attributes: {continueOnError: true}}),
	restartXml('Restart', {message: 'Back soon'}),
	groupXml('Last', [commandXml('Twice', 'exit 4')]),
);

const runEventful = async (bench: ProgramBench): Promise<readonly EventLine[]> => {
	const answers = bench.write('answers.json', JSON.stringify({failure: 'retry:1'}));
	const file = bench.write('ts.xml', eventful);
	const args = ['--json', '--unattended', '--answers', answers, '--restart', 'exit'];
	const first = await bench.bootseq(['run', file, ...args]);
	expect(first.code).toBe(10);
	const second = await bench.bootseq(['resume', ...args]);
	expect(second.code).toBe(1);
	return [...first.events(), ...second.events()];
};

describe('the event stream (contract: command-line.md, "Events")', () => {
	it('tells what happens in the order in which it happens, over a restart', async () => {
		expect(outline(await runEventful(programBench()))).toEqual([
			'run-started ts',
			'group-started Prepare',
			'step-started Set Site',
			'step-finished Set Site 0',
			'step-started Set Pin',
			'step-finished Set Pin 0',
			'step-started Write',
			'step-finished Write 0',
			'group-finished Prepare',
			'group-skipped Other site condition',
			'group-skipped Closed disabled',
			'step-skipped Disabled disabled',
			'step-skipped Conditional condition',
			'step-skipped Elsewhere environment',
			'group-started Tolerant',
			'step-started Breaks',
			'step-finished Breaks 7',
			'group-finished Tolerant ignored',
			'step-started Tolerated',
			'step-finished Tolerated 9 ignored',
			'step-started Restart',
			'step-finished Restart 0',
			'restart-requested',
			'run-resumed',
			'group-started Last',
			'step-started Twice',
			'step-finished Twice 4',
			'decision retry',
			'step-started Twice',
			'step-finished Twice 4',
			'group-finished Last',
			'run-finished 4',
		]);
	});

	it('has on every line the fields of its type, in --json and in the journal', async () => {
		const bench = programBench();
		const told = await runEventful(bench);
		expect(told.flatMap(contractFaults)).toEqual([]);
		expect(bench.journal().flatMap(contractFaults)).toEqual([]);
		expect(new Set(told.map(({type}) => type))).toEqual(
			new Set([
				'run-started',
				'run-resumed',
				'group-started',
				'group-finished',
				'group-skipped',
				'step-skipped',
				'step-started',
				'step-finished',
				'variable-set',
				'restart-requested',
				'decision',
				'output',
				'run-finished',
			]),
		);
	});

	it('numbers the events without a gap over restarts, in the journal as told, under one run id', async () => {
		const bench = programBench();
		const told = await runEventful(bench);
		const kept = told.filter(({type}) => type !== 'output');
		expect(kept.map(({sequenceNumber}) => sequenceNumber)).toEqual(kept.map((_, index) => index + 1));
		expect(new Set(told.map(({run}) => run)).size).toBe(1);
		const journal = bench.journal();
		expect(journal.map(({type, sequenceNumber, time}) => [type, sequenceNumber, time])).toEqual(
			kept.map(({type, sequenceNumber, time}) => [type, sequenceNumber, time]),
		);
	});

	it('counts attempts on, tells why a condition was false, and shows no secret', async () => {
		const bench = programBench();
		const told = await runEventful(bench);
		const twice = ofType(told, 'step-started', 'step-finished').filter(({name}) => name === 'Twice');
		expect(twice.map(({attempt}) => attempt)).toEqual([1, 1, 2, 2]);
		expect(told.find(({type, name}) => type === 'step-skipped' && name === 'Conditional')).toMatchObject({
			trace: {kind: 'all', verdict: false},
		});
		expect(ofType(told, 'variable-set').filter(({name}) => name === 'Site')).toMatchObject([
			{value: 'Lyon'},
			{value: null},
		]);
		const [pin] = ofType(told, 'variable-set').filter(({name}) => name === 'Pin');
		expect(pin).toMatchObject({secret: true});
		expect(pin).not.toHaveProperty('value');
		expect(ofType(bench.journal(), 'variable-set').find(({name}) => name === 'Pin')).toMatchObject({
			secret: true,
			sealed: expect.stringMatching(/./),
		});
		expect(told.find(({name, command}) => name === 'Set Pin' && command !== undefined)).toMatchObject({
			command: 'Pin = ********',
		});
	});

	it('goes on counting attempts over a restart that a retry asked for', async () => {
		const bench = programBench();
		const again =
			'test -e again || { touch again; echo SMSTSRebootRequested=HD; echo SMSTSRetryRequested=true; } >> "$TSENV"';
		const file = bench.write('ts.xml', sequenceXml(commandXml('Again', `cd ${bench.folder}; ${again}`)));
		const first = await bench.bootseq(['run', file, '--json', '--restart', 'exit']);
		expect(first.code).toBe(10);
		expect(ofType(first.events(), 'restart-requested')).toMatchObject([{target: 'current-os', retry: true}]);
		const second = await bench.bootseq(['resume', '--json', '--restart', 'exit']);
		expect(second.code).toBe(0);
		expect(ofType(second.events(), 'step-started', 'step-finished')).toMatchObject([
			{name: 'Again', attempt: 2},
			{name: 'Again', attempt: 2, succeeded: true},
		]);
	});
});
