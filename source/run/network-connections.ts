import type {Machine} from '../machine/machine.ts';
import type {NetworkFolder, NetworkFolderProblem, NetworkFolderRequest} from '../machine/network-folders.ts';
import type {JournalEvent} from '../sequence/event.ts';
import {failure, type Result} from '../sequence/result.ts';
import type {RunState} from '../sequence/run-state.ts';
import {networkFolderVariable} from '../sequence/variables/network-folder-variable.ts';
import {type NetworkConnection, readConnections, writeConnections} from './connection-record.ts';
import {engineComponent, type RunLog} from './run-log.ts';
import type {StateProblem} from './state-problem.ts';

/** Where the connections of a run are made, kept and told. */
export type ConnectionPlace = {
	readonly machine: Pick<Machine, 'networkFolders'>;
	readonly log: Pick<RunLog, 'write'>;
	readonly folders: {readonly run: string};
};

/**
Connects for an instruction. It is written down before: a connection whose making was interrupted is found again. What the same
instruction had connected in an earlier attempt is disconnected first.
*/
export const connectForRun = async (
	place: ConnectionPlace,
	index: number,
	request: NetworkFolderRequest,
): Promise<Result<string, NetworkFolderProblem>> => {
	const {machine, folders} = place;
	const known = readConnections(folders.run);
	if (!known.ok) {
		return failure(notKept(known.error));
	}

	const others = known.value.filter(connection => connection.index !== index);
	for (const earlier of known.value.filter(connection => connection.index === index)) {
		await disconnect(place, earlier);
	}

	const {path, driveLetter} = request;
	const connection = {path, ...(driveLetter === undefined ? {} : {driveLetter}), index};
	const kept = writeConnections(folders.run, [...others, connection]);
	if (!kept.ok) {
		return failure(notKept(kept.error));
	}

	const connected = await machine.networkFolders.connect(request);
	if (!connected.ok) {
		warn(place, writeConnections(folders.run, others));
	}

	return connected;
};

/** Ends the connections of the run, and still knows them: a restart is due, and what comes after it is told what is gone. */
export const disconnectFolders = async (place: ConnectionPlace): Promise<void> => {
	for (const connection of knownConnections(place).toReversed()) {
		await disconnect(place, connection);
	}
};

/** Ends the connections of a run that is over, however it ended, and forgets them. */
export const endConnections = async (place: ConnectionPlace): Promise<void> => {
	if (knownConnections(place).length > 0) {
		await disconnectFolders(place);
		warn(place, writeConnections(place.folders.run, []));
	}
};

/** The connections that are no more: a restart of the computer ends them. */
export const findLostConnections = async (place: ConnectionPlace): Promise<readonly NetworkConnection[]> => {
	const known = knownConnections(place);
	const connected = known.length === 0 ? known : await place.machine.networkFolders.connected(known);
	return known.filter(connection => !connected.includes(connection));
};

/** The variables that mean nothing any more without these connections, as events not yet recorded. */
export const lostConnectionEvents = (
	lost: readonly NetworkConnection[],
	{variables}: Pick<RunState, 'variables'>,
): readonly JournalEvent[] => {
	const names = new Set(lost.map(({driveLetter}) => networkFolderVariable(driveLetter)));
	return [...names]
		.filter(name => variables.has(name.toLowerCase()))
		.map(name => ({type: 'variable-set', name, value: null}));
};

/** Forgets connections that are no more, and says so in the log. */
export const forgetConnections = (
	place: Omit<ConnectionPlace, 'machine'>,
	lost: readonly NetworkConnection[],
): void => {
	if (lost.length === 0) {
		return;
	}

	const isLost = ({index}: NetworkConnection) => lost.some(connection => connection.index === index);
	warn(
		place,
		writeConnections(
			place.folders.run,
			knownConnections(place).filter(connection => !isLost(connection)),
		),
	);
	for (const connection of lost) {
		const name = nameOf(connection);
		place.log.write(
			engineComponent,
			`${name} is not connected any more: connections end with a restart.`,
			'warning',
		);
	}
};

/** A run goes on, and ends, without a record that cannot be read. */
const knownConnections = (place: Omit<ConnectionPlace, 'machine'>): readonly NetworkConnection[] => {
	const known = readConnections(place.folders.run);
	warn(place, known);
	return known.ok ? known.value : [];
};

const warn = ({log}: Pick<ConnectionPlace, 'log'>, result: Result<unknown, StateProblem>): void => {
	if (!result.ok) {
		log.write(engineComponent, `The network folders of the run: ${result.error.message}`, 'warning');
	}
};

/** Nothing is connected that would not be found again. ERROR_WRITE_FAULT. */
const notKept = ({message, help}: StateProblem): NetworkFolderProblem => ({
	code: 29,
	message: `${message} ${help}`,
});

/** `\\server\share as Z:` */
const nameOf = ({path, driveLetter}: NetworkFolder): string =>
	driveLetter === undefined ? path : `${path} as ${driveLetter}`;

const disconnect = async ({machine, log}: ConnectionPlace, folder: NetworkFolder): Promise<void> => {
	const ended = await machine.networkFolders.disconnect(folder);
	if (ended.ok) {
		log.write(engineComponent, `Disconnected ${nameOf(folder)}`);
	} else {
		log.write(engineComponent, `${nameOf(folder)} stays connected: ${ended.error}`, 'warning');
	}
};
