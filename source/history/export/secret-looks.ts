import {mask} from '../../sequence/secret.ts';

/*
The third net, for what leaves the machine: secrets that nobody declared as such are known by how they look. It rather masks too much.
*/

const words =
	'(?:password|passwd|passphrase|pwd|secret|token|credentials?|(?:api|access|account|private)[-_]?key)';

/** Whether a variable of that name probably holds a secret, hidden or not. */
export const isSecretLooking = (name: string): boolean => new RegExp(words, 'i').test(name);

type Look = {readonly pattern: RegExp; readonly replacement: string};

/** The first part of each is kept: it says what was there. */
const looks: readonly Look[] = [
	// A private key, also when each of its lines is a record of a log.
	{
		pattern:
			/(-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----)[\s\S]{0,20000}?(-----END [A-Z ]{0,30}PRIVATE KEY-----)/g,
		replacement: `$1${mask}$2`,
	},
	// <variable name="OSDJoinPassword">…
	{
		pattern: new RegExp(
			String.raw`(<[a-z]+\b[^<>]{0,300}?"[^"<>]{0,100}${words}[^"<>]{0,100}"[^<>]{0,300}>)[^<]+`,
			'gi',
		),
		replacement: `$1${mask}`,
	},
	{pattern: /(\b(?:proxy-)?authorization"?[ \t]*[:=])[^\r\n<>]*/gi, replacement: `$1${mask}`},
	{pattern: /(\b(?:set-)?cookie:)[^\r\n<>]*/gi, replacement: `$1${mask}`},
	{pattern: /(\b(?:bearer|basic)[ \t]+)[\w.~+/-]{8,}=*/gi, replacement: `$1${mask}`},
	// https://user:password@server
	{pattern: /(:\/\/)[^\s/@"'<>]{1,200}@/g, replacement: `$1${mask}@`},
	// ?sig=… of a shared access signature
	{pattern: /([?&;](?:sig|signature|sas|code|key|auth)=)[^\s&;"'<>]+/gi, replacement: `$1${mask}`},
	// Password=…, "token": "…", --client-secret "…"
	{
		pattern: new RegExp(
			String.raw`(${words}[\w-]{0,20}"?[ \t]{0,8}[=:][ \t]{0,8})(?:"[^"\r\n]*"?|'[^'\r\n]*'?|[^\s"'&;,<>]+)`,
			'gi',
		),
		replacement: `$1${mask}`,
	},
	{
		pattern: new RegExp(
			String.raw`((?:^|\s)(?:--?|/)[\w-]{0,30}${words}[ \t]+)(?:"[^"\r\n]*"?|'[^'\r\n]*'?|[^\s"'<>]+)`,
			'gim',
		),
		replacement: `$1${mask}`,
	},
	// JSON web tokens, and tokens that their issuers made recognisable.
	{pattern: /\beyJ[\w-]{5,}\.[\w-]{5,}(?:\.[\w-]*)?/g, replacement: mask},
	{pattern: /\b(?:gh[opsu]_|github_pat_|xox[abp]-|AKIA|ASIA)[\w-]{12,}/g, replacement: mask},
];

/** Masks what looks like a password, a key or a token in a text. */
export const maskSecretLooks = (text: string): string => {
	let masked = text;
	for (const {pattern, replacement} of looks) {
		masked = masked.replaceAll(pattern, replacement);
	}

	return masked;
};
