import {readFileSync} from 'node:fs';
import path from 'node:path';
import {isMissing} from '../files/file-error.ts';
import {removeFileSync, replaceFileSync} from '../files/replace-file.ts';
import type {NetworkFolder} from '../machine/network-folders.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {type StateProblem, stateProblem} from './state-problem.ts';

/** A connection of this run, and the instruction that made it or began to. */
export type NetworkConnection = NetworkFolder & {readonly index: number};

/** Beside the journal. No account is in it. */
const recordIn = (runFolder: string): string => path.join(runFolder, 'network-folders.json');

/** The connections of a run, those too that ended with the computer's last start. */
export const readConnections = (runFolder: string): Result<readonly NetworkConnection[], StateProblem> => {
	try {
		return success(parse(readFileSync(recordIn(runFolder), 'utf8')));
	} catch (error) {
		return isMissing(error) ? success([]) : failure(stateProblem(recordIn(runFolder), 'read', error));
	}
};

/** Keeps which connections a run has; a power cut leaves the old record or the new one. */
export const writeConnections = (
	runFolder: string,
	connections: readonly NetworkConnection[],
): Result<undefined, StateProblem> => {
	try {
		if (connections.length === 0) {
			removeFileSync(recordIn(runFolder));
		} else {
			replaceFileSync(recordIn(runFolder), `${JSON.stringify(connections, undefined, '\t')}\n`);
		}

		return success(undefined);
	} catch (error) {
		return failure(stateProblem(recordIn(runFolder), 'written', error));
	}
};

/** A record that a broken drive ruined names nothing: the run goes on, and the next restart ends what is connected. */
const parse = (text: string): readonly NetworkConnection[] => {
	try {
		const written: unknown = JSON.parse(text);
		return Array.isArray(written) ? written.filter(isConnection) : [];
	} catch {
		return [];
	}
};

const isConnection = (value: unknown): value is NetworkConnection =>
	typeof value === 'object' &&
	value !== null &&
	'path' in value &&
	typeof value.path === 'string' &&
	'index' in value &&
	typeof value.index === 'number' &&
	(!('driveLetter' in value) || typeof value.driveLetter === 'string');
