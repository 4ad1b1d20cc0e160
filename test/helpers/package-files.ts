import {createHash} from 'node:crypto';
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';

/** Files of a package: path → text. */
export type PackageTexts = Readonly<Record<string, string>>;

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The manifest of such files, as JSON; `change` puts something else in. */
export const manifestOf = (packageId: string, texts: PackageTexts, change: object = {}): string =>
	JSON.stringify({
		package: packageId,
		files: Object.entries(texts).map(([name, text]) => ({
			path: name,
			size: Buffer.byteLength(text),
			sha256: sha256Of(text),
		})),
		...change,
	});

/** Lays a package down in a folder of packages; `manifest`: beside it, true ones are made. */
export const layPackage = async (
	store: string,
	packageId: string,
	texts: PackageTexts,
	manifest: boolean | string = false,
): Promise<string> => {
	const folder = path.join(store, packageId);
	await mkdir(folder, {recursive: true});
	for (const [name, text] of Object.entries(texts)) {
		const file = path.join(folder, ...name.split('/'));
		await mkdir(path.dirname(file), {recursive: true});
		await writeFile(file, text);
	}

	if (manifest !== false) {
		await writeFile(
			path.join(store, `${packageId}.manifest.json`),
			manifest === true ? manifestOf(packageId, texts) : manifest,
		);
	}

	return folder;
};
