import {type FileHandle, open} from 'node:fs/promises';

const sectionBytes = 40;
/** Version resources are small; a resource section above this holds pictures and is searched up to here. */
const longestSection = 2 ** 26;

/**
The four-part version of a Windows program or library (`10.0.26100.1`), from its version resource.

Read from the file itself: Windows PE has no tool for it, and a Linux console sees Windows files too.
Undefined where the file is no program, has no version, or cannot be read.
*/
export const readFileVersion = async (path: string): Promise<string | undefined> => {
	let file: FileHandle | undefined;
	try {
		file = await open(path, 'r');
		const section = await readResourceSection(file);
		return section && versionIn(section);
	} catch {
		return undefined;
	} finally {
		await file?.close();
	}
};

/** The `.rsrc` section of a portable executable. */
const readResourceSection = async (file: FileHandle): Promise<Buffer | undefined> => {
	const header = await readAt(file, 0, 64);
	if (header.length < 64 || header.toString('latin1', 0, 2) !== 'MZ') {
		return undefined;
	}

	const start = header.readUInt32LE(60);
	const peHeader = await readAt(file, start, 24);
	if (peHeader.length < 24 || peHeader.toString('latin1', 0, 4) !== 'PE\0\0') {
		return undefined;
	}

	const sections = await readAt(
		file,
		start + 24 + peHeader.readUInt16LE(20),
		peHeader.readUInt16LE(6) * sectionBytes,
	);
	for (let at = 0; at + sectionBytes <= sections.length; at += sectionBytes) {
		if (sections.toString('latin1', at, at + 8).replaceAll('\0', '') === '.rsrc') {
			const size = Math.min(sections.readUInt32LE(at + 16), longestSection);
			return readAt(file, sections.readUInt32LE(at + 20), size);
		}
	}

	return undefined;
};

/** `VS_FIXEDFILEINFO`: its signature, its own version 1.0, then the file's version as two numbers of two words each. */
const versionIn = (section: Buffer): string | undefined => {
	const at = section.indexOf(Buffer.from([0xbd, 0x04, 0xef, 0xfe, 0x00, 0x00, 0x01, 0x00]));
	return at === -1 || at + 16 > section.length
		? undefined
		: [10, 8, 14, 12].map(offset => section.readUInt16LE(at + offset)).join('.');
};

const readAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
	const {buffer, bytesRead} = await file.read(Buffer.alloc(length), 0, length, position);
	return buffer.subarray(0, bytesRead);
};
