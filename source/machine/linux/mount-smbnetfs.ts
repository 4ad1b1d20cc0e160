import {mkdir, rmdir} from 'node:fs/promises';
import path from 'node:path';
import type {Execution} from '../execute.ts';
import {endedCode, networkCode} from '../network-problem.ts';
import {withCredentialsFile} from './credentials-file.ts';
import {splitAccount} from './mount-cifs.ts';
import type {Mounting, MountResult} from './mounting.ts';

/** The whole network, as smbnetfs mounts it, beside the place that shows one folder of it. */
export const treeOf = (place: string): string => `${place}.network`;

/**
Mounts a shared folder where the kernel has no CIFS: smbnetfs shows all servers as folders, through FUSE, and the wanted one is bound
to its place.
*/
export const mountInUserSpace = async (mounting: Mounting): Promise<MountResult> => {
	const {run, program, folder, place, network, timeout, signal} = mounting;
	const limits = {timeout, signal};
	const tree = treeOf(place);
	const text = configuration(mounting);
	if (/[\r\0]|\n./.test(text)) {
		// A line break in the account would begin another line.
		return {code: networkCode.invalidPassword, said: ''};
	}

	await mkdir(tree, {recursive: true, mode: 0o755});
	const code = await withCredentialsFile(folder, text, async file => {
		const mounted = await run(program, [tree, '-o', optionsWith(file)], limits);
		if (mounted.exitCode !== 0) {
			return endedCode(mounted) ?? networkCode.notSupported;
		}

		const source = path.posix.join(tree, network.server, network.share, ...network.below);
		// The first look connects; what it says is all that smbnetfs tells of a failure.
		const looked = await run('ls', [source], limits);
		const bound = looked.exitCode === 0 ? await run('mount', ['--bind', source, place], limits) : looked;
		return bound.exitCode === 0 ? 0 : lookFailure(bound);
	});
	if (code !== 0) {
		await run('umount', [tree]);
		await rmdir(tree).catch(() => undefined);
	}

	return {code, said: ''};
};

/** The file is read once: it is gone a moment later. Other users, as steps may have them, see the folder too. */
const optionsWith = (file: string): string =>
	[`config=${file}`, 'config_update_period=100000000', 'smb_query_browsers=false', 'allow_other'].join(',');

const configuration = ({account, network: {server, share}}: Mounting): string => {
	if (account === undefined) {
		return '';
	}

	const {user, domain} = splitAccount(account.user);
	const words = [
		`${server}/${share}`,
		domain === undefined ? user : `${domain}/${user}`,
		account.password.reveal(),
	];
	return `auth ${words.map(word => `"${word.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(' ')}\n`;
};

/** What the C library says of a folder that cannot be listed. The tools of small systems say it in English. */
const lookFailure = (looked: Execution): number => {
	if (/no such file/i.test(looked.stderr)) {
		return networkCode.shareNotFound;
	}

	return (
		endedCode(looked) ??
		(/permission denied/i.test(looked.stderr) ? networkCode.logonFailure : networkCode.pathNotFound)
	);
};
