import type {HeldRun} from '../../run/held-run.ts';
import {shown} from '../../sequence/secret.ts';
import type {GoToQuestion, Intervention} from '../../ui/console.ts';
import type {Prepared} from '../prepared.ts';
import {openShell} from './open-shell.ts';

/** What came of it: the run goes on elsewhere, or the question is asked again, with a sentence about what was done. */
export type Intervened =
	| {readonly kind: 'go-to'; readonly target: number}
	| {readonly kind: 'again'; readonly notice?: string};

/** Does what a person asked for while the run is held. */
export const intervene = async (
	prepared: Prepared,
	held: HeldRun,
	wanted: Intervention,
): Promise<Intervened> => {
	switch (wanted.kind) {
		case 'go-to': {
			const question = goToQuestion(held, wanted.target);
			const reply = await prepared.console.ask('go-to', question);
			return reply.kind === 'answer' ? wanted : {kind: 'again'};
		}

		case 'set-variable': {
			const set = held.setVariable(wanted.name, wanted.value);
			return set.ok ? {kind: 'again'} : {kind: 'again', notice: set.error};
		}

		case 'shell': {
			const notice = await openShell(prepared, held);
			return notice === undefined ? {kind: 'again'} : {kind: 'again', notice};
		}

		default: {
			const unreachable: never = wanted;
			return unreachable;
		}
	}
};

const goToQuestion = (held: HeldRun, target: number): GoToQuestion => {
	const {direction, restored, passedOver} = held.planGoTo(target);
	return {
		index: target,
		path: held.table[target]?.path ?? [],
		direction,
		restored: restored.map(({name, now, earlier}) => ({
			name,
			now: now === undefined ? undefined : shown(now),
			earlier: earlier === undefined ? undefined : shown(earlier),
		})),
		passedOver: passedOver.map(({row, variables}) => ({path: row.path, variables})),
	};
};
