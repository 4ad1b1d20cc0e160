import {createFakeWeb, type FakeWeb} from './fake-web-client.ts';
import {manifestOf, type PackageTexts} from './package-files.ts';

type How = {
	/** Whether its manifest is there too; a listing always is. */
	readonly manifest?: boolean;
};

/** Puts a package on a content server in memory: at `<address>/<PackageID>`. */
export const servePackage = (
	{answers, listings}: FakeWeb,
	address: string,
	packageId: string,
	texts: PackageTexts,
	{manifest = true}: How = {},
): void => {
	for (const [name, text] of Object.entries(texts)) {
		answers.set(`${address}/${packageId}/${name.split('/').map(encodeURIComponent).join('/')}`, text);
	}

	listings.set(
		`${address}/${packageId}/`,
		Object.entries(texts).map(([name, text]) => ({path: name, size: Buffer.byteLength(text)})),
	);
	if (manifest) {
		answers.set(`${address}/${packageId}.manifest.json`, manifestOf(packageId, texts));
	}
};

/** A content server with one package. */
export const webWithPackage = (
	address: string,
	packageId: string,
	texts: PackageTexts,
	how: How = {},
): FakeWeb => {
	const web = createFakeWeb();
	servePackage(web, address, packageId, texts, how);
	return web;
};
