import path from 'node:path';
import {Secret} from '../sequence/secret.ts';
import {builtInVariableTable} from '../sequence/variables/built-in-variable-table.ts';
import type {Engine} from './engine.ts';
import {type EnvironmentCandidate, fitEnvironment} from './fit-environment.ts';

/** Names that every system can carry in an environment. */
const environmentName = /^[A-Za-z_]\w*$/;

/** The engine sets them anew for every instruction and does not record them. */
const engineNames: ReadonlySet<string> = new Set(
	builtInVariableTable.filter(({set}) => set === 'run').map(({name}) => name),
);

/**
The environment of a step's process: this process's own, every task sequence variable that is not secret, and the two ways
back. Variables that a system would refuse to start a process with are left out, and `warn` is told which, as a sentence: `bootseq env`
reaches them. Contract: command-line.md, "How an action is run".
*/
export const processEnvironment = (
	{environment, machine, folders}: Pick<Engine, 'environment' | 'machine' | 'folders'>,
	tsenv: string,
	warn: (text: string) => void = () => undefined,
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

	const candidates: EnvironmentCandidate[] = [];
	for (const [name, value] of environment.entries()) {
		if (!(value instanceof Secret) && environmentName.test(name) && !isPathName(name)) {
			const unrecorded = engineNames.has(name) || environment.globalValue(name) === undefined;
			candidates.push({name, value, unrecorded});
		}
	}

	const {kept, leftOut} = fitEnvironment(candidates);
	for (const {name, value} of kept) {
		put(name, value);
	}

	if (leftOut.length > 0) {
		warn(tooMuch(leftOut));
	}

	const unrecorded = kept.filter(candidate => candidate.unrecorded).map(({name}) => name);
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

const tooMuch = (leftOut: readonly string[]): string => {
	const [first = ''] = leftOut;
	const which =
		leftOut.length === 1
			? `The variable ${first} is`
			: `${leftOut.length} variables (${leftOut.slice(0, 3).join(', ')}${leftOut.length > 3 ? ', …' : ''}) are`;
	return `${which} too large for the environment of a process and not in it; "bootseq env get NAME" reads them all.`;
};
