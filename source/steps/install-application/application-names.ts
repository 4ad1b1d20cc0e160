import {parseAction} from '../../sequence/document/action.ts';
import type {Step} from '../../sequence/sequence.ts';

/** What a step is to install. */
export type Selection =
	/** Names of applications in the variables `<base>01`, `<base>02`, … Rule: task-sequence-format.md §6.13. */
	| {readonly kind: 'dynamic'; readonly base: string}
	/** IDs or names, in their order; empty: nothing is selected. */
	| {readonly kind: 'static'; readonly names: readonly string[]};

/** A variable of the step: its own text, or the value for use. */
type Read = (variable: string) => string;

/**
The applications that a step selects: a base variable, else the comma list of IDs, else what the console shows, `OSDApp0Name`,
`OSDApp1Name`, … Arguments of the action come before the hidden variables that repeat them. Rules: §4.2, §7.4.
*/
export const selectedApplications = (step: Step, read: Read): Selection => {
	const base = (argumentOf(step, 'basevar') || read('BaseVariableName')).trim();
	if (base !== '') {
		return {kind: 'dynamic', base};
	}

	const listed = separate(argumentOf(step, 'app') || read('ApplicationName'));
	return {kind: 'static', names: listed.length > 0 ? listed : displayed(read)};
};

/** Of `smsappinstall.exe /app:a,b /basevar: /continueOnError:False`; empty where the action has none. */
export const argumentOf = (
	{action}: Pick<Step, 'action'>,
	name: 'app' | 'basevar' | 'continueOnError',
): string => {
	const parsed = parseAction(action);
	const line = parsed.kind === 'client' ? parsed.arguments : '';
	const [, quoted, plain] = new RegExp(`/${name}:(?:"([^"]*)"|([^\\s/"]\\S*))?`, 'i').exec(line) ?? [];
	return quoted ?? plain ?? '';
};

const separate = (list: string): readonly string[] => [
	...new Set(
		list
			.split(',')
			.map(name => name.trim())
			.filter(name => name !== ''),
	),
];

const displayed = (read: Read): readonly string[] => {
	const names = new Set<string>();
	for (let index = 0; ; index++) {
		const name = read(`OSDApp${index}Name`).trim();
		if (name === '') {
			return [...names];
		}

		names.add(name);
	}
};
