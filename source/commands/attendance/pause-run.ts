import type {PauseEnd} from '../../run/attendant.ts';
import type {HeldRun} from '../../run/held-run.ts';
import type {StepInstruction} from '../../sequence/instruction.ts';
import type {Prepared} from '../prepared.ts';
import {intervene} from './intervene.ts';
import {interventionFacts} from './intervention-facts.ts';

/** Holds the run before a step until a person says how it goes on. */
export const pauseRun = async (
	prepared: Prepared,
	{index, path}: StepInstruction,
	held: HeldRun,
): Promise<PauseEnd> => {
	let notice: string | undefined;
	for (;;) {
		const reply = await prepared.console.ask('paused', {
			...interventionFacts(prepared, held),
			next: {index, path},
			...(notice === undefined ? {} : {notice}),
		});
		if (reply.kind !== 'answer') {
			return {choice: 'continue'};
		}

		const {answer} = reply;
		switch (answer.kind) {
			case 'continue':
			case 'cancel': {
				return {choice: answer.kind};
			}

			case 'go-to':
			case 'set-variable':
			case 'shell': {
				const done = await intervene(prepared, held, answer);
				if (done.kind === 'go-to') {
					return {choice: 'go-to', target: done.target};
				}

				notice = done.notice;
				break;
			}

			default: {
				const unreachable: never = answer;
				return unreachable;
			}
		}
	}
};
