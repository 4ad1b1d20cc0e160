import type {Messages} from '../text/messages.ts';
import type {Choice} from './components/choice-list.tsx';
import type {PausedQuestion, RecoveryQuestion} from './console.ts';
import type {Command} from './key-map.ts';

/** Something to do while a run is held: the command that its key stands for, and its line of the menu. */
export type HeldChoice = Choice & {
	readonly key: Extract<
		Command,
		'retry' | 'retry-in' | 'skip' | 'go-to' | 'variables' | 'shell' | 'view-log' | 'abort' | 'continue'
	>;
};

/** What may be done about a step that failed. */
export const recoveryChoices = (
	{failed, required, variables, targets, canOpenShell}: RecoveryQuestion,
	{recovery: words}: Messages,
): readonly HeldChoice[] => [
	{key: 'retry', hotkey: 'r', label: words.retry, note: words.retryNote(failed.attempt + 1)},
	{key: 'retry-in', hotkey: 't', label: words.retryIn, note: words.retryInNote},
	...(required ? [] : [{key: 'skip', hotkey: 's', label: words.skip, note: words.skipNote} as const]),
	...interventions({variables, targets, canOpenShell}, words),
	{key: 'view-log', hotkey: 'l', label: words.viewLog, note: words.viewLogNote},
	{key: 'abort', hotkey: 'a', label: words.abort, note: words.abortNote},
];

/** What may be done while a run is paused. */
export const pausedChoices = (
	question: PausedQuestion,
	{paused, recovery}: Messages,
): readonly HeldChoice[] => [
	{key: 'continue', hotkey: 'p', label: paused.continue, note: paused.continueNote},
	...interventions(question, recovery),
	{key: 'abort', hotkey: 'a', label: paused.cancel, note: paused.cancelNote},
];

const interventions = (
	{variables, targets, canOpenShell}: Pick<RecoveryQuestion, 'variables' | 'targets' | 'canOpenShell'>,
	words: Messages['recovery'],
): readonly HeldChoice[] => [
	...(targets.length === 0
		? []
		: [{key: 'go-to', hotkey: 'g', label: words.goTo, note: words.goToNote} as const]),
	{
		key: 'variables',
		hotkey: 'v',
		label: words.variables,
		note: words.variablesNote(variables.length),
	},
	...(canOpenShell ? [{key: 'shell', hotkey: 'c', label: words.shell, note: words.shellNote} as const] : []),
];
