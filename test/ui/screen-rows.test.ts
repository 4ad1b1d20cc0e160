import {describe, expect, it} from 'vitest';
import type {Condition} from '../../source/sequence/sequence.ts';
import type {Console} from '../../source/ui/console.ts';
import {
	createRecorder,
	eventsUpTo7Zip,
	exampleTable,
	machine,
	rowOf,
	step,
	tableOf,
	visioTrace,
} from '../helpers/example-run.ts';
import {openScreenConsole} from '../helpers/screen-console.ts';

const up = '\u001B[A';
const down = '\u001B[B';
const f2 = '\u001BOQ';
const enter = '\r';
const escapeKey = '\u001B';
const left = '\u001B[D';
const right = '\u001B[C';

const place = {file: 'ts.xml', line: 1, column: 1};

const variableEquals = (variable: string, value: string): Condition => ({
	kind: 'expression',
	type: 'SMS_TaskSequence_VariableConditionExpression',
	parameters: {Variable: variable, Operator: 'equals', Value: value},
	ignoreQueryFailure: false,
	place,
});

const begin = (console: Console) => {
	const record = createRecorder();
	console.begin({name: 'Prepare workstation', organization: 'Contoso', table: exampleTable});
	for (const event of eventsUpTo7Zip) {
		console.event(record(event));
	}

	return record;
};

describe('going through the steps of a run', () => {
	it('opens the groups on the way, and Enter says what became of a step', async () => {
		const {console, terminal} = await openScreenConsole();
		begin(console);
		await terminal.seesText('▸ 7-Zip');
		expect(terminal.text()).not.toContain('Format');
		terminal.types(up + up + up);
		await terminal.seesText('Format');
		await terminal.seesText('Esc follow again');
		terminal.types(down);
		await terminal.seesText('▸  ✓ Format');
		await terminal.seesText('“Format” succeeded');
		terminal.types(enter);
		await terminal.seesText('other steps');
		expect(terminal.text()).toContain('run Format');
		expect(terminal.text()).toMatch(/code +0 +0x00000000/);
		expect(terminal.text()).toMatch(/took +1 minute/);
		expect(terminal.text()).toMatch(/attempt +1/);
	});

	it('follows the running step again after Escape', async () => {
		const {console, terminal} = await openScreenConsole();
		begin(console);
		await terminal.seesText('▸ 7-Zip');
		terminal.types(up + up + up);
		await terminal.seesText('Format');
		terminal.types(escapeKey);
		await terminal.seesNo('Format');
		await terminal.seesText('F2 why');
	});

	it('follows the running step again by itself, when nobody has pressed a key for half a minute', async () => {
		let time = Date.UTC(2026, 10, 21, 14, 3);
		const {console, terminal} = await openScreenConsole({now: () => time});
		begin(console);
		await terminal.seesText('▸ 7-Zip');
		terminal.types(up + up + up);
		await terminal.seesText('Format');
		time += 31_000;
		await terminal.seesNo('Format');
	});

	it('says of a step to come that it has not been reached, and of the running one since when', async () => {
		const {console, terminal} = await openScreenConsole();
		begin(console);
		await terminal.seesText('▸ 7-Zip');
		terminal.types(f2);
		await terminal.seesText('“7-Zip” is running');
		terminal.types(escapeKey);
		await terminal.seesText('Step 5 of about 11');
		terminal.types(down);
		await terminal.seesText('▸  · Office');
		terminal.types(f2);
		await terminal.seesText('other steps');
		await terminal.seesText('“Office” has not been reached yet');
	});

	it('says of a step to come under which condition it will run', async () => {
		const {console, terminal} = await openScreenConsole();
		const record = createRecorder();
		const condition: Condition = {
			kind: 'any',
			children: [
				variableEquals('Site', 'Ghent'),
				{kind: 'none', children: [variableEquals('Kind', 'Tablet')], place},
			],
			place,
		};
		const table = tableOf([step('Collect'), step('Pen driver', {condition})]);
		console.begin({name: 'Prepare workstation', organization: 'Contoso', table});
		console.event(record({type: 'run-started', name: 'Prepare workstation', instructions: 2, machine}));
		console.event(
			record({type: 'step-started', index: 0, name: 'Collect', depth: 0, stepType: '', attempt: 1}),
		);
		await terminal.seesText('Collect');
		terminal.types(down);
		await terminal.seesText('“Pen driver” has not been reached yet');
		terminal.types(enter);
		await terminal.seesText('other steps');
		expect(terminal.text()).toMatch(/any of:\n +Site equals "Ghent"\n +none of:\n +Kind equals "Tablet"/);
	});

	it('goes from one explanation to the next with the arrows', async () => {
		const {console, terminal} = await openScreenConsole();
		const record = begin(console);
		const skipped = {type: 'step-skipped', index: rowOf('Visio'), name: 'Visio', depth: 1} as const;
		console.event(record({...skipped, reason: 'condition', trace: visioTrace}));
		await terminal.seesText('skipped: Model');
		terminal.types(f2);
		await terminal.seesText('“Visio” was skipped');
		terminal.types(left);
		await terminal.seesText('“7-Zip” is running');
		terminal.types(right);
		await terminal.seesText('✗ NONE of');
	});

	it('shows in place of the running step what became of the row gone to, and why', async () => {
		const {console, terminal} = await openScreenConsole({columns: 120, rows: 40});
		const record = begin(console);
		const skipped = {type: 'step-skipped', index: rowOf('Visio'), name: 'Visio', depth: 1} as const;
		console.event(record({...skipped, reason: 'condition', trace: visioTrace}));
		await terminal.seesText('│ Install packages › 7-Zip');
		terminal.types(down + down);
		await terminal.seesText('“Visio” was skipped: its condition is');
		expect(terminal.text()).toContain('InstallOffice =');
		expect(terminal.text()).toContain('Model = "Virtual');
		terminal.types(escapeKey);
		await terminal.seesText('│ Install packages › 7-Zip');
	});

	it('folds the group of a step with the left arrow, passes it in one step, and unfolds it with the right one', async () => {
		const {console, terminal} = await openScreenConsole();
		begin(console);
		await terminal.seesText('▸ 7-Zip');
		terminal.types(left);
		await terminal.seesText('▸▾ Install packages');
		terminal.types(left);
		await terminal.seesNo('Download content');
		terminal.types(down);
		await terminal.seesText('▸· Settings');
		expect(terminal.text()).not.toContain('Download content');
		terminal.types(up + right);
		await terminal.seesText('Download content');
		terminal.types(right);
		await terminal.seesText('▸  ✓ Download content');
	});

	it('folds and unfolds a group with Enter; by hand until the running step is followed again', async () => {
		const {console, terminal} = await openScreenConsole();
		begin(console);
		await terminal.seesText('▸ 7-Zip');
		terminal.types(up + up);
		await terminal.seesText('▸▾ Install packages');
		terminal.types(enter);
		await terminal.seesNo('Download content');
		terminal.types(enter);
		await terminal.seesText('Download content');
		terminal.types(enter);
		await terminal.seesNo('Download content');
		terminal.types(escapeKey);
		await terminal.seesText('Download content');
	});

	it('says at a folded group how many failures in it were ignored', async () => {
		const {console, terminal} = await openScreenConsole();
		const record = begin(console);
		const finished = {
			type: 'step-finished',
			index: rowOf('7-Zip'),
			name: '7-Zip',
			attempt: 1,
			seconds: 3,
		} as const;
		console.event(record({...finished, code: 1603, succeeded: false, ignored: true}));
		const packages = {index: rowOf('Install packages'), name: 'Install packages', depth: 0};
		console.event(record({type: 'group-finished', ...packages, succeeded: true, ignored: false}));
		console.event(record({type: 'group-started', index: rowOf('Settings'), name: 'Settings', depth: 0}));
		await terminal.sees(
			() => /✓ Install packages +1 failure ignored {2}4 steps/.test(terminal.text()),
			'the failure that was ignored',
		);
	});
});

describe('finding a step in the tree', () => {
	it('goes there as one types, whatever the capitals, and opens the group around it', async () => {
		const {console, terminal} = await openScreenConsole();
		begin(console);
		await terminal.seesText('▸ 7-Zip');
		terminal.types('/POWER');
		await terminal.seesText('▸  · Power plan');
		await terminal.seesText('1 step found');
		terminal.types(enter);
		await terminal.seesText('Step 5 of about 11');
		expect(terminal.text()).toContain('▸  · Power plan');
	});

	it('goes to the next and the previous one with the arrows, around the ends', async () => {
		const {console, terminal} = await openScreenConsole();
		begin(console);
		await terminal.seesText('▸ 7-Zip');
		terminal.types('/tool');
		await terminal.seesText('▸  · Old tool');
		terminal.types('\u0015re');
		await terminal.seesText('▸· Restart');
		terminal.types(down);
		await terminal.seesText('▸✓ Check readiness');
		terminal.types(up);
		await terminal.seesText('▸· Restart');
	});

	it('stays where it is when nothing is found, and says so', async () => {
		const {console, terminal} = await openScreenConsole();
		begin(console);
		await terminal.seesText('▸ 7-Zip');
		terminal.types('/zzz');
		await terminal.seesText('No step has “zzz” in its name.');
		terminal.types(escapeKey);
		await terminal.seesText('Step 5 of about 11');
	});
});

describe('finding an explanation', () => {
	it('leaves the rows of that name, and the arrows go through them', async () => {
		const {console, terminal} = await openScreenConsole();
		begin(console);
		await terminal.seesText('▸ 7-Zip');
		terminal.types(`${f2}/disk`);
		await terminal.seesText('“Disk” succeeded');
		await terminal.seesText('1 of 3');
		terminal.types(down);
		await terminal.seesText('“Format” succeeded');
		terminal.types(escapeKey);
		await terminal.seesText('3 of 7');
		expect(terminal.text()).toContain('“Format” succeeded');
	});

	it('says so when no step has that name', async () => {
		const {console, terminal} = await openScreenConsole();
		begin(console);
		await terminal.seesText('▸ 7-Zip');
		terminal.types(`${f2}/zzz`);
		await terminal.seesText('No step has “zzz” in its name.');
	});
});
