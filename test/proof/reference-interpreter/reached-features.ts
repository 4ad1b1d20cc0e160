import type {Item, Step, Told, World} from './world.ts';

/** Everything the generator must reach, as a line of what was told shows it. */
const byLine: Readonly<Record<string, RegExp>> = {
	'a disabled step': /^step-skipped .* disabled$/,
	'a disabled group': /^group-skipped group .* disabled$/,
	'a false condition of a step': /^step-skipped step .* condition$/,
	'a false condition of a group': /^group-skipped group .* condition$/,
	'a false condition of a child sequence': /^group-skipped child .* condition$/,
	'a step for the other environment': /^step-skipped .* environment$/,
	'continue on error of a step': /^step-finished .* ignored$/,
	'continue on error of a group': /^group-finished group .* ignored$/,
	'continue on error of a child sequence': /^group-finished child .* ignored$/,
	'a child sequence that succeeds': /^group-finished child \d+$/,
	'a child sequence that fails': /^group-finished child \d+ failed$/,
	'a child sequence that is missing, or runs inside itself': /^step-finished child /,
	'a second attempt': /attempt 2$/,
	'a third attempt': /attempt 3$/,
	'a restart to the current operating system': /^restart-requested current-os$/,
	'a restart to the boot media': /^restart-requested boot-media$/,
	'a retry that restarts': /^restart-requested .* retry$/,
	'a retry that restarts to the boot media': /^restart-requested boot-media retry$/,
	'a retry that was decided': /^decision retry$/,
	'a skip that was decided': /^decision skip$/,
	'an abort that was decided': /^decision abort$/,
	'code 3010 as success': /^step-finished .* 3010$/,
	'code 3010 as failure': /^step-finished .* 3010 /,
	'another success code': /^step-finished .* (?:1|5|7|4294967295)$/,
	'a negative code': /^step-finished .* 4294967295/,
	'a time-out': /^step-finished .* 2147943860/,
	'a command that cannot be started': /^step-finished .* 2147942405/,
	'a state that would be lost': /^step-finished .* 2147500037 failed$/,
	'a variable deleted': /^variable-set (?!SMSTS).*=\(deleted\)$/,
	'a variable of several lines': /^variable-set .*\n/,
	'a message at a restart': /^variable-set SMSTSRebootMessage=Restarting/,
	'a phase that changed': /^variable-set _SMSTSInWinPE=/,
	'hardware facts': /^variable-set _SMSTSMake=/,
	success: /^run-finished succeeded/,
	failure: /^run-finished failed/,
};

/** What a step that was started is. */
const byStep: Readonly<Record<string, (step: Step) => boolean>> = {
	'a command without a type': ({does}) => does.kind === 'command' && !does.typed,
	'a command with a variable in it': ({does}) => does.kind === 'command' && /%\w/.test(does.line),
	'a rule with a condition': ({does}) =>
		does.kind === 'rules' && does.rules.some(({condition}) => condition.length > 0),
	'a read-only name': ({does}) => does.kind === 'set' && does.name.startsWith('_'),
	'an empty success code list': ({successCodeList}) => successCodeList === '',
	'a success code list of words': ({successCodeList}) => successCodeList === 'none',
	'a hexadecimal success code': ({successCodeList}) => successCodeList.includes('0x'),
	'a local default': ({defaults}) => defaults.some(({hidden}) => !hidden),
	'a hidden default': ({defaults}) => defaults.some(({hidden}) => hidden),
	'a true condition': ({condition}) => condition.length > 0,
	'a nest of conditions': ({condition}) =>
		condition.some(test => test.kind === 'none' && test.tests.length > 0),
};

export const featureNames = [
	...Object.keys(byLine),
	...Object.keys(byStep),
	'groups 8 deep',
	'a child sequence in a child sequence',
];

/** The features that a case really came to, not only held somewhere in its document. */
export const reachedFeatures = (world: World, {lines}: Told): readonly string[] => {
	const started = new Set(lines.map(line => /^step-started (step \d+)/.exec(line)?.[1]));
	const steps = [world.root, ...world.children.values()]
		.flatMap(({items}) => items.flatMap(stepsIn))
		.filter(({name}) => started.has(name));
	const {groups, children} = deepestPlaces(lines);
	return [
		...Object.entries(byLine).filter(([, pattern]) => lines.some(line => pattern.test(line))),
		...Object.entries(byStep).filter(([, is]) => steps.some(is)),
		...(groups >= 8 ? [['groups 8 deep'] as const] : []),
		...(children >= 2 ? [['a child sequence in a child sequence'] as const] : []),
	].map(([name]) => name);
};

const stepsIn = (item: Item): readonly Step[] =>
	item.kind === 'group' ? item.items.flatMap(stepsIn) : item.kind === 'step' ? [item] : [];

/** How many groups, and child sequences, were open at the same time. */
const deepestPlaces = (lines: readonly string[]): {readonly groups: number; readonly children: number} => {
	const open = {group: 0, child: 0};
	const most = {groups: 0, children: 0};
	for (const line of lines) {
		const [, what, kind] = /^group-(started|finished) (group|child)/.exec(line) ?? [];
		if (kind === 'group' || kind === 'child') {
			open[kind] += what === 'started' ? 1 : -1;
			most.groups = Math.max(most.groups, open.group);
			most.children = Math.max(most.children, open.child);
		}
	}

	return most;
};
