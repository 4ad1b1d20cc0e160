import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {freePort} from './free-port.ts';
import {isInstalled, startServerProcess} from './server-process.ts';

/** A Samba server of one test, on the loopback alone, with all of its files in a folder of its own. */
export type SambaServer = {
	readonly port: number;
	/** The folder behind `\\server\deploy`, for `root`. */
	readonly deploy: string;
	/** The folder behind `\\server\open`, for guests. */
	readonly open: string;
	stop(): Promise<void>;
};

/** Whether Debian's package `samba` is installed. */
export const hasSamba = (): boolean => isInstalled('smbd');

/**
Starts `smbd` with three shares: `deploy` for the account `root` with this password, `closed` for nobody, `open` for guests; on a
free port of 127.0.0.1 unless another place is named.
Ended by its own process id.
*/
export const startSamba = async (
	password: string,
	{address = '127.0.0.1', port: wanted}: {readonly address?: string; readonly port?: number} = {},
): Promise<SambaServer> => {
	const folder = mkdtempSync(path.join(tmpdir(), 'bootseq-samba-'));
	// A guest is the user nobody, and must get through.
	chmodSync(folder, 0o755);
	const inFolder = (name: string) => path.join(folder, name);
	const port = wanted ?? (await freePort());
	for (const name of ['lock', 'state', 'cache', 'private', 'pid', 'rpc', 'deploy', 'closed', 'open']) {
		mkdirSync(inFolder(name), {mode: 0o755});
	}

	const configuration = inFolder('smb.conf');
	writeFileSync(configuration, configurationOf(inFolder, address, port));
	const added = spawnSync('smbpasswd', ['-c', configuration, '-s', '-a', 'root'], {
		input: `${password}\n${password}\n`,
		encoding: 'utf8',
	});
	if (added.status !== 0) {
		throw new Error(`smbpasswd: ${added.stdout}${added.stderr}`);
	}

	const stop = await startServerProcess(
		'smbd',
		['-F', '--no-process-group', '-s', configuration, '-l', folder],
		port,
		{address, detached: true},
	);
	return {
		port,
		deploy: inFolder('deploy'),
		open: inFolder('open'),
		async stop() {
			await stop();
			rmSync(folder, {recursive: true, force: true});
		},
	};
};

const configurationOf = (
	inFolder: (name: string) => string,
	address: string,
	port: number,
): string => `[global]
	workgroup = TEST
	server role = standalone server
	smb ports = ${port}
	interfaces = ${address}/8
	bind interfaces only = yes
	lock directory = ${inFolder('lock')}
	state directory = ${inFolder('state')}
	cache directory = ${inFolder('cache')}
	private dir = ${inFolder('private')}
	pid directory = ${inFolder('pid')}
	ncalrpc dir = ${inFolder('rpc')}
	log file = ${inFolder('log.%m')}
	passdb backend = tdbsam:${inFolder('private/passdb.tdb')}
	map to guest = bad user
	guest account = nobody
	disable netbios = yes
	load printers = no
	printing = bsd
	printcap name = /dev/null
[deploy]
	path = ${inFolder('deploy')}
	read only = no
	valid users = root
[closed]
	path = ${inFolder('closed')}
	valid users = nobody
[open]
	path = ${inFolder('open')}
	guest ok = yes
`;
