import path from 'node:path';
import process from 'node:process';
import {createLocalContent} from '../content/local-content.ts';
import type {PackageLocations} from '../content/package-locations.ts';
import type {RunOwner} from '../run/open-run.ts';
import {success} from '../sequence/result.ts';
import {createAttendant} from './attendance/attendant.ts';
import type {OutputTail} from './output-tail.ts';
import type {Prepared} from './prepared.ts';

/** What the commands bring to a run. `locations` are asked anew for every package: a resumed run learns them from its journal. */
export const runOwner = (
	prepared: Prepared,
	tail: OutputTail,
	locations: () => PackageLocations,
): RunOwner => {
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
		program: {node: process.execPath, script: path.resolve(process.argv[1] ?? '')},
		content: createLocalContent(() => ({stateFolder, ...locations()})),
	};
};
