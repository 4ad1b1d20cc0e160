import {open} from 'node:fs/promises';
import {fileErrorWords, isFileError} from '../../files/file-error.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {ImageProblem} from '../image/image-problem.ts';

type Platform = 'linux' | 'windows';

const names: Readonly<Record<Platform, string>> = {linux: 'Linux', windows: 'Windows'};
const builds: Readonly<Record<Platform, string>> = {
	linux: 'linux-x64/bootseq',
	windows: 'windows-x64/bootseq.exe',
};

/** Whether a file is a program that this system starts on x64: nothing else starts from the medium, and nobody sees that before. */
export const checkProgram = async (
	program: string,
	platform: Platform,
): Promise<Result<undefined, ImageProblem>> => {
	const help = `Name the program for ${names[platform]}: --program programs/${builds[platform]}.`;
	try {
		return (await isProgram[platform](program))
			? success(undefined)
			: failure({
					kind: 'not-usable',
					message: `${program} is no program for ${names[platform]} on x64.`,
					help,
				});
	} catch (error) {
		if (!isFileError(error)) {
			throw error;
		}

		return failure({
			kind: 'not-usable',
			message: `${program} cannot be read: ${fileErrorWords(error)}.`,
			help,
		});
	}
};

/** Bytes of a file from a position on; zeros behind its end. */
const bytesAt = async (file: string, position: number, length: number): Promise<Buffer> => {
	const handle = await open(file, 'r');
	try {
		const {buffer} = await handle.read(Buffer.alloc(length), 0, length, position);
		return buffer;
	} finally {
		await handle.close();
	}
};

const isProgram: Readonly<Record<Platform, (file: string) => Promise<boolean>>> = {
	/** The magic number, 64 bits, little-endian; the processor. */
	async linux(file) {
		const header = await bytesAt(file, 0, 64);
		return header.toString('hex', 0, 6) === '7f454c460201' && header.readUInt16LE(18) === 0x3e;
	},
	/** `MZ`, and where it says, `PE` with the processor. */
	async windows(file) {
		const header = await bytesAt(file, 0, 64);
		if (header.toString('latin1', 0, 2) !== 'MZ') {
			return false;
		}

		const pe = await bytesAt(file, header.readUInt32LE(60), 6);
		return pe.toString('hex', 0, 4) === '50450000' && pe.readUInt16LE(4) === 0x8664;
	},
};
