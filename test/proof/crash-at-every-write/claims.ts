import type {JournalEvent, Recorded} from '../../../source/sequence/event.ts';
import type {InstructionTable} from '../../../source/sequence/instruction.ts';
import {findStepType} from '../../../source/steps/registry.ts';
import {leaksInTexts} from '../../helpers/canaries.ts';
import {rowAndAttempt, type World} from './world.ts';

/*
What must hold after every crash, from what nobody can change afterwards: the journal on the disk, and the world, which
knows every start of a command. Each function gives a sentence for every breach; none is a proof of the promise.
*/

/** Numbers without gaps, from the first. */
export const gapsIn = (journal: readonly Recorded<JournalEvent>[]): readonly string[] =>
	journal
		.filter(({sequenceNumber}, position) => sequenceNumber !== position + 1)
		.map(({sequenceNumber}, position) => `event ${position + 1} has the number ${sequenceNumber}`);

/** A step is started again only where the journal says why: interrupted and decided so, asked for it, or decided after a failure. */
export const silentRepeatsIn = (journal: readonly Recorded<JournalEvent>[]): readonly string[] => {
	const breaches: string[] = [];
	const seen = new Set<number>();
	const allowed = new Set<number>();
	let lastEnded = -1;
	for (const event of journal) {
		if (event.type === 'run-resumed' && event.interrupted?.decision === 'rerun') {
			allowed.add(event.interrupted.index);
		} else if (event.type === 'restart-requested' && event.retry) {
			allowed.add(lastEnded);
		} else if (event.type === 'decision' && event.choice === 'retry') {
			allowed.add(event.index);
		} else if (event.type === 'step-finished') {
			lastEnded = event.index;
		} else if (event.type === 'step-started') {
			if (seen.has(event.index) && !allowed.has(event.index)) {
				breaches.push(`${event.name} was started again, and the journal does not say why`);
			}

			allowed.delete(event.index);
			seen.add(event.index);
		}
	}

	return breaches;
};

/** Every step that was started has ended, or was interrupted and the journal says so, before anything else is started. */
export const silentSkipsIn = (journal: readonly Recorded<JournalEvent>[]): readonly string[] => {
	const breaches: string[] = [];
	let open: {readonly index: number; readonly name: string} | undefined;
	for (const event of journal) {
		if (event.type === 'step-started' || event.type === 'run-finished') {
			if (open !== undefined) {
				breaches.push(`${open.name} was started, has no end, and the journal does not tell of it`);
			}

			open = event.type === 'step-started' ? event : undefined;
		} else if (event.type === 'step-finished') {
			if (open?.index !== event.index) {
				breaches.push(`${event.name} has an end without a start`);
			}

			open = undefined;
		} else if (event.type === 'run-resumed' && event.interrupted?.index === open?.index) {
			open = event.interrupted?.decision === 'rerun' ? undefined : open;
		}
	}

	return breaches;
};

/** No attempt is started twice, none without a record; and an end that the journal tells is one that the world saw, or was decided. */
export const untruthsIn = (
	journal: readonly Recorded<JournalEvent>[],
	{started, ended}: World,
	table: InstructionTable,
): readonly string[] => {
	const breaches = started
		.filter((attempt, position) => started.indexOf(attempt) !== position)
		.map(attempt => `the attempt ${attempt} was started twice`);
	const recorded = new Set<string>();
	const startedInWorld = new Set(started.map(rowAndAttempt));
	const endedInWorld = new Set(ended.map(rowAndAttempt));
	let decided = -1;
	for (const event of journal) {
		if (event.type === 'step-started') {
			recorded.add(`${event.index}/${event.attempt}`);
		} else if (event.type === 'run-resumed') {
			decided = event.interrupted?.index ?? -1;
		} else if (event.type === 'step-finished' && startsCommand(table, event.index)) {
			if (event.index !== decided && !endedInWorld.has(`${event.index}/${event.attempt}`)) {
				breaches.push(`the journal tells an end of ${event.name} that never came`);
			}

			decided = -1;
		}
	}

	return [
		...breaches,
		...[...startedInWorld]
			.filter(attempt => !recorded.has(attempt))
			.map(attempt => `the journal does not know that the attempt ${attempt} was started`),
	];
};

const startsCommand = (table: InstructionTable, index: number): boolean => {
	const row = table[index];
	return (
		row?.kind === 'step' &&
		row.item.kind === 'step' &&
		!['SMS_TaskSequence_SetVariableAction', 'SMS_TaskSequence_RebootAction'].includes(
			findStepType(row.item).type,
		)
	);
};

/** Secrets in the clear, in any file but those that may hold them. */
export const leaksIn = (
	secrets: readonly string[],
	files: ReadonlyMap<string, Buffer>,
	mayHold: readonly string[],
): readonly string[] =>
	leaksInTexts(
		secrets,
		Object.fromEntries(
			[...files]
				.filter(([path]) => !mayHold.some(name => path.endsWith(`/${name}`)))
				.map(([path, bytes]) => [path, bytes.toString('latin1')]),
		),
	).map(({where}) => `${where} shows a secret`);
