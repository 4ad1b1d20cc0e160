import path from 'node:path';
import type {Machine} from '../machine/machine.ts';
import type {RunState} from '../sequence/run-state.ts';
import {createEnvironment} from '../sequence/variables/environment-store.ts';
import {environmentLookup, expand} from '../sequence/variables/expand.ts';
import {processEnvironment} from './process-environment.ts';
import type {RunFolder} from './run-folder.ts';

/** Seconds that the command may take. */
const timeout = 300;

/**
Runs the command that says whether an interrupted step had done its work: it ends with 0 when it had. Whatever else happens
to the command means that it had not. Its output goes to `onLine`.
*/
export const verifyStep = async (
	command: string,
	{
		machine,
		folder,
		stateFolder,
		state,
		onLine,
	}: {
		machine: Machine;
		folder: RunFolder;
		stateFolder: string;
		state: RunState;
		onLine: (text: string) => void;
	},
): Promise<boolean> => {
	const environment = createEnvironment(
		[...state.variables.values()].map(({name, value}) => [name, value] as const),
		[],
	);
	const folders = {
		state: path.resolve(stateFolder),
		run: folder.path,
		commands: folder.commands,
		logs: folder.logs,
	};
	const result = await machine.commands.run({
		command: expand(command, environmentLookup(environment, machine.processEnvironment, {showSecrets: true})),
		folder: folder.path,
		environment: processEnvironment({environment, machine, folders}, folder.tsenv),
		timeout,
		onLine: (_stream, text) => onLine(text),
	});
	return result.kind === 'exited' && result.code === 0;
};
