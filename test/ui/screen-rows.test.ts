import {describe, expect, it} from 'vitest';
import type {Console} from '../../source/ui/console.ts';
import {createRecorder, eventsUpTo7Zip, exampleTable, rowOf, visioTrace} from '../helpers/example-run.ts';
import {openScreenConsole} from '../helpers/screen-console.ts';

const up = '\u001B[A';
const down = '\u001B[B';
const f2 = '\u001BOQ';
const enter = '\r';
const escapeKey = '\u001B';

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
		terminal.types(enter);
		await terminal.seesText('“Format” succeeded');
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
		await terminal.seesText('“Office” has not been reached yet');
	});

	it('goes from one explanation to the next with the arrows', async () => {
		const {console, terminal} = await openScreenConsole();
		const record = begin(console);
		const skipped = {type: 'step-skipped', index: rowOf('Visio'), name: 'Visio', depth: 1} as const;
		console.event(record({...skipped, reason: 'condition', trace: visioTrace}));
		await terminal.seesText('skipped: Model');
		terminal.types(f2);
		await terminal.seesText('“Visio” was skipped');
		terminal.types('\u001B[D');
		await terminal.seesText('“7-Zip” is running');
		terminal.types('\u001B[C');
		await terminal.seesText('✗ NONE of');
	});
});
