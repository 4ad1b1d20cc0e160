import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest';
import {createLinuxSystem} from '../../../source/machine/linux/linux-system.ts';
import {createLinuxNetworkFolders} from '../../../source/machine/linux/network-folders.ts';
import type {NetworkFolder, NetworkFolders} from '../../../source/machine/network-folders.ts';
import {Secret} from '../../../source/sequence/secret.ts';
import {hasSamba, type SambaServer, startSamba} from '../../helpers/samba-server.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const password = 'made-up "word\\ ä=1 ';
/** Its clients know but one port. */
const sharePort = 445;
/** An address of the loopback for this process alone. */
const address = `127.77.${(process.pid >> 8) & 255}.${process.pid & 255 || 1}`;

const missing = [
	...(hasSamba() ? [] : ['samba']),
	...(spawnSync('smbnetfs', ['--version']).error === undefined ? [] : ['smbnetfs']),
	...(existsSync('/dev/fuse') ? [] : ['/dev/fuse']),
	...(process.getuid?.() === 0 ? [] : ['root']),
];

describe.skipIf(missing.length > 0)(
	`a share of a real server, where the kernel has no CIFS (needs ${missing.join(', ') || 'nothing more'})`,
	() => {
		let samba: SambaServer;

		beforeAll(async () => {
			samba = await startSamba(password, {address, port: sharePort});
			mkdirSync(path.join(samba.deploy, 'in'));
			writeFileSync(path.join(samba.deploy, 'in/greeting.txt'), 'hello from the share');
			writeFileSync(path.join(samba.open, 'notice.txt'), 'for everybody');
		});

		afterAll(async () => {
			await samba.stop();
		});

		/** Connects on a machine without mount.cifs, and disconnects at the end of the test. */
		const connect = async (
			connection: NetworkFolder,
			{user, word = password}: {readonly user?: string; readonly word?: string} = {user: 'TEST\\root'},
		) => {
			const folder = path.join(temporaryFolder(), 'bootseq');
			const folders: NetworkFolders = createLinuxNetworkFolders({
				system: createLinuxSystem(),
				folder,
				find: async program => (program === 'smbnetfs' ? '/usr/bin/smbnetfs' : undefined),
			});
			const connected = await folders.connect({
				...connection,
				timeout: 60,
				signal: new AbortController().signal,
				...(user === undefined ? {} : {account: {user, password: new Secret(word)}}),
			});
			onTestFinished(async () => {
				await folders.disconnect(connection);
			});
			return {folder, folders, connected};
		};

		it('is read and written below its letter, and no credentials are left', async () => {
			const connection = {path: `\\\\${address}\\deploy\\in`, driveLetter: 'Z:'};
			const {connected, folder, folders} = await connect(connection);
			expect(connected).toEqual({ok: true, value: path.join(folder, 'drives/Z')});
			expect(readFileSync(folders.localPath('Z:\\greeting.txt'), 'utf8')).toBe('hello from the share');
			writeFileSync(folders.localPath('Z:\\written.txt'), 'from here');
			expect(readFileSync(path.join(samba.deploy, 'in/written.txt'), 'utf8')).toBe('from here');
			expect(readdirSync(folder).filter(name => name.startsWith('credentials'))).toEqual([]);
			expect(await folders.connected([connection])).toEqual([connection]);
			expect(await folders.disconnect(connection)).toEqual({ok: true, value: undefined});
			expect(readdirSync(path.join(folder, 'drives'))).toEqual([]);
			expect(readFileSync('/proc/self/mountinfo', 'utf8')).not.toContain(folder);
		});

		it('is read by a guest', async () => {
			const {connected, folders} = await connect({path: `\\\\${address}\\open`}, {});
			expect(connected).toMatchObject({ok: true});
			expect(readFileSync(folders.localPath(`\\\\${address}\\open\\notice.txt`), 'utf8')).toBe(
				'for everybody',
			);
		});

		it.each([
			['a wrong password', '\\deploy', {user: 'root', word: 'wrong'}, 1326],
			['a password with a line break', '\\deploy', {user: 'root', word: 'wrong\n"'}, 86],
			['a share that is not there', '\\missing', {user: 'root'}, 67],
			['a folder that is not there', '\\deploy\\missing', {user: 'root'}, 67],
		])('fails with %s by the code that the field knows', async (_, below, account, code) => {
			const {connected, folder} = await connect({path: `\\\\${address}${below}`, driveLetter: 'Y:'}, account);
			expect(connected).toMatchObject({ok: false, error: {code}});
			expect(readdirSync(path.join(folder, 'drives'))).toEqual([]);
		});

		it('fails with a name that nobody knows, and with a computer that shares nothing', async () => {
			for (const server of ['nowhere.invalid', '127.77.255.254']) {
				const {connected} = await connect({path: `\\\\${server}\\deploy`});
				expect(connected).toMatchObject({ok: false, error: {code: 53}});
			}
		});
	},
);
