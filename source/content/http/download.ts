import {rm} from 'node:fs/promises';
import {isFileError, isFull} from '../../files/file-error.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {statusProblem} from './answer-problem.ts';
import {PartFile, type PartPaths, partPaths, removePart} from './part-file.ts';
import type {PartSource} from './part-record.ts';
import {encodingProblem} from './read-text.ts';
import {announcedLength, receiveBody} from './receive-body.ts';
import {type ResumedPart, resumePart} from './resume-part.ts';
import {type Answer, discard, type Send} from './send-request.ts';
import {readWebAddress, shownAddress} from './web-address.ts';
import type {Downloaded, DownloadOptions} from './web-client.ts';
import {transferCancelled, type WebProblem, webProblem} from './web-problem.ts';

type Fetch = DownloadOptions & {
	readonly send: Send;
	readonly stallTimeout: number;
	readonly url: URL;
	readonly paths: PartPaths;
};

/** Fetches a file, or the rest of it. See {@link WebClient.download}. */
export const download = async (
	send: Send,
	address: string,
	options: DownloadOptions & {readonly stallTimeout: number},
): Promise<Result<Downloaded, WebProblem>> => {
	const url = readWebAddress(address);
	if (!url.ok) {
		return url;
	}

	const paths = partPaths(options.target);
	try {
		const fetch: Fetch = {...options, send, url: url.value, paths};
		const resumed = await resumePart(
			paths,
			{url: url.value.href, ...(options.size === undefined ? {} : {size: options.size})},
			options.signal,
		);
		return await (resumed === undefined ? fetchWhole(fetch) : fetchRest(fetch, resumed));
	} catch (error) {
		const problem = fileProblem(error, options.target);
		if (problem === undefined) {
			throw error;
		}

		if (problem.kind === 'disk-full') {
			// Whatever else is running needs the room: the journal of the run, its log.
			await removePart(paths).catch(() => {});
		}

		return failure(problem);
	}
};

const fetchRest = async (fetch: Fetch, resumed: ResumedPart): Promise<Result<Downloaded, WebProblem>> => {
	const {validator} = resumed.source;
	const start = resumed.marks.at(-1)?.bytes ?? 0;
	// Without a validator only the hash would tell a changed file.
	if (validator === undefined && fetch.sha256 === undefined) {
		return fetchWhole(fetch);
	}

	const answer = await get(fetch, {
		range: `bytes=${start}-`,
		...(validator === undefined ? {} : {'if-range': validator}),
	});
	if (!answer.ok) {
		return answer;
	}

	const {status, response} = answer.value;
	const range = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(response.headers['content-range'] ?? '');
	if (status === 200) {
		return receiveFile(fetch, answer.value);
	}

	const [, first, last, whole] = range ?? [];
	const size = whole === '*' || whole === undefined ? undefined : Number(whole);
	const known = resumed.source.size;
	const continues =
		status === 206 &&
		Number(first) === start &&
		(size === undefined || (Number(last) === size - 1 && (known === undefined || known === size)));
	if (continues) {
		return receiveFile(fetch, answer.value, {
			...resumed,
			source: {...resumed.source, ...(size === undefined ? {} : {size})},
		});
	}

	discard(response);
	return status === 206 || status === 416 ? fetchWhole(fetch) : failure(statusProblem(status, fetch.url));
};

const fetchWhole = async (fetch: Fetch): Promise<Result<Downloaded, WebProblem>> => {
	const answer = await get(fetch, {});
	if (!answer.ok) {
		return answer;
	}

	const {status, response} = answer.value;
	if (status === 200) {
		return receiveFile(fetch, answer.value);
	}

	discard(response);
	return failure(statusProblem(status, fetch.url));
};

const get = async (
	{send, url, signal}: Fetch,
	headers: Readonly<Record<string, string>>,
): Promise<Result<Answer, WebProblem>> =>
	signal?.aborted === true
		? failure(transferCancelled)
		: send({method: 'GET', url, headers, ...(signal === undefined ? {} : {signal})});

/** Reads the body behind what was resumed, or from the beginning, and puts the file in its place when it is right. */
const receiveFile = async (
	fetch: Fetch,
	answer: Answer,
	resumed?: ResumedPart,
): Promise<Result<Downloaded, WebProblem>> => {
	const {url, onBytes, signal, stallTimeout} = fetch;
	const start = resumed?.marks.at(-1)?.bytes ?? 0;
	const announced = announcedLength(answer);
	const size = resumed?.source.size ?? (announced === undefined ? undefined : start + announced);
	const problem = encodingProblem(answer) ?? announcedProblem(fetch, size);
	if (problem !== undefined) {
		answer.response.destroy();
		return failure(problem);
	}

	const source = resumed?.source ?? sourceOf(answer, fetch, size);
	const file = new PartFile(fetch.paths, source, resumed);
	const limit = fetch.size ?? size;
	if (start > 0) {
		onBytes?.(start);
	}

	let received: Result<undefined, WebProblem>;
	try {
		received = await receiveBody(answer, {
			stallTimeout,
			...(signal === undefined ? {} : {signal}),
			room: () => file.room,
			receive(bytes) {
				if (limit !== undefined && file.length + bytes.length > limit) {
					return lengthProblem(url, `more than ${limit}`, limit);
				}

				onBytes?.(bytes.length);
				return file.append(bytes)?.then(() => undefined);
			},
		});
	} catch (error) {
		await file.suspend();
		throw error;
	}

	if (!received.ok) {
		onBytes?.(-file.length);
		await (received.error.kind === 'wrong-length' ? file.remove() : file.suspend());
		return received;
	}

	return finish(fetch, file);
};

/** Checks what has arrived, and only then gives it its name. */
const finish = async (fetch: Fetch, file: PartFile): Promise<Result<Downloaded, WebProblem>> => {
	const {url, target, size, onBytes} = fetch;
	const bytes = file.length;
	try {
		const sha256 = await file.finish();
		if (size !== undefined && bytes !== size) {
			await file.remove();
			onBytes?.(-bytes);
			return failure(lengthProblem(url, String(bytes), size));
		}

		if (fetch.sha256 !== undefined && fetch.sha256.toLowerCase() !== sha256) {
			await file.remove();
			await rm(target, {force: true});
			onBytes?.(-bytes);
			return failure(
				webProblem(
					'wrong-hash',
					`What came from ${shownAddress(url)} is not what it should be: its SHA-256 is ${sha256}, not ${fetch.sha256.toLowerCase()}. It was removed. Put the right file on the server, or make its manifest anew.`,
				),
			);
		}

		await file.keep();
		return success({bytes, sha256});
	} catch (error) {
		await file.suspend();
		throw error;
	}
};

const sourceOf = ({response}: Answer, {url}: Fetch, size: number | undefined): PartSource => {
	const {etag, 'last-modified': lastModified} = response.headers;
	// If-Range takes no weak entity tag (RFC 9110 §13.1.5).
	const validator = etag !== undefined && !etag.startsWith('W/') ? etag : lastModified;
	return {
		url: url.href,
		...(validator === undefined ? {} : {validator}),
		...(size === undefined ? {} : {size}),
	};
};

/** What is wrong before a single byte was read. */
const announcedProblem = ({url, size}: Fetch, announced: number | undefined): WebProblem | undefined =>
	size !== undefined && announced !== undefined && announced !== size
		? lengthProblem(url, String(announced), size)
		: undefined;

const lengthProblem = (url: URL, found: string, size: number): WebProblem =>
	webProblem(
		'wrong-length',
		`${shownAddress(url)} has ${found} bytes on the server, not the ${size} that it should have. Was it changed after its manifest was made?`,
	);

/** Undefined: not of the file system. */
const fileProblem = (error: unknown, target: string): WebProblem | undefined => {
	if (!isFileError(error)) {
		return undefined;
	}

	return isFull(error)
		? webProblem(
				'disk-full',
				`The drive became full while ${target} was fetched; what had come of it was removed. Make room on the drive.`,
			)
		: webProblem('not-written', `${target} could not be written: ${error.message}.`);
};
