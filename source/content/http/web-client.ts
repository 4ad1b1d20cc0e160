import type {Result} from '../../sequence/result.ts';
import type {Secret} from '../../sequence/secret.ts';
import {usualStallTimeout} from '../stall.ts';
import {createAgents} from './agents.ts';
import {download} from './download.ts';
import {listFolder} from './list-folder.ts';
import {readText} from './read-text.ts';
import {createSend} from './send-request.ts';
import type {WebProblem} from './web-problem.ts';

/** How the content servers are reached. The same for all of them. */
export type WebSettings = {
	/** Basic authentication for the content servers. */
	readonly account?: {readonly user: string; readonly password: Secret};
	readonly proxy?: {readonly url: string; readonly user?: string; readonly password?: Secret};
	/** PEM texts pinned by the media. When given only these are trusted. Verification is never off. */
	readonly certificateAuthorities?: readonly string[];
	/** Milliseconds without a single byte after which a transfer counts as stalled. Default: 30,000. */
	readonly stallTimeout?: number;
};

/** A file that a server lists. */
export type ListedFile = {
	/** Below the listed folder; parts separated by `/`, decoded. Not checked: it may try to lead out of the folder. */
	readonly path: string;
	/** Bytes. */
	readonly size: number;
};

export type DownloadOptions = {
	/** Full path of the file to make. `<target>.part` and `<target>.part.json` lie beside it until it is whole. */
	readonly target: string;
	/** Bytes that the manifest or the listing says. */
	readonly size?: number;
	/** Hexadecimal, in either case. */
	readonly sha256?: string;
	readonly signal?: AbortSignal;
	/** Hears of bytes that came in, as a difference; negative when bytes already counted must come again. */
	readonly onBytes?: (delta: number) => void;
};

export type Downloaded = {readonly bytes: number; readonly sha256: string};

/** Reads from content servers over HTTP and HTTPS. Many calls may be under way at once. No call throws for what a server, a network or a disk does. */
export type WebClient = {
	/** A small text, such as a manifest; undefined where the server has none (404). `limit`: bytes. */
	readText(
		url: string,
		options: {readonly signal?: AbortSignal; readonly limit: number},
	): Promise<Result<string | undefined, WebProblem>>;
	/** All files below a folder, by WebDAV; undefined where the server has no such folder (404). */
	list(
		url: string,
		options?: {readonly signal?: AbortSignal},
	): Promise<Result<readonly ListedFile[] | undefined, WebProblem>>;
	/** Fetches a file, or the rest of one that was fetched in part; it has its name only when it is whole, right and synced. */
	download(url: string, options: DownloadOptions): Promise<Result<Downloaded, WebProblem>>;
	close(): Promise<void>;
};

/** A client for content servers. Its connections are kept open until it is closed. */
export const createWebClient = (settings: WebSettings): WebClient => {
	const agents = createAgents(settings);
	if (!agents.ok) {
		return {
			readText: async () => agents,
			list: async () => agents,
			download: async () => agents,
			close: async () => {},
		};
	}

	const send = createSend(settings, agents.value);
	const {stallTimeout = usualStallTimeout} = settings;
	return {
		readText: async (url, options) => readText(send, url, {...options, stallTimeout}),
		list: async (url, options) => listFolder(send, url, {...options, stallTimeout}),
		download: async (url, options) => download(send, url, {...options, stallTimeout}),
		async close() {
			agents.value.close();
		},
	};
};
