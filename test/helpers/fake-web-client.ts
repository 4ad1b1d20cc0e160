import {readFile, writeFile} from 'node:fs/promises';
import type {WebClient, WebSettings} from '../../source/content/http/web-client.ts';
import type {WebProblem} from '../../source/content/http/web-problem.ts';
import {failure, success} from '../../source/sequence/result.ts';
import {sha256Of} from './package-files.ts';

/** What is at an address: a text, or why there is none. */
export type FakeAnswer = string | WebProblem;

export type FakeWeb = {
	/** Address → answer; tests change it. */
	readonly answers: Map<string, FakeAnswer>;
	/** Folder address, with its last slash → what the server lists there. */
	readonly listings: Map<string, readonly {readonly path: string; readonly size: number}[] | WebProblem>;
	/** Every address that was asked for, in order; downloads begin with `GET `. */
	readonly asked: string[];
	/** How the clients were set up. */
	readonly settings: WebSettings[];
	readonly createClient: (settings: WebSettings) => WebClient;
	/** Called before each download with its address; throws, waits or answers with a problem. */
	before?: (url: string) => WebProblem | undefined | Promise<WebProblem | undefined>;
};

/** A stand-in for the web client: content servers in memory. The real one has tests of its own, against real servers. */
export const createFakeWeb = (answers: Readonly<Record<string, FakeAnswer>> = {}): FakeWeb => {
	const web: FakeWeb = {
		answers: new Map(Object.entries(answers)),
		listings: new Map(),
		asked: [],
		settings: [],
		createClient(settings) {
			web.settings.push(settings);
			return {
				async readText(url) {
					web.asked.push(url);
					const answer = web.answers.get(url);
					return typeof answer === 'object' ? failure(answer) : success(answer);
				},
				async list(url) {
					web.asked.push(url);
					const listing = web.listings.get(url);
					return listing !== undefined && 'kind' in listing ? failure(listing) : success(listing);
				},
				async download(url, {target, sha256, onBytes}) {
					web.asked.push(`GET ${url}`);
					const problem = await web.before?.(url);
					const answer = problem ?? web.answers.get(url) ?? webProblem(`${url} is not there.`);
					if (typeof answer === 'object') {
						return failure(answer);
					}

					if (sha256 !== undefined && sha256Of(answer) !== sha256) {
						return failure(webProblem(`${url} has another hash.`, {kind: 'wrong-hash', code: 0x8009_1007}));
					}

					await writeFile(target, answer);
					onBytes?.(Buffer.byteLength(answer));
					return success({bytes: answer.length, sha256: sha256Of(await readFile(target, 'utf8'))});
				},
				async close() {
					web.asked.push('closed');
				},
			};
		},
	};
	return web;
};

export const webProblem = (message: string, problem: Partial<WebProblem> = {}): WebProblem => ({
	kind: 'not-found',
	code: 0x8019_0194,
	message,
	passing: false,
	...problem,
});

/** A connection that was cut: worth trying again. */
export const cutConnection = webProblem('The connection was cut.', {
	kind: 'connection-cut',
	code: 0x8007_2efe,
	passing: true,
});
