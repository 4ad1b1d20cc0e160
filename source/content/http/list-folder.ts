import {failure, type Result, success} from '../../sequence/result.ts';
import {statusProblem} from './answer-problem.ts';
import {parseMultistatus, type Resource} from './multistatus.ts';
import {bodyText} from './read-text.ts';
import {discard, type Send} from './send-request.ts';
import {folderAddress, readWebAddress, shownAddress} from './web-address.ts';
import type {ListedFile} from './web-client.ts';
import {type WebProblem, webProblem} from './web-problem.ts';

export type ListOptions = {readonly stallTimeout: number; readonly signal?: AbortSignal};

type Depth = 'infinity' | '1';

/** Far above real packages: a server that never comes to an end must not fill the memory. */
const mostFiles = 500_000;
const largestAnswer = 256 * 1024 * 1024;

const propfind =
	'<?xml version="1.0" encoding="utf-8"?>\n<propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>\n';

/**
All files below a folder by WebDAV (RFC 4918 §9.1); undefined when the server has no such folder.

The whole tree is asked for at once. Servers may refuse that, or answer with a part: folders that came without anything in
them are then asked for one by one.
*/
export const listFolder = async (
	send: Send,
	address: string,
	options: ListOptions,
): Promise<Result<readonly ListedFile[] | undefined, WebProblem>> => {
	const url = readWebAddress(address);
	if (!url.ok) {
		return url;
	}

	const root = folderAddress(url.value);
	const files = new Map<string, ListedFile>();
	const known = new Set<string>(['']);
	const waiting = [''];
	let depth: Depth = 'infinity';
	for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
		const place: URL =
			folder === '' ? root : new URL(`${folder.split('/').map(encodeURIComponent).join('/')}/`, root);
		let resources: Result<readonly Resource[] | undefined, WebProblem> = await ask(
			send,
			place,
			depth,
			options,
		);
		if (!resources.ok && depth === 'infinity' && mayBeDepth(resources.error)) {
			depth = '1';
			resources = await ask(send, place, depth, options);
		}

		if (!resources.ok) {
			return resources;
		}

		if (resources.value === undefined) {
			if (folder === '') {
				return success(undefined);
			}

			return failure(notUsable(root, `it lists the folder ${folder}, which is not there`));
		}

		const listed = sort(resources.value, root);
		if (!listed.ok) {
			return listed;
		}

		for (const file of listed.value.files) {
			files.set(file.path, file);
		}

		for (const name of emptyFolders(listed.value).filter(empty => !known.has(empty))) {
			known.add(name);
			waiting.push(name);
		}

		if (files.size + known.size > mostFiles) {
			return failure(notUsable(root, `it lists more than ${mostFiles} files and folders`));
		}
	}

	return success([...files.values()]);
};

/** What servers say to a wish for the whole tree: RFC 4918 §9.1 has 403 for that, others are seen too. */
const mayBeDepth = ({code}: WebProblem): boolean =>
	[400, 403, 412, 422, 500, 507].some(status => code === 0x8019_0000 + status);

const ask = async (
	send: Send,
	url: URL,
	depth: Depth,
	options: ListOptions,
): Promise<Result<readonly Resource[] | undefined, WebProblem>> => {
	const answer = await send({
		method: 'PROPFIND',
		url,
		headers: {depth, 'content-type': 'application/xml; charset=utf-8'},
		body: propfind,
		...(options.signal === undefined ? {} : {signal: options.signal}),
	});
	if (!answer.ok) {
		return answer;
	}

	const {status, response} = answer.value;
	if (status !== 207) {
		discard(response);
		return status === 404 || status === 410 ? success(undefined) : failure(listingProblem(status, url));
	}

	const text = await bodyText(answer.value, {...options, limit: largestAnswer});
	if (!text.ok) {
		return text;
	}

	const resources = parseMultistatus(text.value);
	return resources.ok ? resources : failure(notUsable(url, resources.error));
};

/** 405 and 501 (and 200, of servers that ignore the method): no WebDAV. */
const listingProblem = (status: number, url: URL): WebProblem =>
	status === 405 || status === 501 || status < 300
		? webProblem(
				'answer-not-usable',
				`The server ${url.host} does not list folders (no WebDAV: ${status}). Put a manifest beside the package.`,
				{code: 0x8019_0000 + (status < 300 ? 405 : status)},
			)
		: statusProblem(status, url);

const notUsable = (url: URL, why: string): WebProblem =>
	webProblem('answer-not-usable', `The listing of ${shownAddress(url)} is not usable: ${why}.`);

type Listed = {readonly files: readonly ListedFile[]; readonly folders: readonly string[]};

/** Divides what a server listed, with paths below the root. */
const sort = (resources: readonly Resource[], root: URL): Result<Listed, WebProblem> => {
	const files: ListedFile[] = [];
	const folders: string[] = [];
	for (const {href, folder, size} of resources) {
		const path = pathBelow(root, href);
		if (path === undefined) {
			return failure(notUsable(root, `it names ${href}, which is not below it`));
		}

		if (folder) {
			folders.push(path);
		} else if (size === undefined) {
			return failure(notUsable(root, `it does not say how large ${path} is`));
		} else {
			files.push({path, size});
		}
	}

	return success({files, folders});
};

/** The path of a resource below the root, decoded, without a slash at its end; the root itself is an empty text. */
const pathBelow = (root: URL, href: string): string | undefined => {
	const url = URL.parse(href, root);
	if (url === null || url.origin !== root.origin) {
		return undefined;
	}

	const above = segmentsOf(root);
	const segments = segmentsOf(url);
	const below = segments?.slice(above?.length);
	return above?.every((name, index) => name === segments?.[index]) === true ? below?.join('/') : undefined;
};

/** The names in the path of an address, decoded; undefined where one holds a slash or is not encoded rightly. */
const segmentsOf = ({pathname}: URL): readonly string[] | undefined => {
	try {
		const names = pathname
			.split('/')
			.filter(name => name !== '')
			.map(decodeURIComponent);
		return names.some(name => name.includes('/')) ? undefined : names;
	} catch {
		return undefined;
	}
};

/** Folders of which nothing inside was listed: they are empty, or were not looked into. */
const emptyFolders = ({files, folders}: Listed): readonly string[] => {
	const full = new Set(
		[...files.map(({path}) => path), ...folders].map(path =>
			path.slice(0, Math.max(0, path.lastIndexOf('/'))),
		),
	);
	return folders.filter(folder => !full.has(folder));
};
