import {copyFile, link, mkdir, mkdtemp, rm} from 'node:fs/promises';
import path from 'node:path';
import {type FolderFile, filesOf} from './folder-size.ts';

/** What firmware and loaders read; everything else is data. */
export const isBootFile = ({path: file}: FolderFile): boolean =>
	/^(boot|efi|\.disk)\/|^bootmgr|^sources\/boot\.wim$/i.test(file);

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
