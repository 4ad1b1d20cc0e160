import path from 'node:path';
import {Secret} from '../sequence/secret.ts';
import type {Engine} from './engine.ts';

/** Names that every system can carry in an environment. */
const environmentName = /^[A-Za-z_]\w*$/;

/** Systems refuse to start a process with a larger one (Linux: a part of the stack limit; Windows: 32,767 characters a value). */
const largestEnvironment = 512 * 1024;

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
		// Windows takes names without regard to case: a variable replaces the process's own of that name.
		const key = machine.platform === 'windows' ? name.toLowerCase() : name;
		const earlier = names.get(key);
		if (earlier !== undefined && earlier !== name) {
			delete result[earlier];
		}

		names.set(key, name);
		result[name] = value;
	};

	for (const [name, value] of Object.entries(machine.processEnvironment)) {
		if (value !== undefined && name !== 'BOOTSEQ_MEDIA_PASSWORD') {
			put(name, value);
		}
	}

	let size = 0;
	for (const [name, value] of environment.entries()) {
		if (value instanceof Secret || !environmentName.test(name) || isPathName(name)) {
			continue;
		}

		size += name.length + value.length + 2;
		if (size > largestEnvironment) {
			break;
		}

		put(name, value);
	}

	const pathName = Object.keys(result).find(isPathName) ?? 'PATH';
	const delimiter = machine.platform === 'windows' ? ';' : ':';
	put(pathName, [folders.commands, result[pathName] ?? ''].filter(part => part !== '').join(delimiter));
	put('TSENV', tsenv);
	put('BOOTSEQ_STATE', path.dirname(folders.state));
	put('BOOTSEQ_RUN_FOLDER', folders.run);
	put('BOOTSEQ_STEP_VARIABLES', environment.stepDefaultNames().join(';'));
	return result;
};

const isPathName = (name: string): boolean => name.toLowerCase() === 'path';
