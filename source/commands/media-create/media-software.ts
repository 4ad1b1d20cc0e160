import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {isJsonObject} from '../../content/json-object.ts';
import {createSoftware, type Software} from '../../content/software/create-software.ts';
import type {SoftwareSource} from '../../content/software/software-source.ts';
import {createZip} from '../../history/export/zip-file.ts';
import type {OpenedDocument} from '../../media/open-document.ts';
import {type SoftwareFile, softwareBeside} from '../../media/software-files.ts';
import {isZip, unzip} from '../../media/unzip.ts';
import type {Parts} from '../../sequence/carriers/carrier.ts';
import {decodeText} from '../../sequence/carriers/decode-text.ts';
import {formatDiagnostic} from '../../sequence/diagnostic.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {readProblem} from './read-problem.ts';

/** What describes programs and applications, for checking and for the media. */
type MediaSoftware = {
	readonly software: Software;
	/** Files of the media's data folder, by name. */
	readonly files: ReadonlyMap<string, Uint8Array>;
};

/** What an export says of software. Its task sequences stay away: on the media they would lie in clear. Rule: task-sequence-format.md §2.1. */
const softwarePart =
	/(?:^|\/)(?:SMS_(?:Package|Program|Application\w*)\/[^/]+\/[^/]+\.xml|AppReferencesInfo\.xml)$/i;

/**
Reads what was given, then what lies beside the documents, then the exports among the documents; of two that describe the same the
first counts, on the media too.

@returns Or what cannot be read, a sentence for each thing.
*/
export const mediaSoftware = async (
	given: readonly string[],
	documents: readonly OpenedDocument[],
): Promise<Result<MediaSoftware, readonly string[]>> => {
	const found: SoftwareFile[] = [];
	const problems: string[] = [];
	for (const file of given) {
		try {
			found.push({file, bytes: await readFile(file)});
		} catch (error) {
			problems.push(readProblem(file, error));
		}
	}

	for (const {file} of documents) {
		const beside = await softwareBeside(path.resolve(file));
		if (beside.ok) {
			found.push(...beside.value);
		} else {
			problems.push(`${beside.error.file}: ${beside.error.message}`);
		}
	}

	found.push(...documents.filter(({bytes}) => isZip(bytes)).map(({file, bytes}) => ({file, bytes})));
	const sources = await Promise.all(unique(found).map(sourceOf));
	const software = createSoftware(sources);
	problems.push(
		...software.diagnostics
			.filter(({severity}) => severity === 'error')
			.map(diagnostic => formatDiagnostic(diagnostic)),
	);
	return problems.length === 0 ? success({software, files: filesOf(sources)}) : failure(problems);
};

/** A file is named once for every document that it lies beside. */
const unique = (files: readonly SoftwareFile[]): readonly SoftwareFile[] => [
	...new Map(files.map(one => [path.resolve(one.file), one])).values(),
];

const sourceOf = async ({file, bytes}: SoftwareFile): Promise<SoftwareSource> => {
	if (!isZip(bytes)) {
		return {kind: 'manifest', file, bytes};
	}

	const parts = await unzip(bytes, name => softwarePart.test(name));
	return parts.ok
		? {kind: 'export', file, parts: parts.value}
		: {kind: 'unreadable', file, reason: parts.error};
};

const filesOf = (sources: readonly SoftwareSource[]): ReadonlyMap<string, Uint8Array> => {
	const files = new Map<string, Uint8Array>();
	const manifests = sources.flatMap(source => (source.kind === 'manifest' ? [source.bytes] : []));
	if (manifests.length > 0) {
		files.set('software.json', merged(manifests));
	}

	for (const source of sources) {
		if (source.kind === 'export' && source.parts.size > 0) {
			// Read in order of their names: the first counts.
			files.set(`software-${String(files.size).padStart(3, '0')}.zip`, zipped(source.parts));
		}
	}

	return files;
};

/** One manifest of several that have been read before. */
const merged = (manifests: readonly Uint8Array[]): Uint8Array => {
	const lists = manifests.map(bytes => {
		const value: unknown = JSON.parse(decodeText(bytes).replace(/^\uFEFF/, ''));
		const {programs, applications} = isJsonObject(value) ? value : {};
		return {
			programs: Array.isArray(programs) ? programs : [],
			applications: Array.isArray(applications) ? applications : [],
		};
	});
	const all = {
		programs: lists.flatMap(({programs}) => programs),
		applications: lists.flatMap(({applications}) => applications),
	};
	return new TextEncoder().encode(`${JSON.stringify(all, null, '\t')}\n`);
};

/** Entries are dated the same: equal exports give equal files. */
const entryDate = new Date(2000, 0, 1);

const zipped = (parts: Parts): Uint8Array => {
	const chunks: Uint8Array[] = [];
	const zip = createZip(bytes => void chunks.push(bytes), entryDate);
	for (const [name, bytes] of parts) {
		zip.add(name, bytes);
	}

	zip.end();
	return Buffer.concat(chunks);
};
