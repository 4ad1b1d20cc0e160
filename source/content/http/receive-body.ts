import {failure, type Result, success} from '../../sequence/result.ts';
import {takeBytes} from './direct-reading.ts';
import {requestProblem} from './failed-request.ts';
import type {Answer} from './send-request.ts';
import {shownAddress} from './web-address.ts';
import {transferCancelled, type WebProblem, webProblem} from './web-problem.ts';

export type BodyReader = {
	/**
	Takes bytes that are only there during the call. A problem ends the transfer; a promise says to wait with more, though what has
	arrived by then still comes.
	*/
	receive(bytes: Uint8Array): WebProblem | undefined | Promise<WebProblem | undefined>;
	/** Where the next bytes may be put, so that they need not be copied; they may also come in other memory. */
	readonly room?: () => Uint8Array;
	/** Milliseconds without a byte that end the transfer. Time that `receive` takes does not count. */
	readonly stallTimeout: number;
	readonly signal?: AbortSignal;
};

/** Bodies from here on are worth a connection of their own. */
const directFrom = 1024 * 1024;

/**
Reads the body of an answer to its end.

@returns Success when the server says that this was all. Fails with `connection-cut`, `stalled`, `cancelled`, `wrong-length` (more than
the server had announced), or with what the reader says. The connection is then closed.
*/
export const receiveBody = async (
	answer: Answer,
	reader: BodyReader,
): Promise<Result<undefined, WebProblem>> => {
	const {response, url} = answer;
	const {stallTimeout, signal} = reader;
	const announced = announcedLength(answer);
	let received = 0;
	let waiting = false;
	const ended = Promise.withResolvers<Result<undefined, WebProblem>>();

	const fail = (problem: WebProblem): void => ended.resolve(failure(problem));
	const cut = (): void =>
		fail(
			signal?.aborted === true
				? transferCancelled
				: webProblem(
						'connection-cut',
						`The connection to ${url.host} ended in the middle of ${shownAddress(url)}: ${received}${announced === undefined ? '' : ` of ${announced}`} bytes came.`,
					),
		);
	const receive = (bytes: Uint8Array, resume: () => void): boolean => {
		timer.refresh();
		received += bytes.length;
		const taken = reader.receive(bytes);
		if (taken === undefined) {
			return true;
		}

		if (taken instanceof Promise) {
			waiting = true;
			taken.then(problem => {
				waiting = false;
				timer.refresh();
				if (problem === undefined) {
					resume();
				} else {
					fail(problem);
				}
			}, ended.reject);
		} else {
			fail(taken);
		}

		return false;
	};

	const timer = setTimeout(() => {
		if (waiting) {
			timer.refresh();
		} else {
			fail(
				webProblem(
					'stalled',
					`The server ${url.host} sent nothing more of ${shownAddress(url)} for ${stallTimeout / 1000} seconds, after ${received} bytes.`,
				),
			);
		}
	}, stallTimeout);

	const receiveDirect = (bytes: Uint8Array, length: number): boolean => {
		const excess = received + bytes.length - length;
		if (excess > 0) {
			fail(
				webProblem(
					'wrong-length',
					`The server ${url.host} sends more of ${shownAddress(url)} than the ${length} bytes that it announced.`,
				),
			);
			return false;
		}

		const more = receive(bytes, () =>
			excess === 0 ? ended.resolve(success(undefined)) : response.socket.resume(),
		);
		if (more && excess === 0) {
			ended.resolve(success(undefined));
		}

		return more && excess < 0;
	};
	const readDirect = (length: number): boolean =>
		takeBytes(response, {
			receive: bytes => receiveDirect(bytes, length),
			...(reader.room === undefined ? {} : {room: reader.room}),
		});

	const abort = (): void => fail(transferCancelled);
	signal?.addEventListener('abort', abort, {once: true});
	response.on('error', error =>
		received === 0 ? fail(requestProblem(error, {url, ...(signal === undefined ? {} : {signal})})) : cut(),
	);
	response.on('close', cut);
	if (announced === undefined || announced < directFrom || !readDirect(announced)) {
		response.on('end', () => (response.complete ? ended.resolve(success(undefined)) : cut()));
		response.on('data', (bytes: Uint8Array) => {
			if (!receive(bytes, () => response.resume())) {
				response.pause();
			}
		});
	}

	if (signal?.aborted === true) {
		abort();
	}

	try {
		const result = await ended.promise;
		if (!result.ok || !response.complete) {
			response.destroy();
		}

		return result;
	} finally {
		clearTimeout(timer);
		signal?.removeEventListener('abort', abort);
	}
};

/** The length of the body that the answer announces. Undefined: it ends when the server says so. */
export const announcedLength = ({response}: Answer): number | undefined => {
	const text = response.headers['content-length'];
	return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
};
