import {isDeepStrictEqual} from 'node:util';
import type {Recorded} from '../../source/sequence/event.ts';
import {revealed, Secret} from '../../source/sequence/secret.ts';
import {eventLine} from '../helpers/run-in-memory.ts';
import type {Expected, StartedProcess} from './conformance-case.ts';
import type {Observed} from './run-case.ts';

/** What is otherwise than the case expects, a sentence each. Empty: the rule holds. */
export const judgeCase = (expected: Expected, observed: Observed): readonly string[] => [
	...differentEvents(expected, observed),
	...differentVariables(expected, observed),
	...differentProcesses(expected, observed),
	...differentTexts(expected, observed),
	...differentRestarts(expected, observed),
];

const told = /^(?:group|step|restart|decision)-?|^run-(?:resumed|finished)$/;

/** The events that a case lists, in short. */
export const eventsInShort = (events: readonly Recorded[]): readonly string[] =>
	events.filter(({type}) => told.test(type)).map(event => eventLine(event));

const differentEvents = ({events}: Expected, observed: Observed): readonly string[] => {
	const seen = eventsInShort(observed.events);
	return events === undefined || isDeepStrictEqual(seen, events)
		? []
		: [`the events are\n  ${seen.join('\n  ')}\nand should be\n  ${events.join('\n  ')}`];
};

const differentVariables = (
	{variables = {}, secrets = []}: Expected,
	{environment}: Observed,
): readonly string[] => [
	...Object.entries(variables).flatMap(([name, wanted]) => {
		const value = environment.get(name);
		const seen = value === undefined ? null : revealed(value);
		return seen === wanted
			? []
			: [`the variable ${name} is ${JSON.stringify(seen)} and should be ${JSON.stringify(wanted)}`];
	}),
	...secrets
		.filter(name => !(environment.get(name) instanceof Secret))
		.map(name => `the variable ${name} is not secret`),
];

const differentProcesses = ({started}: Expected, observed: Observed): readonly string[] => {
	if (started === undefined) {
		return [];
	}

	return started.length === observed.started.length
		? started.flatMap((wanted, index) => differentProcess(wanted, observed.started[index] ?? {}))
		: [
				`the processes are ${JSON.stringify(observed.started.map(nameOf))} and should be ${JSON.stringify(started.map(nameOf))}`,
			];
};

const nameOf = ({command, script}: StartedProcess): string => command ?? script ?? '';

const differentProcess = (wanted: StartedProcess, seen: StartedProcess): readonly string[] => {
	const {environment: wantedEnvironment = {}, ...wantedFields} = wanted;
	const {environment = {}, ...fields} = seen;
	const values = new Map<string, unknown>(Object.entries(fields));
	return [
		...Object.entries(wantedFields)
			.filter(([field, value]) => values.get(field) !== value)
			.map(
				([field, value]) =>
					`the ${field} of "${nameOf(seen)}" is ${JSON.stringify(values.get(field))} and should be ${JSON.stringify(value)}`,
			),
		...Object.entries(wantedEnvironment)
			.filter(([name, value]) => (environment[name] ?? null) !== value)
			.map(
				([name, value]) =>
					`${name} of the process environment is ${JSON.stringify(environment[name])} and should be ${JSON.stringify(value)}`,
			),
	];
};

const differentTexts = (
	{logged = [], neverShown = [], reported = []}: Expected,
	observed: Observed,
): readonly string[] => {
	const shown = [observed.log, observed.journal, JSON.stringify(observed.events)].join('\n');
	let position = 0;
	const missing: string[] = [];
	for (const text of logged) {
		const found = observed.log.indexOf(text, position);
		if (found === -1) {
			missing.push(`the log does not say "${text}"${position === 0 ? '' : ' behind what came before'}`);
		} else {
			position = found + text.length;
		}
	}

	return [
		...missing,
		...neverShown.filter(text => shown.includes(text)).map(text => `"${text}" is shown`),
		...reported
			.filter(line => !observed.reported.includes(line))
			.map(line => `"${line}" is not reported: ${JSON.stringify(observed.reported)}`),
	];
};

const differentRestarts = ({restarts}: Expected, observed: Observed): readonly string[] => {
	const seen = observed.restarts.map(({delay, message}) => ({delay, message}));
	return restarts === undefined || isDeepStrictEqual(seen, restarts)
		? []
		: [`the restarts are ${JSON.stringify(seen)} and should be ${JSON.stringify(restarts)}`];
};
