import {copyFile, link, mkdir, mkdtemp, rm} from 'node:fs/promises';
import path from 'node:path';
import {type FolderFile, filesOf} from './folder-size.ts';

/** What runs read; the rule by which the manifest of a medium tells its two parts apart. */
const isOfRuns = ({path: file}: FolderFile): boolean => !file.includes('/') || /^sms\//i.test(file);

/** What firmware and loaders read, on a partition of its own. */
export const isBootFile = (file: FolderFile): boolean => !isOfRuns(file) || /^bootmgr/i.test(file.path);

/** Everything else. The loaders of Windows PE that lie in the root are among both. */
export const isDataFile = isOfRuns;

/** Lends a folder beside `folder` that holds some of its files: as links, so that they take no room. */
export const withPart = async <Value>(
	folder: string,
	isPart: (file: FolderFile) => boolean,
	use: (part: string, names: readonly string[]) => Promise<Value>,
): Promise<Value> => {
	const part = await mkdtemp(`${path.resolve(folder)}.part-`);
	try {
		const files = (await filesOf(folder)).filter(isPart);
		for (const {path: file} of files) {
			const [from, to] = [path.join(folder, file), path.join(part, file)];
			await mkdir(path.dirname(to), {recursive: true});
			// The folder may be a drive of its own: then beside it is another drive.
			await link(from, to).catch(async () => copyFile(from, to));
		}

		return await use(part, [...new Set(files.map(({path: file}) => file.split('/')[0] ?? file))]);
	} finally {
		await rm(part, {recursive: true, force: true});
	}
};
