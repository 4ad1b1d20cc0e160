import {copyFile, cp, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {failure, type Result, success} from '../../../sequence/result.ts';
import {type ImageProblem, imageFileProblem} from '../../image/image-problem.ts';
import {runTool} from '../../image/run-tool.ts';
import {peFiles} from './pe-files.ts';

export type DismFiles = {
	readonly program: string;
	readonly mediaFolder?: string;
	readonly options?: readonly string[];
	readonly signal?: AbortSignal;
};

/** Mounts the image, copies, and commits; an image that could not be changed is left as it was. Written, not tried on Windows yet. */
export const addByDism = async (
	wim: string,
	index: number,
	{program, mediaFolder, options = [], signal}: DismFiles,
): Promise<Result<unknown, ImageProblem>> => {
	const mounted = await mkdtemp(path.join(os.tmpdir(), 'bootseq-wim-'));
	const withSignal = signal === undefined ? {} : {signal};
	try {
		const mount = await runTool(
			'dism.exe',
			['/Mount-Image', `/ImageFile:${wim}`, `/Index:${index}`, `/MountDir:${mounted}`],
			withSignal,
		);
		if (!mount.ok) {
			return mount;
		}

		const copied = await copyInto(mounted, {program, options, ...(mediaFolder && {mediaFolder})}).catch(
			(error: unknown) => failure(imageFileProblem('The boot image', error, signal)),
		);
		const unmounted = await runTool('dism.exe', [
			'/Unmount-Image',
			`/MountDir:${mounted}`,
			copied.ok && signal?.aborted !== true ? '/Commit' : '/Discard',
		]);
		return copied.ok ? unmounted : copied;
	} finally {
		await rm(mounted, {recursive: true, force: true});
	}
};

const copyInto = async (
	mounted: string,
	{program, mediaFolder, options = []}: DismFiles,
): Promise<Result<undefined, ImageProblem>> => {
	for (const [name, text] of Object.entries(peFiles(options))) {
		await mkdir(path.dirname(path.join(mounted, name)), {recursive: true});
		await writeFile(path.join(mounted, name), text);
	}

	await copyFile(program, path.join(mounted, 'bootseq', 'bootseq.exe'));
	if (mediaFolder !== undefined) {
		await cp(mediaFolder, path.join(mounted, 'bootseq', 'media'), {recursive: true});
	}

	return success(undefined);
};
