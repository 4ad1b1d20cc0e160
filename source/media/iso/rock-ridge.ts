import {sectorLength} from './directory-record.ts';
import type {ReadAt} from './volume.ts';

/** What Rock Ridge adds to a directory record. Rule: IEEE P1282 (RRIP) §4.1 over IEEE P1281 (SUSP) §5. */
export type RockRidge = {
	/** The name as it was on the file system; absent where Rock Ridge has none. */
	readonly name?: string;
	readonly symbolicLink: boolean;
	/** Where a folder that was too deep really is, in bytes. */
	readonly movedTo?: number;
	/** The folder was moved here from too deep, and is listed in its own place. */
	readonly movedHere: boolean;
};

/** Continuation areas of one record; more is a loop in a damaged image. */
const mostContinuations = 16;

/** Reads the system use area of a record, and the areas it continues in. */
export const readRockRidge = async (systemUse: Buffer, readAt: ReadAt): Promise<RockRidge> => {
	const nameParts: Buffer[] = [];
	let symbolicLink = false;
	let movedHere = false;
	let movedTo: number | undefined;
	let area: Buffer | undefined = systemUse;
	for (let count = 0; area !== undefined && count < mostContinuations; count++) {
		let continuation: Buffer | undefined;
		for (const {signature, data} of systemUseEntries(area)) {
			if (signature === 'NM' && data.length > 0) {
				nameParts.push(data.subarray(1));
			} else if (signature === 'SL') {
				symbolicLink = true;
			} else if (signature === 'RE') {
				movedHere = true;
			} else if (signature === 'CL' && data.length >= 4) {
				movedTo = data.readUInt32LE(0) * sectorLength;
			} else if (signature === 'CE' && data.length >= 24) {
				const position = data.readUInt32LE(0) * sectorLength + data.readUInt32LE(8);
				continuation = Buffer.from(await readAt(position, Math.min(data.readUInt32LE(16), sectorLength)));
			}
		}

		area = continuation;
	}

	return {
		...(nameParts.length === 0 ? {} : {name: Buffer.concat(nameParts).toString('utf8')}),
		symbolicLink,
		...(movedTo === undefined ? {} : {movedTo}),
		movedHere,
	};
};

/** Entries of an area: two letters, a length, a version, data. */
function* systemUseEntries(area: Buffer): Generator<{signature: string; data: Buffer}> {
	let position = 0;
	while (position + 4 <= area.length) {
		const length = area.readUInt8(position + 2);
		const signature = area.toString('latin1', position, position + 2);
		if (length < 4 || position + length > area.length || signature === 'ST') {
			return;
		}

		yield {signature, data: area.subarray(position + 4, position + length)};
		position += length;
	}
}
