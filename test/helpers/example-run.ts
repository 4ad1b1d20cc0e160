import type {ConditionTrace} from '../../source/sequence/conditions/condition-trace.ts';
import type {Recorded, RunEvent} from '../../source/sequence/event.ts';
import type {InstructionTable} from '../../source/sequence/instruction.ts';
import type {Group, SequenceItem, Step, SubTaskSequence} from '../../source/sequence/sequence.ts';

const place = {file: 'ts.xml', line: 1, column: 1};
const common = {description: '', disabled: false, continueOnError: false, place};

export const step = (name: string, options: Partial<Step> = {}): Step => ({
	...common,
	kind: 'step',
	name,
	type: 'SMS_TaskSequence_RunCommandLineAction',
	action: 'true',
	runIn: 'WinPEandFullOS',
	successCodes: [0],
	retryCount: 0,
	variables: [],
	...options,
});

export const group = (name: string, items: readonly SequenceItem[], options: Partial<Group> = {}): Group => ({
	...common,
	kind: 'group',
	name,
	items,
	...options,
});

export const child = (name: string): SubTaskSequence => ({
	...common,
	kind: 'sub-task-sequence',
	name,
	packageId: 'CON00012',
	taskSequenceName: name,
	variables: [],
});

/** An instruction table of hand-made items: a group two rows, a step one. */
export const tableOf = (items: readonly SequenceItem[]): InstructionTable => {
	const table: InstructionTable[number][] = [];
	const lay = (item: SequenceItem, path: readonly string[]) => {
		const row = {index: table.length, name: item.name, depth: path.length, path: [...path, item.name]};
		if (item.kind !== 'group') {
			table.push({...row, kind: 'step', item});
			return;
		}

		table.push({...row, kind: 'group-start', end: -1, item});
		for (const inner of item.items) {
			lay(inner, row.path);
		}

		table[row.index] = {...row, kind: 'group-start', end: table.length, item};
		table.push({...row, index: table.length, kind: 'group-end', start: row.index});
	};

	for (const item of items) {
		lay(item, []);
	}

	return table;
};

export const exampleTable = tableOf([
	step('Check readiness'),
	group('Disk', [step('Format'), step('Label')]),
	group('Install packages', [
		step('Download content'),
		step('7-Zip'),
		step('Office'),
		step('Visio'),
		step('Old tool', {disabled: true}),
	]),
	group('Settings', [step('Time zone'), step('Power plan'), step('Hosts file')]),
	step('Restart'),
]);

/** Row of the table with that name. */
export const rowOf = (name: string, table = exampleTable): number =>
	table.findIndex(row => row.name === name);

export const visioTrace: ConditionTrace = {
	kind: 'all',
	verdict: false,
	children: [
		{kind: 'expression', verdict: true, text: 'InstallOffice equals "true"', saw: 'InstallOffice = "true"'},
		{
			kind: 'none',
			verdict: false,
			children: [
				{
					kind: 'expression',
					verdict: true,
					text: 'WMI root\\cimv2: SELECT * FROM Win32_ComputerSystem WHERE Model LIKE "%Virtual%"',
					saw: 'Model = "Virtual Machine"',
				},
			],
		},
	],
};

/** Records events as the engine does: numbered, and a second apart from a fixed moment. */
export const createRecorder = (start = Date.UTC(2026, 10, 21, 14, 2, 0)) => {
	let number = 0;
	return (event: RunEvent, time = start + number * 1000): Recorded => ({
		...event,
		time: new Date(time).toISOString(),
		run: '20261121-140200-abcd',
		sequenceNumber: ++number,
	});
};

export const machine = {make: 'Contoso', model: 'Latitude 7', serialNumber: 'LAB-0231', bootId: 'boot-1'};

/** From the start to the moment in which 7-Zip is being installed. */
export const eventsUpTo7Zip: readonly RunEvent[] = [
	{type: 'run-started', name: 'Prepare workstation', instructions: exampleTable.length, machine},
	...ran('Check readiness', 0, 2),
	{type: 'group-started', index: rowOf('Disk'), name: 'Disk', depth: 0},
	...ran('Format', 1, 60),
	...ran('Label', 1, 14),
	{type: 'group-finished', index: rowOf('Disk'), name: 'Disk', depth: 0, succeeded: true, ignored: false},
	{type: 'group-started', index: rowOf('Install packages'), name: 'Install packages', depth: 0},
	...ran('Download content', 1, 38),
	{
		type: 'step-started',
		index: rowOf('7-Zip'),
		name: '7-Zip',
		depth: 1,
		stepType: 'SMS_TaskSequence_InstallSoftwareAction',
		attempt: 1,
		command: 'msiexec.exe /i 7z2408-x64.msi /qn /norestart',
	},
];

function ran(name: string, depth: number, seconds: number): RunEvent[] {
	const index = rowOf(name);
	return [
		{type: 'step-started', index, name, depth, stepType: '', attempt: 1, command: `run ${name}`},
		{type: 'step-finished', index, name, attempt: 1, code: 0, succeeded: true, ignored: false, seconds},
	];
}
