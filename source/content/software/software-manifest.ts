import {decodeText} from '../../sequence/carriers/decode-text.ts';
import type {Diagnostic} from '../../sequence/diagnostic.ts';
import {placesOf} from '../../sequence/document/places.ts';
import {isJsonObject} from '../json-object.ts';
import {parseApplications} from './applications.ts';
import {jsonOffsets} from './json-offsets.ts';
import type {ProblemAt} from './problem-at.ts';
import {parsePrograms} from './programs.ts';
import type {SoftwareRead} from './software-source.ts';

/**
Reads a `software.json`: `{"programs": […], "applications": […]}`.

@param file Its name in diagnostics.
@returns What is usable in it, and what is wrong: `malformed-json` (then nothing is), `software-manifest` for everything else.
*/
export const readSoftwareManifest = (file: string, bytes: Uint8Array): SoftwareRead => {
	const text = decodeText(bytes).replace(/^\uFEFF/, '');
	const places = placesOf(text, file);
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		return nothing(malformed(error, text, file));
	}

	/** Only where something is wrong. */
	let offsets: ReadonlyMap<string, number> | undefined;
	const diagnostics: Diagnostic[] = [];
	const problemAt: ProblemAt = (
		path,
		message,
		help = 'Correct it there; the README describes software.json.',
	) => {
		offsets ??= jsonOffsets(text).values;
		diagnostics.push({
			severity: 'error',
			rule: 'software-manifest',
			message: path === '' ? message : `${path}: ${message}`,
			help,
			place: places(offsetOf(path, offsets)),
		});
	};

	if (!isJsonObject(value)) {
		problemAt('', 'software.json must be an object with the lists programs and applications.');
		return {programs: [], applications: [], diagnostics};
	}

	for (const name of Object.keys(value).filter(name => name !== 'programs' && name !== 'applications')) {
		problemAt(name, `Nothing is called ${name} here.`, 'Known are: programs, applications.');
	}

	return {
		programs: parsePrograms(value['programs'], problemAt),
		applications: parseApplications(value['applications'], problemAt),
		diagnostics,
	};
};

/** A path that leads nowhere stands where the nearest value around it does. */
const offsetOf = (path: string, offsets: ReadonlyMap<string, number>): number => {
	let at = path;
	while (at !== '' && !offsets.has(at)) {
		at = at.slice(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['), 0));
	}

	return offsets.get(at) ?? 0;
};

const nothing = (diagnostic: Diagnostic): SoftwareRead => ({
	programs: [],
	applications: [],
	diagnostics: [diagnostic],
});

/** Where the parser names no place, the reader of places has stopped at it. */
const malformed = (error: unknown, text: string, file: string): Diagnostic => {
	const message = error instanceof Error ? error.message : String(error);
	const offset = /position (\d+)/.exec(message)?.[1] ?? jsonOffsets(text).stopped ?? text.length;
	return {
		severity: 'error',
		rule: 'malformed-json',
		// What follows the first comma or the place is an excerpt, which may hold a licence key.
		message: `The file is not JSON: ${message.split(/, (?:\.\.\.)?"| in JSON at /)[0]}.`,
		help: 'Correct the file there.',
		place: placesOf(text, file)(Number(offset)),
	};
};
