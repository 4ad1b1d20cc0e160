import {basename} from 'node:path';
import {readActiveRun} from '../run/active-run.ts';
import {appendTsenv} from '../run/append-tsenv.ts';
import {type RunFolder, runFolder, runFolderAt} from '../run/run-folder.ts';
import {readRunVariables} from '../run/run-variables.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {revealed, Secret, shown} from '../sequence/secret.ts';
import {asciiText} from '../sequence/variables/ascii-text.ts';
import {checkVariable} from '../sequence/variables/variable-name.ts';
import {exitCodes} from './exit-codes.ts';

/** What `bootseq env` works with. */
export type EnvSurroundings = {
	/** The process environment: `BOOTSEQ_RUN_FOLDER`, `TSENV`, `BOOTSEQ_STEP_VARIABLES`. */
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** The `_SMSTaskSequence` folder, for a caller that is no step of the run. */
	readonly stateFolder: string;
	readonly json: boolean;
	readonly write: (line: string) => void;
	readonly writeError: (line: string) => void;
	/** The whole of standard input, for a value `-`. */
	readonly readInput: () => Promise<string>;
};

const usage = 'usage: bootseq env list | env get <name> | env set <name> [<value>, or - for standard input]';

/**
`bootseq env list`, `env get <name>` and `env set <name> [value]`: the variables of the run in progress, for scripts inside
steps. Gives the exit code. Contract: command-line.md, "Commands" and "How an action is run".
*/
export const runEnv = async (words: readonly string[], surroundings: EnvSurroundings): Promise<number> => {
	const [verb, name, ...values] = words;
	const run = findRun(surroundings);
	if (verb === 'list' && name === undefined) {
		return run.ok ? list(run.value, surroundings) : refuse(run.error, surroundings);
	}

	if (verb === 'get' && name !== undefined && values.length === 0) {
		return run.ok ? get(run.value, name, surroundings) : refuse(run.error, surroundings);
	}

	if (verb === 'set' && name !== undefined && values.length <= 1) {
		return run.ok ? set(run.value, name, values[0] ?? '', surroundings) : refuse(run.error, surroundings);
	}

	surroundings.writeError(usage);
	return exitCodes.notUsable;
};

/** The run that this process is a step of, or the one in progress. */
const findRun = ({environment, stateFolder}: EnvSurroundings): Result<RunFolder, string> => {
	const own = environment['BOOTSEQ_RUN_FOLDER'];
	if (own !== undefined && own !== '') {
		return success(runFolderAt(basename(own), own));
	}

	const active = readActiveRun(stateFolder);
	if (!active.ok) {
		return failure(`${active.error.message} (${active.error.help})`);
	}

	return active.value === undefined
		? failure(`no task sequence is in progress in ${stateFolder}`)
		: success(runFolder(stateFolder, active.value.run));
};

const variablesOf = (folder: RunFolder, {environment}: EnvSurroundings) =>
	readRunVariables({
		folder,
		tsenv: tsenvOf(folder, environment),
		stepVariables: (environment['BOOTSEQ_STEP_VARIABLES'] ?? '').split(';').filter(name => name !== ''),
		environment,
	});

const tsenvOf = (folder: RunFolder, environment: EnvSurroundings['environment']): string => {
	const named = environment['TSENV'];
	return named === undefined || named === '' ? folder.tsenv : named;
};

const list = (folder: RunFolder, surroundings: EnvSurroundings): number => {
	const read = variablesOf(folder, surroundings);
	if (!read.ok) {
		return refuse(read.error, surroundings);
	}

	for (const [, {name, value}] of [...read.value].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
		const secret = value instanceof Secret;
		surroundings.write(
			surroundings.json ? asciiJson(secret ? {name, secret} : {name, value}) : `${name}=${shown(value)}`,
		);
	}

	return exitCodes.succeeded;
};

const get = (folder: RunFolder, name: string, surroundings: EnvSurroundings): number => {
	const read = variablesOf(folder, surroundings);
	if (!read.ok) {
		return refuse(read.error, surroundings);
	}

	const variable = read.value.get(name.trim().toLowerCase());
	if (variable === undefined) {
		return exitCodes.failed;
	}

	// The one place where a secret is printed: whoever can ask can read the key too.
	const value = revealed(variable.value);
	const secret = variable.value instanceof Secret ? {secret: true} : {};
	surroundings.write(surroundings.json ? asciiJson({name: variable.name, value, ...secret}) : value);
	return exitCodes.succeeded;
};

/** Scripts read it by the code page of their console. */
const asciiJson = (fields: object): string => asciiText(JSON.stringify(fields));

const set = async (
	folder: RunFolder,
	name: string,
	given: string,
	surroundings: EnvSurroundings,
): Promise<number> => {
	const value = given === '-' ? (await surroundings.readInput()).replace(/\r?\n$/, '') : given;
	const checked = checkVariable(name, value);
	if (!checked.ok) {
		surroundings.writeError(checked.error.message);
	}

	// A refused name goes into the file as well, so that the engine logs the refusal; but not what would read as another line.
	if (checked.ok || !/=|<<|[\r\n]/.test(name)) {
		try {
			appendTsenv(tsenvOf(folder, surroundings.environment), checked.ok ? checked.value : name.trim(), value);
		} catch (error) {
			return refuse(`the variable was not set: ${String(error)}`, surroundings);
		}
	}

	return exitCodes.succeeded;
};

const refuse = (message: string, {writeError}: EnvSurroundings): number => {
	writeError(message);
	return exitCodes.failed;
};
