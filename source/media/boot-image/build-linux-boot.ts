import {copyFile, mkdir, mkdtemp, rename, rm, stat, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {failure, type Result, success} from '../../sequence/result.ts';
import {checkFreeImageSpace} from '../image/free-image-space.ts';
import {type ImageProblem, imageFileProblem} from '../image/image-problem.ts';
import {checkTools, type Tool} from '../image/tools.ts';
import {bootFiles} from './boot-files.ts';
import {firmwarePackages, kernelPackage, loaderPackages, systemPackages} from './linux/boot-packages.ts';
import {type CpioEntry, writeCpio} from './linux/cpio.ts';
import {fetchPackages, unpackPackages} from './linux/fetch-packages.ts';
import {firstInit, firstModules} from './linux/first-init.ts';
import {writeLoaders} from './linux/grub.ts';
import {kernelVersion, modulesWithNeeded} from './linux/kernel-modules.ts';
import {packSystem} from './linux/pack-system.ts';
import {makeSystemTree} from './linux/system-tree.ts';

export type LinuxBootOptions = {
	/** The single-file program for Linux x64 (`npm run build:programs`). */
	readonly program: string;
	/** A folder that must not be there yet: what must lie in the root of a medium for it to boot. */
	readonly target: string;
	/** Where fetched packages are kept for the next time. */
	readonly cache: string;
	/** What the program is started with beside `boot`: `--language=fr`. */
	readonly options?: readonly string[];
	readonly signal?: AbortSignal;
	/** What is being done, and how much of it all is done, from 0 to 1. */
	readonly onProgress?: (progress: LinuxBootProgress) => void;
};

export type LinuxBootProgress = {
	readonly doing: 'fetch-packages' | 'unpack-packages' | 'gather-system' | 'pack-system' | 'write-loaders';
	readonly done: number;
};

export type LinuxBoot = {
	readonly folder: string;
	/** Of the kernel: `6.1.0-56-amd64`. */
	readonly kernel: string;
	/** Bytes of the packed system. */
	readonly size: number;
	/** The files of the packages that it was made from. */
	readonly packages: readonly string[];
};

const neededTools = [
	'apt-get',
	'dpkg-deb',
	'tar',
	'depmod',
	'mksquashfs',
	'grub-mkimage',
	'mformat',
	'mcopy',
] as const satisfies readonly Tool[];

/** Bytes that the unpacked packages take while the image is made. */
const neededSpace = 1_200_000_000;

/**
Makes the Linux boot image from Debian packages: kernel, tools, drivers, the program, and loaders for BIOS and UEFI. Needs a
Debian machine on which anybody may run apt-get; nothing is installed on it. The target appears whole or not at all.
*/
export const buildLinuxBoot = async (options: LinuxBootOptions): Promise<Result<LinuxBoot, ImageProblem>> => {
	const tools = await checkTools('A Linux boot image', neededTools);
	if (!tools.ok) {
		return tools;
	}

	const room = await checkFreeImageSpace('The boot image', os.tmpdir(), neededSpace);
	if (!room.ok) {
		return room;
	}

	const aside = `${options.target}.unfinished`;
	const work = await mkdtemp(path.join(os.tmpdir(), 'bootseq-boot-'));
	try {
		await rm(aside, {recursive: true, force: true});
		await mkdir(aside, {recursive: true});
		const built = await build({...options, target: aside}, work);
		if (!built.ok) {
			return built;
		}

		await rename(aside, options.target);
		return success({...built.value, folder: options.target});
	} catch (error) {
		return failure(imageFileProblem('The boot image', error, options.signal));
	} finally {
		await rm(aside, {recursive: true, force: true});
		await rm(work, {recursive: true, force: true});
	}
};

const build = async (
	{program, target, cache, options = [], signal, onProgress}: LinuxBootOptions,
	work: string,
): Promise<Result<Omit<LinuxBoot, 'folder'>, ImageProblem>> => {
	const [tree, root] = [path.join(work, 'packages'), path.join(work, 'system')];
	const withSignal = signal === undefined ? {} : {signal};
	const tell = (doing: LinuxBootProgress['doing'], done: number) => onProgress?.({doing, done});
	tell('fetch-packages', 0);
	const packages = await fetchPackages(
		{
			packages: [kernelPackage, ...loaderPackages, ...systemPackages.map(({name}) => name)],
			wanted: firmwarePackages,
		},
		cache,
		withSignal,
	);
	if (!packages.ok) {
		return packages;
	}

	tell('unpack-packages', 0.2);
	const unpacked = await unpackPackages(packages.value, tree, withSignal);
	if (!unpacked.ok) {
		return unpacked;
	}

	tell('gather-system', 0.4);
	const made = await makeSystemTree({tree, root, program, options, ...withSignal});
	if (!made.ok) {
		return made;
	}

	const version = await kernelVersion(tree);
	const system = path.join(work, 'system.squashfs');
	tell('pack-system', 0.5);
	const packed = await packSystem(root, system, {
		...withSignal,
		onProgress: share => tell('pack-system', 0.5 + share * 0.4),
	});
	if (!packed.ok) {
		return packed;
	}

	tell('write-loaders', 0.9);
	const loaders = await writeLoaders(tree, target, signal);
	if (!loaders.ok) {
		return loaders;
	}

	await copyFile(path.join(tree, 'boot', `vmlinuz-${version}`), path.join(target, bootFiles.kernel));
	await writeCpio(await firstSystem(tree, system), path.join(target, bootFiles.initial), signal);
	const names = packages.value.map(file => path.basename(file, '.deb')).toSorted();
	await writeFile(path.join(target, bootFiles.packages), `${names.join('\n')}\n`);
	tell('write-loaders', 1);
	return success({kernel: version, size: (await stat(system)).size, packages: names});
};

/** What the kernel starts: enough to unpack the system that lies beside it. */
const firstSystem = async (tree: string, system: string): Promise<readonly CpioEntry[]> => {
	const modules = await modulesWithNeeded(tree, firstModules);
	return [
		...['bin', 'proc', 'sys', 'dev', 'modules', 'system', 'changes', 'new'].map(
			name => ({path: name, kind: 'folder'}) as const,
		),
		// The kernel opens it for the first process before anything is mounted.
		{path: 'dev/console', kind: 'device', major: 5, minor: 1},
		{path: 'init', kind: 'text', text: firstInit, executable: true},
		{path: 'bin/busybox', kind: 'file', file: path.join(tree, 'bin/busybox'), executable: true},
		...modules.map(
			(file, index) =>
				({
					path: `modules/${String(index).padStart(2, '0')}-${path.basename(file)}`,
					kind: 'file',
					file,
				}) as const,
		),
		{path: 'system.squashfs', kind: 'file', file: system},
	];
};
