import path from 'node:path';
import type {SmstsLog} from '../log/smsts-log.ts';
import type {JournalEvent, Recorded} from '../sequence/event.ts';
import type {InstructionTable} from '../sequence/instruction.ts';
import type {Environment} from '../sequence/variables/environment.ts';
import {clearActiveRun} from './active-run.ts';
import {writeCommandShim} from './command-shim.ts';
import {openContentMemory} from './content-memory.ts';
import type {Journal} from './journal.ts';
import {limitHeap} from './limit-heap.ts';
import type {OpenRun, RunOwner} from './open-run.ts';
import {readJournal} from './read-journal.ts';
import type {Recorder} from './recorder.ts';
import {closeRunFolder, type RunFolder} from './run-folder.ts';
import type {Seal} from './seal.ts';
import {createStateMover} from './state-mover.ts';
import {stateProblem} from './state-problem.ts';
import {variablesBefore} from './variables-before.ts';

/** Puts the parts of a new or resumed run together. */
export const assembleRun = ({
	owner,
	folder,
	seal,
	journal,
	recorder,
	environment,
	log,
	table,
	organization,
}: {
	owner: RunOwner;
	folder: RunFolder;
	seal: Seal;
	journal: Journal;
	recorder: Recorder;
	environment: Environment;
	log: SmstsLog;
	table: InstructionTable;
	organization: string;
}): OpenRun => {
	const {machine, stateFolder, program} = owner;
	limitHeap();
	const commands = writeCommandShim(folder.commands, {...program, platform: machine.platform});
	log.setSecrets(environment.secretTexts());
	const memory = openContentMemory(folder.path);
	const content = owner.content({environment, memory, secretFolder: folder.secretPackages});
	const mover = createStateMover({
		machine,
		stateFolder,
		run: folder.run,
		folder: folder.path,
		journal,
		recorder,
		log,
		survivesRestart: owner.survivesRestart,
	});
	return {
		engine: {
			table,
			recorder,
			environment,
			machine,
			log,
			content,
			folders: {
				state: path.resolve(stateFolder),
				run: folder.path,
				commands,
				logs: folder.logs,
			},
			dryRun: false,
			survivesRestart: mover.survivesRestart,
			keepState: mover.afterStep,
			attendant: owner.attendant,
			variablesBefore: index => variablesBefore(eventsOf(folder, seal), index),
			signal: owner.signal,
		},
		organization,
		neededContent: memory.needed,
		logFile: path.join(folder.logs, 'smsts.log'),
		conclude() {
			void content.close();
			journal.close();
			log.close();
			// In this order: a run that is still called active is looked at again, and no key stays behind.
			const closed = closeRunFolder(folder, seal);
			if (!closed.ok) {
				// It is still called active, so the next start finds a run that is over, and puts it away.
				owner.warn(`${closed.error.message} ${closed.error.help}`);
				return;
			}

			try {
				clearActiveRun(stateFolder);
			} catch (error) {
				const {message, help} = stateProblem(stateFolder, 'written', error);
				owner.warn(`${message} ${help}`);
			}
		},
		suspend() {
			void content.close();
			journal.close();
			log.close();
		},
	};
};

/** Everything that has been recorded so far. The journal was whole when it was opened. */
const eventsOf = ({journal}: RunFolder, seal: Seal): readonly Recorded<JournalEvent>[] => {
	const events: Recorded<JournalEvent>[] = [];
	readJournal(journal, seal, event => events.push(event));
	return events;
};
