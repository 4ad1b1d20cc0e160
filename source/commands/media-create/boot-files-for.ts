import type {KeyObject} from 'node:crypto';
import {cp, mkdir, rm, stat} from 'node:fs/promises';
import path from 'node:path';
import {findEntry, findFolderBelow} from '../../content/find-folder.ts';
import {ifPresent} from '../../files/file-error.ts';
import {addToBootWim} from '../../media/boot-image/add-to-boot-wim.ts';
import {buildLinuxBoot} from '../../media/boot-image/build-linux-boot.ts';
import {checkProgram} from '../../media/boot-image/check-program.ts';
import type {CreationProblem} from '../../media/create/creation-problem.ts';
import type {MediaPlan} from '../../media/create/media-plan.ts';
import type {ImageProblem} from '../../media/image/image-problem.ts';
import {fingerprintOf} from '../../media/protection/signature.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {ownProgram} from '../own-program.ts';
import type {BootOrder} from './create-order.ts';
import {creationProblem} from './image-creation-problem.ts';
import type {TellProgress} from './progress-teller.ts';

/** The boot files of an order, in a folder; `remove` takes away what was made for this. */
export type BootFolder = {
	readonly folder: string;
	/** What they start on, where that is known. */
	readonly architectures?: MediaPlan['architectures'];
	remove(): Promise<void>;
};

type Making = {
	/** Where boot files that are made lie until the media have them. */
	readonly target: string;
	/** Keeps what was fetched for the next time. */
	readonly cache: string;
	/** What the screens speak at first. */
	readonly language?: string;
	/** What the media are signed with: the program that they start takes no others. */
	readonly signingKey?: KeyObject;
	readonly signal: AbortSignal;
	readonly onProgress: TellProgress;
};

/** The folder that was given, or boot files made now. */
export const bootFilesFor = async (
	boot: BootOrder,
	making: Making,
): Promise<Result<BootFolder, CreationProblem>> => {
	if (boot.kind === 'folder' && boot.program === undefined) {
		return success({folder: boot.folder, remove: async () => {}});
	}

	const {target} = making;
	const remove = async () => rm(target, {recursive: true, force: true});
	await remove();
	const made = await (boot.kind === 'linux' ? makeLinux(boot, making) : makeWindows(boot, making));
	if (!made.ok) {
		await remove();
		return failure(creationProblem(made.error));
	}

	return success({folder: target, architectures: ['x64'], remove});
};

/** Whether all that boot files are made from is there, and the program is one that starts from them. */
const checkSources = async (
	platform: 'linux' | 'windows',
	program: string,
	...others: readonly string[]
): Promise<Result<undefined, ImageProblem>> => {
	for (const file of [program, ...others]) {
		if ((await ifPresent(stat(file))) === undefined) {
			return failure({
				kind: 'not-usable',
				message: `There is no ${file} to make boot files from.`,
				help: 'Check the path.',
			});
		}
	}

	return checkProgram(program, platform);
};

const place = {phase: 'boot-image', volume: 1, volumes: 1} as const;

/** Options of the program that the boot image starts. */
const startOptions = ({language, signingKey}: Making): readonly string[] => [
	...(language === undefined ? [] : [`--language=${language}`]),
	...(signingKey === undefined ? [] : [`--trust=${fingerprintOf(signingKey)}`]),
];

const makeLinux = async (boot: BootOrder, making: Making): Promise<Result<unknown, ImageProblem>> => {
	const {target, cache, signal, onProgress} = making;
	const own = ownProgram();
	const program = boot.program ?? (own.script === undefined ? own.node : undefined);
	if (program === undefined) {
		return failure(withoutProgram('linux-x64/bootseq'));
	}

	const checked = await checkSources('linux', program);
	return checked.ok
		? buildLinuxBoot({
				program,
				target,
				cache,
				signal,
				options: startOptions(making),
				onProgress: ({done}) => onProgress({...place, share: done}),
			})
		: checked;
};

/** The files of Windows PE with the program in their `boot.wim`; the files that were given stay as they are. */
const makeWindows = async (
	boot: Exclude<BootOrder, {readonly kind: 'linux'}>,
	making: Making,
): Promise<Result<unknown, ImageProblem>> => {
	const {target, signal, onProgress} = making;
	const {program} = boot;
	if (program === undefined) {
		return failure(withoutProgram('windows-x64/bootseq.exe'));
	}

	const bootWim = boot.kind === 'wim' ? boot.file : await bootWimIn(boot.folder);
	if (bootWim === undefined) {
		return failure({
			kind: 'not-usable',
			message: `There is no sources/boot.wim in ${boot.kind === 'folder' ? boot.folder : boot.file} to put the program into.`,
			help: 'Name the folder of Windows PE media, or leave --program out.',
		});
	}

	const checked = await checkSources('windows', program, bootWim);
	if (!checked.ok) {
		return checked;
	}

	// In the place and the case in which it was: a disc has no second folder of that name.
	const newWim = boot.kind === 'folder' ? path.relative(boot.folder, bootWim) : 'sources/boot.wim';
	await mkdir(path.join(target, path.dirname(newWim)), {recursive: true});
	if (boot.kind === 'folder') {
		await cp(boot.folder, target, {recursive: true, filter: source => source !== bootWim});
	}

	return addToBootWim({
		bootWim,
		program,
		target: path.join(target, newWim),
		signal,
		options: startOptions(making),
		onProgress: done => onProgress({...place, share: done}),
	});
};

const bootWimIn = async (folder: string): Promise<string | undefined> => {
	const sources = await findFolderBelow(folder, ['sources']);
	return sources === undefined ? undefined : findEntry(sources, 'boot.wim', 'file');
};

const withoutProgram = (name: string): ImageProblem => ({
	kind: 'not-usable',
	message: 'What boots needs this program as one file for that system.',
	help: `Make it with "npm run build:programs", and name it: --program programs/${name}.`,
});
