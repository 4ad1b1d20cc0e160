import path from 'node:path';
import {type ContentSurroundings, createContent} from '../content/create-content.ts';
import {createWebClient} from '../content/http/web-client.ts';
import {isOnMedium, type Medium} from '../content/medium.ts';
import type {PackageLocations} from '../content/package-locations.ts';
import type {Software} from '../content/software/create-software.ts';
import {knowMedium} from '../media/known-medium.ts';
import {textReaderOn} from '../media/read-text-on.ts';
import type {RunOwner} from '../run/open-run.ts';
import type {RunDocuments} from '../run/run-documents.ts';
import {success} from '../sequence/result.ts';
import {shown} from '../sequence/secret.ts';
import {createAttendant} from './attendance/attendant.ts';
import type {OutputTail} from './output-tail.ts';
import {ownProgram} from './own-program.ts';
import type {Prepared} from './prepared.ts';
import {withVolumes} from './volumes.ts';
import {watchMedium} from './watch-medium.ts';

/** Where packages are, and what describes software: a run that goes on learns both from its folder. */
export type ContentPlaces = {
	readonly locations: Omit<PackageLocations, 'stateFolder'>;
	readonly software: Pick<Software, 'program' | 'application'>;
	/** How the media are called, and what their policy was like when the run began. */
	readonly mediaFacts?: {readonly label: string; readonly policy?: string};
};

/** What a run keeps of its media, to know them again. */
export const mediaFactsOf = (
	label: string,
	{mediaPolicy}: Pick<RunDocuments, 'mediaPolicy'>,
): NonNullable<ContentPlaces['mediaFacts']> => ({
	label,
	...(mediaPolicy === undefined ? {} : {policy: mediaPolicy.sha256}),
});

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
			const {locations: found, software, mediaFacts} = places();
			const medium = mediumOf(prepared, found, mediaFacts, surroundings);
			const locations = {...withVolumes(prepared, found), ...(medium === undefined ? {} : {medium})};
			return createContent({
				...surroundings,
				processEnvironment: machine.processEnvironment,
				locations: () => ({stateFolder: path.resolve(stateFolder), ...locations}),
				software,
				createClient: createWebClient,
				readText: textReaderOn(found.media),
			});
		},
	};
};

/** The media, as something that may be pulled out: a drive, or an image on one; not what lies in the state folder. */
const mediumOf = (
	{console, stateFolder}: Prepared,
	{media, mediaSeal}: ContentPlaces['locations'],
	{label, policy}: NonNullable<ContentPlaces['mediaFacts']> = {label: ''},
	{environment}: ContentSurroundings,
): Medium | undefined => {
	if (media === undefined || isOnMedium({root: path.resolve(stateFolder)}, media)) {
		return undefined;
	}

	const known = knowMedium(media, {
		...(mediaSeal === undefined ? {} : {seal: mediaSeal}),
		...(policy === undefined ? {} : {policy}),
	});
	return watchMedium(media, {
		console,
		known: async () => known,
		label,
		text: name => shown(environment.get(name) ?? ''),
	});
};
