import type {Execution} from '../execute.ts';
import type {NetworkFolderRequest} from '../network-folders.ts';
import {endedCode, networkCode} from '../network-problem.ts';
import {withCredentialsFile} from './credentials-file.ts';
import type {Mounting, MountResult} from './mounting.ts';

type Account = NonNullable<NetworkFolderRequest['account']>;

/** Mounts a shared folder by the kernel's CIFS. */
export const mountByKernel = async (mounting: Mounting): Promise<MountResult> => {
	const {run, program, folder, place, network, account, userId, timeout, signal} = mounting;
	const credentials = account === undefined ? undefined : credentialsText(account);
	if (account !== undefined && credentials === undefined) {
		return {code: networkCode.invalidPassword, said: ''};
	}

	const source = `//${[network.server, network.share, ...network.below].join('/')}`;
	const mount = async (file?: string) =>
		run(program, [source, place, '-o', mountOptions(file, userId)], {timeout, signal});
	const result = await (credentials === undefined
		? mount()
		: withCredentialsFile(folder, credentials, mount));
	if (result.exitCode === 0 && result.ended === undefined) {
		return {code: 0, said: ''};
	}

	const kernelLog = await run('dmesg', []);
	return {code: refinedCode(mountFailure(result), kernelLog.stdout), said: said(result)};
};

/** What the program said, in one line, as a part of a sentence. */
const said = ({stdout, stderr}: Execution): string =>
	`${stderr}\n${stdout}`.trim().split('\n')[0]?.replace(/\.$/, '') ?? '';

/** `domain\user` and `user@domain` as the server wants them: apart. */
export const splitAccount = (account: string): {readonly user: string; readonly domain?: string} => {
	const [, domain, user] = /^([^\\]*)\\(.*)$/s.exec(account) ?? [];
	if (user !== undefined) {
		return {user, ...(domain && {domain})};
	}

	const at = account.lastIndexOf('@');
	return at > 0 ? {user: account.slice(0, at), domain: account.slice(at + 1)} : {user: account};
};

/**
The text of a credentials file: a line each, up to its end. Undefined: a line break in the account would begin another line.
*/
const credentialsText = ({user: account, password}: Account): string | undefined => {
	const {user, domain} = splitAccount(account);
	const lines = [
		`username=${user}`,
		`password=${password.reveal()}`,
		...(domain === undefined ? [] : [`domain=${domain}`]),
	];
	return lines.some(line => /[\r\n\0]/.test(line)) ? undefined : lines.map(line => `${line}\n`).join('');
};

/**
The options of `mount.cifs`: files belong to whoever runs the sequence, and the newest version of the protocol that both sides speak
is negotiated. No password is among them: others can read a command line.
*/
const mountOptions = (credentialsFile: string | undefined, userId: number): string =>
	[
		credentialsFile === undefined ? 'guest' : `credentials=${credentialsFile}`,
		`uid=${userId}`,
		'rw',
		'nosuid',
		'nodev',
	].join(',');

/** `mount error(13): Permission denied`: error numbers of Linux, and what Windows calls the same. */
const win32Codes: ReadonlyMap<number, number> = new Map([
	[1, networkCode.accessDenied],
	[2, networkCode.shareNotFound],
	// What some servers make of a share that is not there.
	[6, networkCode.shareNotFound],
	[13, networkCode.logonFailure],
	[16, networkCode.letterInUse],
	[19, networkCode.notSupported],
	[22, networkCode.invalidParameter],
	[95, networkCode.notSupported],
	[101, networkCode.pathNotFound],
	[104, networkCode.connectionLost],
	[110, networkCode.pathNotFound],
	[111, networkCode.pathNotFound],
	[112, networkCode.pathNotFound],
	[113, networkCode.pathNotFound],
	[115, networkCode.pathNotFound],
	[126, networkCode.logonFailure],
	[127, networkCode.passwordExpired],
]);

/** The Win32 code of what `mount.cifs` said when it failed. */
const mountFailure = (result: Execution): number => {
	const ended = endedCode(result);
	if (ended !== undefined) {
		return ended;
	}

	const said = `${result.stdout}\n${result.stderr}`;
	if (/could not resolve address|unable to find suitable address/i.test(said)) {
		return networkCode.pathNotFound;
	}

	const error = /mount error\s?\((\d+)\)/i.exec(said)?.[1];
	return win32Codes.get(Number(error)) ?? networkCode.unexpected;
};

/**
The same more exactly, where the kernel tells: it says `ENOENT` for a cipher that it lacks as well, and `EACCES` for a share that refuses
an account it knows.

@param kernelLog The messages of the kernel up to now.
*/
const refinedCode = (code: number, kernelLog: string): number => {
	const attempt = kernelLog.slice(kernelLog.lastIndexOf('Attempting to mount'));
	if (code === networkCode.shareNotFound && /crypto|failed alloc/i.test(attempt)) {
		return networkCode.notSupported;
	}

	const isRefused = /cifs_mount failed/.test(attempt) && !/SessSetup/.test(attempt);
	return code === networkCode.logonFailure && isRefused ? networkCode.accessDenied : code;
};
