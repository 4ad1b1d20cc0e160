import type {JournalEvent, Recorded} from '../../source/sequence/event.ts';

/** On the disk that holds the state: a line when a step begins its work and one when it ends it, each on the disk before the next thing happens. */
export const toldFile = '/var/lib/bootseq/told';

/** The command of a step that works for half a second and tells when. */
export const toldBy = (name: string): string =>
	`echo 'start ${name}' >>${toldFile}; sync ${toldFile}; sleep 0.5; echo 'end ${name}' >>${toldFile}; sync ${toldFile}`;

type Counted = ReadonlyMap<string, number>;

/**
What a run whose power was cut did that its journal does not declare: steps repeated or skipped in silence, or out of order; a sentence each.

@param told The lines that the steps themselves wrote, in order.
*/
export const cutBreaches = (
	events: readonly Recorded<JournalEvent>[],
	told: readonly string[],
): readonly string[] => {
	const starts = count(namesAfter(told, 'start '));
	const ends = count(namesAfter(told, 'end '));
	const attempts = count(events.flatMap(event => (event.type === 'step-started' ? [event.name] : [])));
	const interrupted = events.flatMap(event =>
		event.type === 'run-resumed' ? (event.interrupted ?? []) : [],
	);
	const reruns = count(interrupted.filter(({decision}) => decision === 'rerun').map(({name}) => name));
	const finished = events.flatMap(event => (event.type === 'step-finished' ? [event] : []));
	const endings = count(finished.map(({name}) => name));
	const last = events.at(-1);
	const breaches: string[] = [];
	if (last?.type !== 'run-finished' || last.result !== 'succeeded') {
		breaches.push(`the last event is ${JSON.stringify(last)}`);
	}

	if (events.filter(({type}) => type === 'state-moved').length > 1) {
		breaches.push('the state moved more than once');
	}

	for (const [name, times] of attempts) {
		if (times !== 1 + of(reruns, name)) {
			breaches.push(`${name} was started ${times} times, and ${of(reruns, name)} repetitions are declared`);
		}

		if (of(endings, name) !== 1) {
			breaches.push(`${name} ended ${of(endings, name)} times`);
		}

		if (of(starts, name) > times) {
			breaches.push(`${name} worked ${of(starts, name)} times, and ${times} starts are declared`);
		}

		if (name.startsWith('Once') && times > 1) {
			breaches.push(`${name} was repeated`);
		}
	}

	for (const {name, succeeded} of finished) {
		const isDeclared = interrupted.some(one => one.name === name && one.decision === 'fail');
		if (!succeeded && !isDeclared) {
			breaches.push(`${name} failed`);
		}

		if (/^(?:Repeat|Checked)/.test(name) && of(ends, name) === 0) {
			breaches.push(`${name} counts as done and never came to its end`);
		}
	}

	for (const [name, times] of starts) {
		const isDeclared = interrupted.some(one => one.name === name);
		if (times > of(ends, name) && !isDeclared) {
			breaches.push(`${name} was interrupted, and the journal does not say so`);
		}
	}

	return [...breaches, ...outOfOrder(told, [...attempts.keys()])];
};

/** Nothing works after a later step has begun. */
const outOfOrder = (told: readonly string[], order: readonly string[]): readonly string[] => {
	const places = told.map(line => order.indexOf(line.replace(/^(?:start|end) /, '')));
	return told
		.filter((_, index) => {
			const place = places[index] ?? -1;
			return place === -1 || place < Math.max(-1, ...places.slice(0, index));
		})
		.map(line => `“${line}” comes out of order`);
};

const namesAfter = (lines: readonly string[], start: string): readonly string[] =>
	lines.filter(line => line.startsWith(start)).map(line => line.slice(start.length));

const count = (names: readonly string[]): Counted => {
	const counted = new Map<string, number>();
	for (const name of names) {
		counted.set(name, (counted.get(name) ?? 0) + 1);
	}

	return counted;
};

const of = (counted: Counted, name: string): number => counted.get(name) ?? 0;
