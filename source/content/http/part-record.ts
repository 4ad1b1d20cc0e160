import {isJsonObject} from '../json-object.ts';

/*
`<target>.part.json`: what is known of a file that was fetched in part, one JSON object a line. The first says what file it is, every
further one how much had arrived and the SHA-256 of everything up to there. So nothing has to be believed after a power cut: what the
drive has lost does not fit the hash, and what is here of the record is of use whether its end was lost or not.
*/

/** Which file a part is of. */
export type PartSource = {
	readonly url: string;
	/** For If-Range: a strong entity tag, else the date of the last change. Absent: the server gives neither. */
	readonly validator?: string;
	/** Bytes of the whole file, when known. */
	readonly size?: number;
};

/** A place in the file up to which it was hashed. */
export type PartMark = {readonly bytes: number; readonly sha256: string};

export type PartRecord = {readonly source: PartSource; readonly marks: readonly PartMark[]};

export const formatSource = (source: PartSource): string => `${JSON.stringify(source)}\n`;

export const formatMark = ({bytes, sha256}: PartMark): string => `${JSON.stringify({bytes, sha256})}\n`;

/** Reads a record as far as it can be read; undefined when it does not even say what file it is of. */
export const parsePartRecord = (text: string): PartRecord | undefined => {
	const [first = '', ...lines] = text.split('\n');
	const source = parseSource(parseLine(first));
	if (source === undefined) {
		return undefined;
	}

	const marks: PartMark[] = [];
	for (const line of lines) {
		const mark = parseMark(parseLine(line));
		if (mark === undefined || mark.bytes <= (marks.at(-1)?.bytes ?? 0)) {
			break;
		}

		marks.push(mark);
	}

	return {source, marks};
};

const parseLine = (line: string): Readonly<Record<string, unknown>> | undefined => {
	try {
		const value: unknown = JSON.parse(line);
		return isJsonObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
};

const parseSource = (line: Readonly<Record<string, unknown>> | undefined): PartSource | undefined => {
	const {url, validator, size} = line ?? {};
	return typeof url === 'string'
		? {
				url,
				...(typeof validator === 'string' ? {validator} : {}),
				...(isCount(size) ? {size} : {}),
			}
		: undefined;
};

const parseMark = (line: Readonly<Record<string, unknown>> | undefined): PartMark | undefined => {
	const {bytes, sha256} = line ?? {};
	return isCount(bytes) && typeof sha256 === 'string' ? {bytes, sha256} : undefined;
};

const isCount = (value: unknown): value is number =>
	typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
