import type {IncomingMessage, ServerResponse} from 'node:http';
import {manifestOf} from './package-files.ts';
import {standInServer} from './stand-in-server.ts';

/** A request that the server had. `range`: the header, empty when the whole file was asked for. */
export type ContentRequest = {readonly path: string; readonly range: string; readonly authorization: string};

export type ContentServer = {
	/** `http://127.0.0.1:<port>`. */
	readonly address: string;
	readonly requests: ContentRequest[];
	/** What the server has, by path; a test changes it. */
	readonly files: Map<string, string>;
	/** Puts a package and its manifest there. */
	serve(packageId: string, texts: Readonly<Record<string, string>>): void;
	/** Sends no more than the first bytes of this file, and holds the connection. */
	holdAfter(path: string, bytes: number): void;
	release(): void;
	/** From now on answers only who gives this account: `user:password`. */
	ask(account: string): void;
};

/**
A stand-in for a content server: files in memory, ranges, and an answer that stops in the middle. Real servers are in the
tests of the web client.
*/
export const startContentServer = async (): Promise<ContentServer> => {
	const files = new Map<string, string>();
	const requests: ContentRequest[] = [];
	const held = new Map<string, number>();
	let account: string | undefined;
	const {url} = await standInServer((request, response) => {
		const name = decodeURIComponent(request.url ?? '');
		const {range = '', authorization = ''} = request.headers;
		requests.push({path: name, range, authorization});
		if (account !== undefined && authorization !== `Basic ${Buffer.from(account).toString('base64')}`) {
			response.writeHead(401, {'www-authenticate': 'Basic realm="content"'}).end();
			return;
		}

		answer(files.get(name), request, response, held.get(name));
	});
	return {
		address: url,
		requests,
		files,
		serve(packageId, texts) {
			files.set(`/${packageId}.manifest.json`, manifestOf(packageId, texts));
			for (const [name, text] of Object.entries(texts)) {
				files.set(`/${packageId}/${name}`, text);
			}
		},
		holdAfter: (path, bytes) => void held.set(path, bytes),
		release: () => held.clear(),
		ask(wanted) {
			account = wanted;
		},
	};
};

const answer = (
	text: string | undefined,
	request: IncomingMessage,
	response: ServerResponse,
	heldAfter: number | undefined,
): void => {
	if (text === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
		response.writeHead(text === undefined ? 404 : 405).end();
		return;
	}

	const whole = Buffer.from(text);
	const from = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
	const etag = `"${whole.length}"`;
	response.writeHead(from > 0 ? 206 : 200, {
		etag,
		'accept-ranges': 'bytes',
		'content-length': whole.length - from,
		...(from > 0 ? {'content-range': `bytes ${from}-${whole.length - 1}/${whole.length}`} : {}),
	});
	if (heldAfter === undefined) {
		response.end(whole.subarray(from));
	} else {
		response.write(whole.subarray(from, heldAfter));
	}
};
