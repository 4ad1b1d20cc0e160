import path from 'node:path';
import {createContent} from '../content/create-content.ts';
import {createWebClient} from '../content/http/web-client.ts';
import type {PackageLocations} from '../content/package-locations.ts';
import type {Software} from '../content/software/create-software.ts';
import type {RunOwner} from '../run/open-run.ts';
import {success} from '../sequence/result.ts';
import {createAttendant} from './attendance/attendant.ts';
import type {OutputTail} from './output-tail.ts';
import {ownProgram} from './own-program.ts';
import type {Prepared} from './prepared.ts';
import {withVolumes} from './volumes.ts';

/** Where packages are, and what describes software: a run that goes on learns both from its folder. */
export type ContentPlaces = {
	readonly locations: Omit<PackageLocations, 'stateFolder'>;
	readonly software: Pick<Software, 'program' | 'application'>;
};

/** What the commands bring to a run. `places` are asked when the run is opened. */
export const runOwner = (prepared: Prepared, tail: OutputTail, places: () => ContentPlaces): RunOwner => {
	const {console, machine, stateFolder, restartMode} = prepared;
	return {
		machine,
		stateFolder,
		deliver(event) {
			tail.take(event);
			console.event(event);
		},
		warn: text => console.notice('warning', text),
		// Another process, or whoever asked for exit code 10, finds the state again; a restarted computer may not.
		survivesRestart: async target =>
			restartMode === 'machine' ? machine.power.survivesRestart(stateFolder, target) : success(undefined),
		attendant: createAttendant(prepared, tail),
		signal: console.cancelled,
		program: ownProgram(),
		content(surroundings) {
			const {locations: found, software} = places();
			const locations = withVolumes(prepared, found);
			return createContent({
				...surroundings,
				processEnvironment: machine.processEnvironment,
				locations: () => ({stateFolder: path.resolve(stateFolder), ...locations}),
				software,
				createClient: createWebClient,
			});
		},
	};
};
