import {describe, expect, it} from 'vitest';
import {answered, openRecovery} from '../helpers/open-recovery.ts';

const enter = '\r';
const escapeKey = '\u001B';
const f7 = '\u001B[18~';

describe('a retry after some seconds', () => {
	it('counts down on the screen, and is a retry then', async () => {
		let time = Date.UTC(2026, 10, 21, 14, 3);
		const {terminal, asked} = await openRecovery(
			{timeout: {seconds: 900, choice: 'abort'}},
			{now: () => time},
		);
		terminal.types('t');
		await terminal.seesText('Retry in how many seconds?');
		terminal.types(`\u0015x${enter}`);
		await terminal.seesText('Give a number from 1 to 86400.');
		terminal.types(`\u00151200${enter}`);
		await terminal.seesText('The step is run again in 20:00.');
		time += 1_000_000;
		// The prompt would have timed out by now: a decision has been taken.
		await terminal.seesText('The step is run again in 3:20.');
		time += 200_000;
		expect(await asked).toEqual(answered('retry'));
	});

	it('goes on while a person looks at something else, and has no other end', async () => {
		let time = Date.UTC(2026, 10, 21, 14, 3);
		const {terminal, asked} = await openRecovery(
			{timeout: {seconds: 900, choice: 'abort'}},
			{now: () => time},
		);
		terminal.types(`t\u00151200${enter}`);
		await terminal.seesText('The step is run again in 20:00.');
		terminal.types(f7);
		await terminal.seesText('Settings');
		time += 1_000_000;
		terminal.types(escapeKey);
		await terminal.seesText('The step is run again in 3:20.');
		time += 200_000;
		expect(await asked).toEqual(answered('retry'));
	});

	it('gives the prompt its own time again when a key takes it back', async () => {
		const {terminal} = await openRecovery({timeout: {seconds: 900, choice: 'abort'}});
		terminal.types(`t\u00151200${enter}`);
		await terminal.seesText('The step is run again in 20:00.');
		terminal.types('x');
		await terminal.seesText('In 15:00 the run ends as failed.');
	});

	it('goes back to the menu with any key, and runs at once with Enter', async () => {
		const {terminal, asked} = await openRecovery();
		terminal.types(`t${enter}`);
		await terminal.seesText('The step is run again in 1:00.');
		terminal.types('x');
		await terminal.seesText('Command prompt');
		terminal.types(`t${enter}`);
		await terminal.seesText('The step is run again in');
		terminal.types(enter);
		expect(await asked).toEqual(answered('retry'));
	});
});
