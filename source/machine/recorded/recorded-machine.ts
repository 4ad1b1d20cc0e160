import {failure, success} from '../../sequence/result.ts';
import type {Machine, RecordedMachine} from '../machine.ts';
import {notStarted, win32Code} from '../start-failure.ts';
import {noKeyboard} from './no-keyboard.ts';
import {createRecordedFacts} from './recorded-facts.ts';
import {createRecordedNetwork} from './recorded-network.ts';

/** A machine of a file. It answers every question and does nothing: it starts no process and never restarts. */
export const createRecordedMachine = (recorded: RecordedMachine): Machine => ({
	platform: recorded.platform,
	phase: recorded.phase,
	bootId: async () => recorded.bootId,
	facts: createRecordedFacts(recorded),
	commands: {
		run: async () =>
			notStarted(
				win32Code.accessDenied,
				`The machine "${recorded.name}" is recorded and runs no commands: use it with --dry-run.`,
			),
		find: async () => undefined,
		powerShell: async () => failure(`The machine "${recorded.name}" is recorded and has no PowerShell.`),
		survivors: async () => success([]),
		endSurvivors: async () => success([]),
	},
	power: {
		survivesRestart: async () => success(undefined),
		restart: async () => failure(`The machine "${recorded.name}" is recorded and cannot be restarted.`),
		shutDown: async () => failure(`The machine "${recorded.name}" is recorded and cannot be switched off.`),
	},
	drives: {list: async () => []},
	keyboard: noKeyboard,
	network: createRecordedNetwork(recorded, createRecordedFacts(recorded)),
	networkFolders: {
		connect: async ({path}) =>
			failure({
				code: win32Code.accessDenied,
				message: `The machine "${recorded.name}" is recorded and connects to nothing: ${path}.`,
			}),
		disconnect: async () => success(undefined),
		connected: async () => [],
		localPath: path => path,
	},
	openShell: async () => failure(`The machine "${recorded.name}" is recorded: there is no shell on it.`),
	processEnvironment: recorded.environment,
});
