import type {Group, Sequence, SequenceItem, Step, TaskSequence} from '../../source/sequence/sequence.ts';

const place = {file: 'test.xml', line: 1, column: 1};

/** A step that runs `command`. */
export const step = (name: string, options: Partial<Step> = {}): Step => ({
	kind: 'step',
	type: 'SMS_TaskSequence_RunCommandLineAction',
	name,
	description: '',
	disabled: false,
	continueOnError: false,
	action: `smsswd.exe /run: ${name}`,
	runIn: 'WinPEandFullOS',
	successCodes: [0, 3010],
	retryCount: 0,
	variables: [],
	place,
	...options,
});

export const group = (name: string, items: readonly SequenceItem[], options: Partial<Group> = {}): Group => ({
	kind: 'group',
	name,
	description: '',
	disabled: false,
	continueOnError: false,
	items,
	place,
	...options,
});

export const taskSequence = (
	items: readonly SequenceItem[],
	options: Partial<TaskSequence> = {},
): TaskSequence => ({
	name: 'Test',
	description: '',
	type: 'generic',
	sequence: sequence(items),
	...options,
});

const sequence = (items: readonly SequenceItem[]): Sequence => ({
	version: '3.10',
	references: [],
	globalVariables: [],
	items,
	element: {kind: 'element', name: 'sequence', attributes: new Map(), children: [], place},
	place,
});
