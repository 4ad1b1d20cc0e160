import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {isMissing} from '../files/file-error.ts';
import {removeFileSync, replaceFileSync} from '../files/replace-file.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {isRunId} from './run-id.ts';
import {type StateProblem, stateProblem} from './state-problem.ts';

/** Which run is in progress: the contents of `active.json`. */
export type ActiveRun = {
	readonly run: string;
	/** Of the task sequence. */
	readonly name: string;
	/** ISO 8601, UTC. */
	readonly started: string;
};

const activeFile = (stateFolder: string): string => join(stateFolder, 'active.json');

/** Makes a run the one in progress. A power cut leaves the old answer or the new one. Throws what the file system says. */
export const writeActiveRun = (stateFolder: string, {run, name, started}: ActiveRun): void => {
	replaceFileSync(activeFile(stateFolder), `${JSON.stringify({run, name, started}, undefined, '\t')}\n`);
};

/** The run in progress, undefined when there is none. */
export const readActiveRun = (stateFolder: string): Result<ActiveRun | undefined, StateProblem> => {
	const path = activeFile(stateFolder);
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch (error) {
		const missing = isMissing(error);
		return missing ? success(undefined) : failure(stateProblem(path, 'read', error));
	}

	const active = parseActiveRun(text);
	return active === undefined
		? failure({
				path,
				message: `${path} does not say which run is in progress`,
				help: 'The runs are beside it in the folder "runs". Remove this file to start anew.',
			})
		: success(active);
};

/** No run is in progress any more. Throws what the file system says. */
export const clearActiveRun = (stateFolder: string): void => {
	removeFileSync(activeFile(stateFolder));
};

const parseActiveRun = (text: string): ActiveRun | undefined => {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined;
	}

	if (typeof value !== 'object' || value === null) {
		return undefined;
	}

	const {run, name, started}: Partial<Record<keyof ActiveRun, unknown>> = value;
	return typeof run === 'string' && isRunId(run) && typeof name === 'string' && typeof started === 'string'
		? {run, name, started}
		: undefined;
};
