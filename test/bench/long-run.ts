import {createJournal} from '../../source/run/journal.ts';
import {type JournalFiles, nodeJournalFiles} from '../../source/run/journal-files.ts';
import type {JournalEvent, Recorded} from '../../source/sequence/event.ts';
import type {Instruction, InstructionTable} from '../../source/sequence/instruction.ts';
import {group, step, tableOf} from '../helpers/example-run.ts';

const groups = 500;
const stepsInGroup = 10;
const variablesOfStep = 18;
const variableNames = 200;

/** Ten thousand syncs would only take time: nobody cuts the power of a bench. */
const unsyncedFiles: JournalFiles = {
	...nodeJournalFiles,
	create: path => ({...nodeJournalFiles.create(path), sync() {}}),
};

/** The instruction table of a run of 5,000 steps. */
export const longTable = (): InstructionTable =>
	tableOf(
		Array.from({length: groups}, (_, outer) =>
			group(
				`Group ${outer}`,
				Array.from({length: stepsInGroup}, (_, inner) => step(`Step ${outer * stepsInGroup + inner}`)),
			),
		),
	);

/** Writes the journal of that run up to its last step: a little more than 100,000 events. Gives their number. */
export const writeLongJournal = (path: string): number => {
	const journal = createJournal(path, {seal: text => text}, unsyncedFiles);
	let sequenceNumber = 0;
	const append = (events: readonly JournalEvent[]): void => {
		const time = new Date(Date.UTC(2026, 0, 1) + sequenceNumber * 50).toISOString();
		const recorded = events.map(
			(event): Recorded<JournalEvent> => ({
				...event,
				time,
				run: '20260101-000000-0a1b2c3d',
				sequenceNumber: ++sequenceNumber,
			}),
		);
		journal.append(recorded, {sync: true});
	};

	const table = longTable();
	const machine = {make: 'Contoso', model: 'Notebook 7', serialNumber: 'S-1234', bootId: 'boot-1'};
	append([{type: 'run-started', name: 'Long run', instructions: table.length, machine}]);
	for (const row of table) {
		for (const batch of batchesOf(row)) {
			append(batch);
		}
	}

	journal.close();
	return sequenceNumber;
};

/** What a row leaves in the journal when all goes well, as it is recorded: what belongs together in one batch. */
const batchesOf = (row: Instruction): readonly (readonly JournalEvent[])[] => {
	const {index, name, depth} = row;
	switch (row.kind) {
		case 'group-start': {
			return [[{type: 'group-started', index, name, depth}]];
		}

		case 'group-end': {
			return [[{type: 'group-finished', index: row.start, name, depth, succeeded: true, ignored: false}]];
		}

		case 'step': {
			const stepType = 'SMS_TaskSequence_RunCommandLineAction';
			const command = `smsswd.exe /run: setup.exe /quiet ${index}`;
			const variables = Array.from({length: variablesOfStep}, (_, count): JournalEvent => {
				const number = index * variablesOfStep + count;
				return {type: 'variable-set', name: `Variable${number % variableNames}`, value: `value ${number}`};
			});
			return [
				[{type: 'step-started', index, name, depth, stepType, attempt: 1, command}],
				[
					...variables,
					{
						type: 'step-finished',
						index,
						name,
						attempt: 1,
						code: 0,
						succeeded: true,
						ignored: false,
						seconds: 1.25,
					},
				],
			];
		}

		default: {
			const unreachable: never = row;
			return unreachable;
		}
	}
};
