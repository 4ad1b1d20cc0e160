import {type EventLine, ofType, variablesAfter} from '../../helpers/event-lines.ts';
import {stepsNotAsked, stepsNotRun} from './document.ts';
import type {Happening} from './step-script.ts';

/** All that is left of a run to judge it by: its journal, what its steps noted themselves, and what a person was asked. */
export type LivedRun = {
	readonly journal: readonly EventLine[];
	readonly record: readonly Happening[];
	/** Names of the interrupted steps that somebody was asked about. */
	readonly asked: readonly string[];
	/** What should have gone with the end of the run. */
	readonly left: readonly string[];
};

/**
What is wrong with a run that was killed and went on, a sentence each; none is a proof of the promise. `undisturbed` is the
journal of the same task sequence that nobody killed.
*/
export const brokenPromises = (run: LivedRun, undisturbed: readonly EventLine[]): readonly string[] => [
	...otherEnd(run.journal, undisturbed),
	...gaps(run.journal),
	...wrongCounts(run),
	...untrueRecords(run),
	...unaskedDecisions(run),
	...run.left.map(what => `${what} is left`),
];

/** The same end: the last end of every step, what was skipped, every variable without those that hold a path, the result. */
const otherEnd = (journal: readonly EventLine[], undisturbed: readonly EventLine[]): readonly string[] => {
	const lines = (events: readonly EventLine[]): readonly string[] => [
		...new Map(
			ofType(events, 'step-finished').map(({name, code, succeeded, ignored}) => [
				name,
				`${String(name)} ended: ${JSON.stringify({code, succeeded, ignored})}`,
			]),
		).values(),
		...ofType(events, 'step-skipped', 'group-skipped').map(({name}) => `${String(name)} was skipped`),
		...[...variablesAfter(events)]
			.filter(([name]) => !name.endsWith('Path'))
			.map(([name, value]) => `${name} is ${value}`)
			.toSorted(),
		...ofType(events, 'run-finished').map(({result, code}) => `the run ${String(result)}: ${String(code)}`),
	];
	const [is, wanted] = [lines(journal), lines(undisturbed)];
	return [
		...wanted.filter(line => !is.includes(line)).map(line => `missing: ${line}`),
		...is.filter(line => !wanted.includes(line)).map(line => `too much: ${line}`),
		...(is.length > wanted.length ? ['something is told twice'] : []),
	];
};

const gaps = (journal: readonly EventLine[]): readonly string[] =>
	journal
		.map(({sequenceNumber}, index) => ({sequenceNumber, wanted: index + 1}))
		.filter(({sequenceNumber, wanted}) => sequenceNumber !== wanted)
		.map(({sequenceNumber, wanted}) => `event ${wanted} has the number ${String(sequenceNumber)}`);

/** A step starts once, and again for every time that the journal tells that it was interrupted; it ends once. */
const wrongCounts = ({journal, record}: LivedRun): readonly string[] => {
	const interrupted = interruptions(journal).map(({name}) => name);
	const count = (names: readonly unknown[], name: unknown) => names.filter(other => other === name).length;
	const started = ofType(journal, 'step-started').map(({name}) => name);
	const finished = ofType(journal, 'step-finished').map(({name}) => name);
	const reallyStarted = record.filter(({what}) => what === 'start').map(({step}) => step);
	return [
		...[...new Set(started)].flatMap(name => {
			const again = count(interrupted, name);
			return [
				...(count(started, name) === 1 + again
					? []
					: [`${String(name)} has ${count(started, name)} starts and ${again} interruptions`]),
				...(count(finished, name) === 1 ? [] : [`${String(name)} has ${count(finished, name)} ends`]),
			];
		}),
		...[...new Set(reallyStarted)]
			.filter(name => count(reallyStarted, name) > count(started, name))
			.map(name => `${name} was started more often than the journal tells`),
		...stepsNotRun.filter(name => reallyStarted.includes(name)).map(name => `${name} was started`),
	];
};

/** What the journal tells has really happened, once, and nothing at the same time as something else. */
const untrueRecords = ({journal, record}: LivedRun): readonly string[] => {
	const run = String(ofType(journal, 'run-started')[0]?.['run']);
	const happened = (what: Happening['what']) =>
		record.filter(happening => happening.what === what).map(({attempt}) => attempt);
	const commands = new Set(record.map(({step}) => step));
	const [starts, ends] = [happened('start'), happened('end')];
	return [
		...record
			.filter(({what}) => what === 'beside')
			.map(({step, attempt}) => `${step} (${attempt}) was started while a step was still at work`),
		...starts
			.filter((attempt, index) => starts.indexOf(attempt) !== index)
			.map(attempt => `the attempt ${attempt} was started twice`),
		...record
			.filter(({attempt}) => !attempt.startsWith(`${run}/`))
			.map(({step}) => `${step} was started for another run`),
		...ofType(journal, 'step-finished')
			.filter(({name}) => commands.has(String(name)))
			.filter(({index, attempt}) => !ends.includes(`${run}/${String(index)}/${String(attempt)}`))
			.map(({name}) => `the journal tells an end of ${String(name)} that never came`),
	];
};

/** Nobody is asked about a step that may run again; about every other, before it does. */
const unaskedDecisions = ({journal, asked}: LivedRun): readonly string[] => {
	const free: readonly string[] = stepsNotAsked;
	const decided = interruptions(journal)
		.map(({name}) => name)
		.filter(name => !free.includes(name) && name !== 'Restart');
	return [
		...asked.filter(name => free.includes(name)).map(name => `somebody was asked about ${name}`),
		...[...new Set(decided)]
			.filter(
				name => decided.filter(other => other === name).length > asked.filter(other => other === name).length,
			)
			.map(name => `${name} was decided about without asking`),
	];
};

export const interruptions = (journal: readonly EventLine[]): readonly {readonly name: string}[] =>
	ofType(journal, 'run-resumed')
		.map(({interrupted}) => interrupted)
		.filter(
			(interrupted): interrupted is {name: string} =>
				typeof interrupted === 'object' &&
				interrupted !== null &&
				'name' in interrupted &&
				typeof interrupted.name === 'string',
		);
