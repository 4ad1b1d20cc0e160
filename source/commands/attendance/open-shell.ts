import {passwordDelay} from '../../media/password-delay.ts';
import type {HeldRun} from '../../run/held-run.ts';
import {ownVariables} from '../../run/own-variables.ts';
import type {Prepared} from '../prepared.ts';

/**
Gives a person a shell in the surroundings of a step while the run waits, behind the technician code when the medium has one.
What the shell puts into the file that TSENV names counts, as of a step.

@returns A sentence to show afterwards; undefined when there is nothing to say.
*/
export const openShell = async (prepared: Prepared, held: HeldRun): Promise<string | undefined> => {
	const {console, machine} = prepared;
	if (console.lendTerminal === undefined || !(await knowsTechnicianCode(prepared, held))) {
		return undefined;
	}

	held.log('A person opened a shell');
	let problem: string | undefined;
	await console.lendTerminal(async () => {
		const opened = await machine.openShell(held.shellSurroundings());
		problem = opened.ok ? undefined : opened.error;
	});
	held.log(problem === undefined ? 'The shell was closed' : `The shell could not be opened: ${problem}`);
	const sentences = await held.takeInTsenv();
	return [problem, ...sentences].filter(sentence => sentence !== undefined).join(' ') || undefined;
};

/** Asks until the code is right, every wrong one with a longer wait; false when the person gives up. */
const knowsTechnicianCode = async ({console}: Prepared, held: HeldRun): Promise<boolean> => {
	const code = held.text(ownVariables.technicianCode);
	if (code === '') {
		return true;
	}

	for (let attempts = 0; ; attempts++) {
		const reply = await console.ask(
			'technician-code',
			attempts === 0 ? {} : {wrong: {attempts, delay: passwordDelay(attempts)}},
		);
		if (reply.kind !== 'answer') {
			return false;
		}

		if (reply.answer.reveal() === code) {
			return true;
		}

		held.log('A wrong technician code was entered');
	}
};
