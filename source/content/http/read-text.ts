import {decodeText} from '../../sequence/carriers/decode-text.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {statusProblem} from './answer-problem.ts';
import {receiveBody} from './receive-body.ts';
import {type Answer, discard, type Send} from './send-request.ts';
import {readWebAddress, shownAddress} from './web-address.ts';
import {type WebProblem, webProblem} from './web-problem.ts';

export type TextOptions = {
	/** Bytes that are too many. */
	readonly limit: number;
	readonly stallTimeout: number;
	readonly signal?: AbortSignal;
};

/** The text of a small file; undefined when the server does not have it. */
export const readText = async (
	send: Send,
	address: string,
	options: TextOptions,
): Promise<Result<string | undefined, WebProblem>> => {
	const url = readWebAddress(address);
	if (!url.ok) {
		return url;
	}

	const {signal} = options;
	const answer = await send({method: 'GET', url: url.value, ...(signal === undefined ? {} : {signal})});
	if (!answer.ok) {
		return answer;
	}

	const {status, response} = answer.value;
	if (status === 200) {
		return bodyText(answer.value, options);
	}

	discard(response);
	return status === 404 || status === 410 ? success(undefined) : failure(statusProblem(status, url.value));
};

/** The body of an answer as text: UTF-8, or UTF-16 with a byte order mark. */
export const bodyText = async (
	answer: Answer,
	{limit, ...reading}: TextOptions,
): Promise<Result<string, WebProblem>> => {
	const {response, url} = answer;
	const encoding = encodingProblem(answer);
	if (encoding !== undefined) {
		response.destroy();
		return failure(encoding);
	}

	const chunks: Buffer[] = [];
	let length = 0;
	const received = await receiveBody(answer, {
		...reading,
		receive(bytes) {
			length += bytes.length;
			chunks.push(Buffer.from(bytes));
			return length > limit
				? webProblem(
						'answer-not-usable',
						`${shownAddress(url)} is larger than the ${limit} bytes that make sense for it.`,
					)
				: undefined;
		},
	});
	return received.ok ? success(decodeText(Buffer.concat(chunks))) : received;
};

/** Compressed bodies were not asked for: their bytes are not those of the file. */
export const encodingProblem = ({response, url}: Answer): WebProblem | undefined => {
	const encoding = response.headers['content-encoding'] ?? 'identity';
	return encoding.toLowerCase() === 'identity'
		? undefined
		: webProblem(
				'answer-not-usable',
				`The server ${url.host} sends ${shownAddress(url)} compressed (${encoding}), though that was not asked for. Switch compression off for content.`,
			);
};
