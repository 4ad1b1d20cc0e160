import {failure, type Result, success} from '../sequence/result.ts';
import {contentCodes} from './content-codes.ts';
import type {ContentSource, FoundPackage, SourceProblem} from './content-source.ts';
import {badListing, badManifest} from './folder-source.ts';
import type {WebClient} from './http/web-client.ts';
import type {WebProblem} from './http/web-problem.ts';
import {manifestName, parseManifest} from './package-manifest.ts';
import {packagePathsProblem} from './package-path.ts';

const manifestLimit = 64 * 1024 * 1024;

/**
Packages on a web server: `<address>/<PackageID>/…`, or with `{package}` where its ID belongs. What is in a package says
`<PackageID>.manifest.json` beside its folder; without one the server must list folders (WebDAV).

@param address - Without credentials: it is shown.
*/
export const createWebSource = (
	address: string,
	client: () => Promise<Result<WebClient, SourceProblem>>,
): ContentSource => {
	const place = (packageId: string) => {
		const named = address.includes('{package}')
			? address.replaceAll('{package}', packageId)
			: `${address.replace(/\/+$/, '')}/${packageId}`;
		return named.replace(/\/+$/, '');
	};

	return {
		place,
		async find(packageId, {signal}) {
			const opened = await client();
			if (!opened.ok) {
				return opened;
			}

			const url = place(packageId);
			const manifestUrl = `${url.slice(0, url.lastIndexOf('/'))}/${manifestName(packageId)}`;
			const options = signal === undefined ? {} : {signal};
			const text = await opened.value.readText(manifestUrl, {...options, limit: manifestLimit});
			if (!text.ok) {
				return text;
			}

			if (text.value === undefined) {
				return listed(opened.value, url, options);
			}

			const manifest = parseManifest(text.value, packageId);
			return manifest.ok
				? success(found(opened.value, url, manifest.value.files, 'manifest'))
				: failure(badManifest(manifestUrl, manifest.error));
		},
	};
};

const listed = async (
	client: WebClient,
	url: string,
	options: {readonly signal?: AbortSignal},
): Promise<Result<FoundPackage | undefined, SourceProblem>> => {
	const listing = await client.list(`${url}/`, options);
	if (!listing.ok) {
		return failure(listsNothing(listing.error) ? withoutManifest(url) : listing.error);
	}

	if (listing.value === undefined) {
		return success(undefined);
	}

	const problem = packagePathsProblem(listing.value.map(file => file.path));
	return problem === undefined
		? success(found(client, url, listing.value, 'listing'))
		: failure(badListing(url, problem));
};

const found = (
	client: WebClient,
	url: string,
	files: Extract<FoundPackage, {kind: 'files'}>['files'],
	describedBy: 'manifest' | 'listing',
): FoundPackage => ({
	kind: 'files',
	files,
	describedBy,
	fetch: async ({path, size, sha256}, target, options) => {
		const address = [url, ...path.split('/').map(encodeURIComponent)].join('/');
		return client.download(address, {
			target,
			size,
			...(sha256 === undefined ? {} : {sha256}),
			...options,
		});
	},
});

/** 405 and 501: the server knows no PROPFIND. */
const listsNothing = ({code}: WebProblem): boolean => code === 0x8019_0195 || code === 0x8019_01f5;

const withoutManifest = (url: string): SourceProblem => ({
	code: contentCodes.notFound,
	message: `There is no manifest ${url}.manifest.json, and the server does not list folders (WebDAV). Put a manifest there.`,
	passing: false,
});
