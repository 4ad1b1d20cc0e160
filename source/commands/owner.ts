import path from 'node:path';
import process from 'node:process';
import {locatePackage} from '../content/locate-package.ts';
import type {PackageLocations} from '../content/package-locations.ts';
import type {FailedStep, FailureDecision} from '../run/engine.ts';
import type {RunOwner} from '../run/open-run.ts';
import {success} from '../sequence/result.ts';
import type {OutputTail} from './output-tail.ts';
import type {Prepared} from './prepared.ts';

/** What the commands bring to a run. `locations` are asked anew for every package: a resumed run learns them from its journal. */
export const runOwner = (
	{console, machine, stateFolder, restartMode, answers, options}: Prepared,
	tail: OutputTail,
	locations: () => PackageLocations,
): RunOwner => ({
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
	decideFailure: failed => (options.unattended ? decide(failed, answers) : 'abort'),
	signal: console.cancelled,
	program: {node: process.execPath, script: path.resolve(process.argv[1] ?? '')},
	packageFolder: packageId => locatePackage(packageId, {stateFolder, ...locations()}),
});

/** The answers file's policy. A retry that is used up is an abort, never a skip. */
const decide = ({attempt}: FailedStep, {failure}: Prepared['answers']): FailureDecision => {
	switch (failure?.kind) {
		case 'retry': {
			return attempt <= failure.times ? 'retry' : 'abort';
		}

		case 'skip': {
			return 'skip';
		}

		case 'abort':
		case undefined: {
			return 'abort';
		}

		default: {
			const unreachable: never = failure;
			return unreachable;
		}
	}
};
