import {expect, it, vi} from 'vitest';
import {createRecorder, eventsUpTo7Zip, exampleTable, rowOf} from '../helpers/example-run.ts';
import {openScreenConsole} from '../helpers/screen-console.ts';

// Read when Ink is imported: colours are most of what is written.
vi.hoisted(() => vi.stubEnv('FORCE_COLOR', '1'));

it('writes at most 600 bytes for one changed field at 100 by 30, and never clears the screen', async () => {
	// A clock that stands still: nothing but the one field changes.
	const {console, terminal} = await openScreenConsole({
		columns: 100,
		rows: 30,
		now: () => Date.UTC(2026, 10, 21, 14, 3),
	});
	const record = createRecorder();
	console.begin({name: 'Prepare workstation', organization: 'Contoso', table: exampleTable});
	for (const event of eventsUpTo7Zip) {
		console.event(record(event));
	}

	const output = (text: string) =>
		console.event(record({type: 'output', index: rowOf('7-Zip'), stream: 'stdout', text}));
	output('Copying files: 0 %');
	console.notice('information', 'Ready.');
	await terminal.seesText('Copying files: 0 %');

	const fetched = (bytes: number) =>
		console.event(
			record({type: 'content-progress', package: 'CON00020', bytes, total: 800_000_000, source: 'D:'}),
		);
	fetched(411_000_000);
	await terminal.seesText('411 MB of 800 MB');
	const before = terminal.bytes;
	fetched(412_000_000);
	await terminal.seesText('412 MB of 800 MB');
	expect(terminal.bytes - before).toBeLessThanOrEqual(600);
	expect(terminal.bytes - before).toBeGreaterThan(0);
	expect(terminal.written).not.toContain('\u001B[2J');
});
