import {contentCodes} from '../content-codes.ts';

/** What went wrong between this machine and a content server. */
export type WebProblemKind =
	| 'address-not-usable'
	| 'name-not-resolved'
	| 'cannot-connect'
	| 'connection-cut'
	| 'stalled'
	| 'certificate-name'
	| 'certificate-date'
	| 'certificate-authority'
	| 'tls'
	| 'account-refused'
	| 'forbidden'
	| 'not-found'
	| 'proxy-account-refused'
	| 'proxy'
	| 'redirect-refused'
	| 'server-error'
	| 'answer-not-usable'
	| 'wrong-length'
	| 'wrong-hash'
	| 'disk-full'
	| 'not-written'
	| 'cancelled';

/** A failed request: what, where, and what to do, in a sentence that holds no secret. */
export type WebProblem = {
	readonly kind: WebProblemKind;
	/** As the field knows it: an HRESULT, unsigned 32-bit. */
	readonly code: number;
	readonly message: string;
	/** Worth trying again. */
	readonly passing: boolean;
};

/**
The code of each kind: WinHTTP's 12000 and more as 0x80072Exx and 0x80072Fxx, an HTTP status as 0x80190000 plus the status, what the
incumbent gives for a wrong hash. Rules: task-sequence-format.md §7.3, §11.
*/
const codes = {
	'address-not-usable': 0x8007_2ee5,
	'name-not-resolved': 0x8007_2ee7,
	'cannot-connect': 0x8007_2efd,
	'connection-cut': 0x8007_2efe,
	stalled: 0x8007_2ee2,
	'certificate-name': 0x8007_2f06,
	'certificate-date': 0x8007_2f05,
	'certificate-authority': 0x8007_2f0d,
	tls: 0x8007_2f8f,
	'account-refused': 0x8019_0191,
	forbidden: 0x8019_0193,
	'not-found': 0x8019_0194,
	'proxy-account-refused': 0x8019_0197,
	proxy: 0x8007_2f85,
	'redirect-refused': 0x8007_2f7c,
	'server-error': 0x8019_01f4,
	'answer-not-usable': 0x8007_2f78,
	'wrong-length': 0x8007_2f78,
	'wrong-hash': contentCodes.hashMismatch,
	'disk-full': contentCodes.diskFull,
	'not-written': contentCodes.notWritten,
	cancelled: contentCodes.cancelled,
} as const satisfies Readonly<Record<WebProblemKind, number>>;

/** Nothing of ours is wrong in these: the next attempt may find the network or the server in another state. */
const passingKinds: ReadonlySet<WebProblemKind> = new Set([
	'name-not-resolved',
	'cannot-connect',
	'connection-cut',
	'stalled',
]);

/** A problem with the code of its kind, and passing when its kind is, unless said otherwise. */
export const webProblem = (
	kind: WebProblemKind,
	message: string,
	given: {readonly code?: number; readonly passing?: boolean} = {},
): WebProblem => ({kind, code: codes[kind], message, passing: passingKinds.has(kind), ...given});

/** A person cancelled, or the run ends. */
export const transferCancelled: WebProblem = webProblem('cancelled', 'The transfer was cancelled.');
