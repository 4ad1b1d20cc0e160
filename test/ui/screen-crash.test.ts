import {expect, it, vi} from 'vitest';
import {createRecorder, eventsUpTo7Zip, exampleTable, rowOf} from '../helpers/example-run.ts';
import {openScreenConsole} from '../helpers/screen-console.ts';

vi.mock('../../source/ui/screens/running.tsx', () => ({
	RunningScreen() {
		throw new Error('no such row');
	},
}));

it('goes on line by line when a screen fails, and still asks', async () => {
	const {console, terminal} = await openScreenConsole();
	const record = createRecorder();
	console.begin({name: 'Prepare workstation', organization: 'Contoso', table: exampleTable});
	for (const event of eventsUpTo7Zip) {
		console.event(record(event));
	}

	await terminal.seesText('The screen failed (no such row).');
	expect(terminal.isAlternateScreen).toBe(false);
	console.event(record({type: 'output', index: rowOf('7-Zip'), stream: 'stdout', text: 'still here'}));
	await terminal.seesText('still here');
	const asked = console.ask('interrupted', {step: 'Office', path: ['Office'], cause: 'crash', survivors: []});
	await terminal.seesText('Your choice:');
	terminal.types('3\n');
	expect(await asked).toEqual({kind: 'answer', answer: 'fail'});
});
