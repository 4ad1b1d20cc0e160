import {copyFile, rm} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {failure, type Result, success} from '../../sequence/result.ts';
import {bootFiles} from '../boot-image/boot-files.ts';
import {filesOf, totalSize} from './folder-size.ts';
import {checkFreeImageSpace} from './free-image-space.ts';
import {type ImageOptions, plainLabel} from './image-options.ts';
import {type ImageProblem, imageFileProblem} from './image-problem.ts';
import {runTool} from './run-tool.ts';
import {checkTools} from './tools.ts';
import {writeUnfinished} from './unfinished-file.ts';
import {windowsLoaders} from './windows-loaders.ts';

/** What a written image is. */
export type IsoImage = {
	/** What starts it: our Linux boot image, the files of Windows PE, or nothing. */
	readonly boots: 'linux' | 'windows-pe' | 'nothing';
};

/**
Writes a folder as a hybrid ISO image: it starts by BIOS and by UEFI, from a disc, and from a stick that it was copied onto byte by byte.
With the files of neither boot image in the folder it is an image of data. Files larger than 4 GB are written in parts, as readers expect.

Names are those of the folder (Rock Ridge and Joliet). On Linux by xorriso, on Windows by oscdimg.
*/
export const writeIsoImage = async (
	folder: string,
	target: string,
	options: ImageOptions,
): Promise<Result<IsoImage, ImageProblem>> => {
	try {
		const files = await filesOf(folder);
		const room = await checkFreeImageSpace('The image', target, totalSize(files) + 50_000_000);
		if (!room.ok) {
			return room;
		}

		const names = new Map(files.map(file => [file.path.toLowerCase(), file.path]));
		const boots = names.has(bootFiles.kernel)
			? 'linux'
			: names.has(windowsLoaders.uefi)
				? 'windows-pe'
				: 'nothing';
		const write = process.platform === 'win32' ? byOscdimg : byXorriso;
		const written = await writeUnfinished(
			'The image',
			target,
			async unfinished => write(folder, unfinished, {...options, boots, names}),
			options.signal,
		);
		return written.ok ? success({boots}) : written;
	} catch (error) {
		return failure(imageFileProblem('The image', error, options.signal));
	}
};

type Writing = ImageOptions & IsoImage & {readonly names: ReadonlyMap<string, string>};

const byXorriso = async (
	folder: string,
	target: string,
	{label, boots, names, signal, onProgress}: Writing,
): Promise<Result<unknown, ImageProblem>> => {
	const tools = await checkTools('An ISO image', ['xorriso']);
	if (!tools.ok) {
		return tools;
	}

	const biosCopy = `${target}.bios`;
	const loader = {
		linux: () => linuxLoader(folder, biosCopy),
		'windows-pe': () => windowsLoader(names),
		nothing: () => [],
	}[boots]();
	if (boots === 'linux') {
		await copyFile(path.join(folder, bootFiles.discImage), biosCopy);
	}

	const made = await runTool(
		'xorriso',
		[
			['-as', 'mkisofs', '-o', target, '-V', plainLabel(label, 32)],
			['-r', '-J', '-joliet-long', '-iso-level', '3'],
			['-graft-points', ...loader, `/=${escapePath(folder)}`],
		].flat(),
		{
			...(signal === undefined ? {} : {signal}),
			onLine: line => {
				const percent = /([\d.]+)% done/.exec(line)?.[1];
				if (percent !== undefined) {
					onProgress?.(Number(percent) / 100);
				}
			},
		},
	);
	await rm(biosCopy, {force: true});
	return made;
};

/** The partition type of an EFI system partition, as xorriso spells it. */
const systemPartition = 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B';

/**
The loader for UEFI lies behind the image as a partition: so a stick has it, and a disc is pointed to it. That for BIOS is a copy: xorriso
writes into it where it lies, and the file of the medium must stay what its manifest says.
*/
const linuxLoader = (folder: string, biosCopy: string): readonly string[] =>
	[
		['--grub2-mbr', path.join(folder, bootFiles.hybridSector), '-partition_offset', '16'],
		['-append_partition', '2', systemPartition, path.join(folder, bootFiles.uefiImage)],
		['-c', '.disk/boot.cat', '-b', '.disk/bios.img', '-no-emul-boot', '-boot-load-size', '4'],
		['-appended_part_as_gpt', '-boot-info-table', '--grub2-boot-info', '-eltorito-alt-boot'],
		['-e', '--interval:appended_partition_2:all::', '-no-emul-boot'],
		[`/.disk/bios.img=${escapePath(biosCopy)}`],
	].flat();

/** In a pair of paths with `=` between them. */
const escapePath = (file: string): string => file.replaceAll(/[\\=]/g, String.raw`\$&`);

const windowsLoader = (names: ReadonlyMap<string, string>): readonly string[] => {
	const bios = names.get(windowsLoaders.bios);
	return [
		bios === undefined ? [] : ['-b', bios, '-no-emul-boot', '-boot-load-size', '8', '-eltorito-alt-boot'],
		['-e', names.get(windowsLoaders.uefi) ?? windowsLoaders.uefi, '-no-emul-boot'],
	].flat();
};

/** With UDF beside ISO 9660, as Windows' own media have it. Not tried on Windows yet. */
const byOscdimg = async (
	folder: string,
	target: string,
	{label, boots, names, signal}: Writing,
): Promise<Result<unknown, ImageProblem>> => {
	if (boots === 'linux') {
		return failure({
			kind: 'not-usable',
			message: 'oscdimg cannot make an image that starts our Linux boot image.',
			help: 'Make it on Linux with xorriso.',
		});
	}

	const inFolder = (name: string) => path.win32.join(folder, names.get(name) ?? name);
	const loaders = `-bootdata:2#p0,e,b${inFolder(windowsLoaders.bios)}#pEF,e,b${inFolder(windowsLoaders.uefi)}`;
	const made = await runTool(
		'oscdimg',
		[
			'-m',
			'-o',
			'-u1',
			`-l${plainLabel(label, 32)}`,
			...(boots === 'nothing' ? [] : [loaders]),
			folder,
			target,
		],
		signal === undefined ? {} : {signal},
	);
	return made.ok || !made.error.message.includes('ENOENT')
		? made
		: failure({
				kind: 'missing-tools',
				message: 'An ISO image needs oscdimg, which this computer does not have.',
				help: 'Install the Deployment Tools of the Windows ADK and start in its command prompt.',
			});
};
