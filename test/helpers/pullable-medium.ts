import {renameSync} from 'node:fs';
import path from 'node:path';
import type {Medium} from '../../source/content/medium.ts';
import {failure, success} from '../../source/sequence/result.ts';
import {writeSampleMedium} from './sample-medium.ts';
import {temporaryFolder} from './temporary-folder.ts';

type Options = {
	/** Packages and whatever else is on it: path → content. */
	readonly files?: Readonly<Record<string, string | Uint8Array>>;
	/** Why nobody puts it back; absent: somebody does at once. */
	readonly stays?: string;
	/** What is done before it is back. */
	readonly meanwhile?: () => void;
};

export type PullableMedium = Medium & {
	/** What it was waited for with. */
	readonly waited: readonly string[];
	/** Takes it out of the computer; its place stays, as with a drive that was mounted there. */
	pull(): void;
	putBack(): void;
};

/** A medium that can be pulled out, and that somebody puts back when asked to. */
export const pullableMedium = ({files = {}, stays, meanwhile}: Options = {}): PullableMedium => {
	const folder = temporaryFolder();
	const [root, pocket] = [path.join(folder, 'drive'), path.join(folder, 'pocket')];
	writeSampleMedium(root, {files});
	const waited: string[] = [];
	const putBack = () => renameSync(path.join(pocket), root);
	return {
		root,
		waited,
		pull: () => renameSync(root, pocket),
		putBack,
		async comesBack(reading) {
			waited.push(reading);
			if (stays !== undefined) {
				return failure(stays);
			}

			meanwhile?.();
			putBack();
			return success(undefined);
		},
	};
};
