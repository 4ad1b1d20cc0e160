import {copyFile, mkdtemp, rm, stat, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {failure, type Result, success} from '../../sequence/result.ts';
import {filesOf, totalSize} from '../image/folder-size.ts';
import {checkFreeImageSpace} from '../image/free-image-space.ts';
import {type ImageProblem, imageFileProblem} from '../image/image-problem.ts';
import {runTool} from '../image/run-tool.ts';
import {checkTools} from '../image/tools.ts';
import {writeUnfinished} from '../image/unfinished-file.ts';
import {addByDism} from './windows/add-by-dism.ts';
import {peFiles} from './windows/pe-files.ts';

export type BootWimOptions = {
	/** The boot.wim that the user owns. It is not changed. */
	readonly bootWim: string;
	/** The single-file program for Windows x64. */
	readonly program: string;
	/** What is put beside it: the media folder. Absent: the program looks for media on the drives. */
	readonly mediaFolder?: string;
	/** The new boot.wim. */
	readonly target: string;
	/** What the program is started with beside `boot`. */
	readonly options?: readonly string[];
	readonly signal?: AbortSignal;
	/** From 0 to 1. */
	readonly onProgress?: (done: number) => void;
};

export type BootWim = {
	/** The image that starts, counted from 1. */
	readonly index: number;
	readonly architecture: string;
	/** Bytes of the new file. */
	readonly size: number;
};

/**
Puts the program, what starts it (`winpeshl.ini`) and the media folder into a copy of a Windows PE image: by wimlib on Linux, by DISM on
Windows. Rule: media-and-boot.md §7. Where the program fails, the computer shows a command prompt with the reason.
*/
export const addToBootWim = async (options: BootWimOptions): Promise<Result<BootWim, ImageProblem>> => {
	const {bootWim, program, mediaFolder, target, signal, onProgress} = options;
	const onWindows = process.platform === 'win32';
	const tools = onWindows
		? success(undefined)
		: await checkTools('Changing a Windows PE image', ['wimlib-imagex']);
	if (!tools.ok) {
		return tools;
	}

	try {
		const media = mediaFolder === undefined ? [] : await filesOf(mediaFolder);
		const needed = (await stat(bootWim)).size + (await stat(program)).size + totalSize(media);
		const room = await checkFreeImageSpace('The boot image', target, needed * 1.1);
		if (!room.ok) {
			return room;
		}

		const image = onWindows
			? success({index: 1, architecture: 'x86_64'})
			: await readBootImage(bootWim, signal === undefined ? {} : {signal});
		if (!image.ok) {
			return image;
		}

		const written = await writeUnfinished(
			'The boot image',
			target,
			async unfinished => {
				await copyFile(bootWim, unfinished);
				onProgress?.(0.3);
				const added = await (onWindows ? addByDism : addByWimlib)(unfinished, image.value.index, options);
				onProgress?.(1);
				return added;
			},
			signal,
		);
		return written.ok ? success({...image.value, size: (await stat(target)).size}) : written;
	} catch (error) {
		return failure(imageFileProblem('The boot image', error, signal));
	}
};

/** Which image of the file starts, and for which processor it is. */
const readBootImage = async (
	bootWim: string,
	options: {readonly signal?: AbortSignal},
): Promise<Result<Omit<BootWim, 'size'>, ImageProblem>> => {
	const described = await runTool('wimlib-imagex', ['info', bootWim], options);
	if (!described.ok) {
		return failure({
			...described.error,
			message: `${bootWim} is no Windows image that can be read. ${described.error.message}`,
			help: 'Name the boot.wim of the Windows PE add-on, or of a Configuration Manager boot image.',
		});
	}

	const value = (name: string) => new RegExp(`^${name}:\\s*(.+)$`, 'm').exec(described.value)?.[1]?.trim();
	const index = Number(value('Boot Index') ?? 0) || 1;
	const architecture = value('Architecture') ?? 'x86_64';
	return architecture === 'x86_64'
		? success({index, architecture})
		: failure({
				kind: 'not-usable',
				message: `${bootWim} is for processors of the kind ${architecture}, and the program for x64.`,
				help: 'Name the boot.wim for amd64.',
			});
};

const addByWimlib = async (
	wim: string,
	index: number,
	{program, mediaFolder, options = [], signal}: BootWimOptions,
): Promise<Result<unknown, ImageProblem>> => {
	const work = await mkdtemp(path.join(os.tmpdir(), 'bootseq-wim-'));
	try {
		const commands = [`add "${program}" "/bootseq/bootseq.exe"`];
		for (const [name, text] of Object.entries(peFiles(options))) {
			const file = path.join(work, path.posix.basename(name));
			await writeFile(file, text);
			commands.push(`add "${file}" "/${name}"`);
		}

		if (mediaFolder !== undefined) {
			commands.push(`add "${path.resolve(mediaFolder)}" "/bootseq/media"`);
		}

		return await runTool('wimlib-imagex', ['update', wim, String(index), '--check'], {
			...(signal === undefined ? {} : {signal}),
			input: `${commands.join('\n')}\n`,
		});
	} finally {
		await rm(work, {recursive: true, force: true});
	}
};
