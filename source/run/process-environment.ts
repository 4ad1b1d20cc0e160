import path from 'node:path';
import {Secret} from '../sequence/secret.ts';
import {builtInVariableTable} from '../sequence/variables/built-in-variable-table.ts';
import type {Engine} from './engine.ts';

/** Names that every system can carry in an environment. */
const environmentName = /^[A-Za-z_]\w*$/;

/** Systems refuse to start a process with a larger one (Linux: a part of the stack limit; Windows: 32,767 characters a value). */
const largestEnvironment = 512 * 1024;

/** The engine sets them anew for every instruction and does not record them. */
const engineNames: ReadonlySet<string> = new Set(
	builtInVariableTable.filter(({set}) => set === 'run').map(({name}) => name),
);

/**
The environment of a step's process: this process's own, every task sequence variable that is not secret, and the two ways
back. Contract: command-line.md, "How an action is run".
*/
export const processEnvironment = (
	{environment, machine, folders}: Pick<Engine, 'environment' | 'machine' | 'folders'>,
	tsenv: string,
): Record<string, string> => {
	const result: Record<string, string> = {};
	const names = new Map<string, string>();
	const put = (name: string, value: string) => {
		if (machine.platform === 'windows') {
			// Windows takes names without regard to case: a variable replaces the process's own of that name.
			const key = name.toLowerCase();
			const earlier = names.get(key);
			if (earlier !== undefined && earlier !== name) {
				delete result[earlier];
			}

			names.set(key, name);
		}

		result[name] = value;
	};

	for (const [name, value] of Object.entries(machine.processEnvironment)) {
		if (value !== undefined && name !== 'BOOTSEQ_MEDIA_PASSWORD') {
			put(name, value);
		}
	}

	let size = 0;
	const unrecorded: string[] = [];
	for (const [name, value] of environment.entries()) {
		if (value instanceof Secret || !environmentName.test(name) || isPathName(name)) {
			continue;
		}

		size += name.length + value.length + 2;
		if (size > largestEnvironment) {
			break;
		}

		put(name, value);
		if (engineNames.has(name) || environment.globalValue(name) === undefined) {
			unrecorded.push(name);
		}
	}

	const pathName = Object.keys(result).find(isPathName) ?? 'PATH';
	const delimiter = machine.platform === 'windows' ? ';' : ':';
	put(pathName, [folders.commands, result[pathName] ?? ''].filter(part => part !== '').join(delimiter));
	put('TSENV', tsenv);
	put('BOOTSEQ_STATE', path.dirname(folders.state));
	put('BOOTSEQ_RUN_FOLDER', folders.run);
	// What "bootseq env" does not find in the journal: defaults, and where the run is.
	put('BOOTSEQ_STEP_VARIABLES', unrecorded.join(';'));
	return result;
};

const isPathName = (name: string): boolean => name.length === 4 && name.toLowerCase() === 'path';
