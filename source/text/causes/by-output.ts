import type {CauseName} from '../messages/causes.ts';

/** Causes by what a program wrote last; the first that matches counts. */
export const causesByOutput: readonly (readonly [RegExp, CauseName])[] = [
	[/return value 3\b/i, 'msi-fatal'],
	[/not recognized as an internal or external command/i, 'command-missing'],
	[/running scripts is disabled|is not digitally signed/i, 'execution-policy'],
	[/not recognized as (?:the|a) name of a cmdlet/i, 'cmdlet'],
	[/bad interpreter|\^M: not found|\\r': command not found/i, 'line-ends'],
	[/command not found|^\S*sh: .*: not found/im, 'command-missing'],
	[/no space left on device|not enough space on the disk|disk quota exceeded/i, 'disk-full'],
	[/read-only file system/i, 'read-only'],
	[/cannot allocate memory|out of ?memory/i, 'memory'],
	[/could not get lock|dpkg was interrupted|another process (?:is using|holds) .*lock/i, 'lock-of-packages'],
	[
		/could not resolve host|name or service not known|temporary failure in name resolution|name could not be resolved/i,
		'http-name',
	],
	[/network is unreachable|no route to host|network path was not found/i, 'network'],
	[/connection refused|actively refused/i, 'http-connect'],
	[/connection timed out|operation timed out/i, 'http-time-out'],
	[/certificate (?:has expired|is not yet valid)/i, 'clock'],
	[
		/certificate verify failed|local issuer certificate|self-signed certificate|trust relationship for the ssl/i,
		'certificate-unknown',
	],
	[/user name or password is incorrect|logon failure|authentication failure/i, 'logon-failed'],
	[/wrong fs type|unknown filesystem type/i, 'file-system'],
	[/device or resource busy|target is busy/i, 'device-busy'],
	[/being used by another process|text file busy/i, 'in-use'],
	[/exec format error/i, 'processor'],
	[/input\/output error|i\/o error/i, 'disk-damaged'],
	[/permission denied|operation not permitted/i, 'permission'],
	[/access (?:is|to the path .* is) denied/i, 'access-denied'],
	[/syntax error|unexpected token/i, 'script-syntax'],
	[/no such file or directory|cannot find the (?:file|path)|could not find (?:a part of|file)/i, 'not-found'],
];
