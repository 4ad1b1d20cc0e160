import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import type {Execute, Execution} from '../../../source/machine/execute.ts';
import {createLinuxSystem} from '../../../source/machine/linux/linux-system.ts';
import {createLinuxNetworkFolders} from '../../../source/machine/linux/network-folders.ts';
import type {NetworkFolderRequest, NetworkFolders} from '../../../source/machine/network-folders.ts';
import {Secret} from '../../../source/sequence/secret.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const share = '\\\\Server\\Deploy';
const account = {user: 'CONTOSO\\reader', password: new Secret('made-up, "word" ')};

type Bench = {
	readonly folders: NetworkFolders;
	readonly folder: string;
	/** Program and arguments of what was run. */
	readonly ran: string[];
	/** What the credentials file was when it was read. */
	readonly credentials: {readonly text: string; readonly mode: number}[];
	connect(request?: Partial<NetworkFolderRequest>): ReturnType<NetworkFolders['connect']>;
};

type Options = {
	/** How `mount.cifs` ends; it mounts when that is with 0. */
	readonly mount?: Partial<Execution>;
	readonly kernelLog?: string;
	readonly userId?: number;
	readonly isMissing?: boolean;
	/** `umount` without `-l` does not succeed. */
	readonly isBusy?: boolean;
	/** The server has stopped answering. */
	readonly isSilent?: boolean;
};

/** A Linux whose mounts are a list, and whose mount.cifs is the test's. */
const benchOf = ({
	mount = {},
	kernelLog = '',
	userId = 0,
	isMissing = false,
	isBusy = false,
	isSilent = false,
}: Options = {}): Bench => {
	const folder = path.join(temporaryFolder(), 'bootseq');
	const mounts = new Set<string>();
	const ran: string[] = [];
	const credentials: Bench['credentials'] = [];
	const answer = (part: Partial<Execution>): Execution => ({exitCode: 0, stdout: '', stderr: '', ...part});
	const run: Execute = async (program, arguments_) => {
		ran.push([path.basename(program), ...arguments_].join(' '));
		const last = arguments_.at(-1) ?? '';
		switch (path.basename(program)) {
			case 'mount.cifs': {
				const file = /credentials=([^,]*)/.exec(last)?.[1];
				if (file !== undefined) {
					credentials.push({text: readFileSync(file, 'utf8'), mode: statSync(file).mode & 0o777});
				}

				const result = answer(mount);
				if (result.exitCode === 0) {
					mounts.add(arguments_[1] ?? '');
				}

				return result;
			}

			case 'umount': {
				if (isBusy && !arguments_.includes('-l')) {
					return answer({exitCode: 32, stderr: 'target is busy'});
				}

				mounts.delete(last);
				return answer({});
			}

			case 'stat': {
				return answer(isSilent ? {exitCode: undefined, ended: 'timed-out'} : {});
			}

			default: {
				return answer({stdout: kernelLog});
			}
		}
	};

	const system = createLinuxSystem('/nonexistent', {
		text: file =>
			file === '/proc/self/mountinfo'
				? [...mounts].map(place => `36 35 0:43 / ${place} rw - cifs //server/deploy rw`).join('\n')
				: '',
	});
	const folders = createLinuxNetworkFolders({
		system,
		run,
		folder,
		userId,
		find: async program => (isMissing || program !== 'mount.cifs' ? undefined : '/sbin/mount.cifs'),
	});
	return {
		folders,
		folder,
		ran,
		credentials,
		connect: async request =>
			folders.connect({
				path: share,
				driveLetter: 'Z:',
				timeout: 60,
				signal: new AbortController().signal,
				...request,
			}),
	};
};

const leftIn = (folder: string): readonly string[] =>
	existsSync(folder) ? readdirSync(folder).filter(name => name.startsWith('credentials')) : [];

describe('a network folder on Linux (§7.2)', () => {
	it('is mounted by the kernel, readable and writable by whoever runs the sequence', async () => {
		const {connect, ran, folder} = benchOf();
		const place = path.join(folder, 'drives/Z');
		expect(await connect({account})).toEqual({ok: true, value: place});
		expect(ran).toHaveLength(1);
		expect(ran[0]).toMatch(
			new RegExp(
				`^mount\\.cifs //Server/Deploy ${place} -o credentials=${folder}/credentials-[^,]+,uid=0,rw,nosuid,nodev$`,
			),
		);
	});

	it('is given its account by a file that the owner alone can read, gone when it is connected', async () => {
		const {connect, credentials, folder, ran} = benchOf();
		await connect({account});
		expect(credentials).toEqual([
			{text: 'username=reader\npassword=made-up, "word" \ndomain=CONTOSO\n', mode: 0o600},
		]);
		expect(leftIn(folder)).toEqual([]);
		expect(ran.join('\n')).not.toContain('made-up');
	});

	it.each([
		['CONTOSO\\reader', 'username=reader\npassword=p\ndomain=CONTOSO\n'],
		['reader@contoso.example', 'username=reader\npassword=p\ndomain=contoso.example\n'],
		['reader', 'username=reader\npassword=p\n'],
	])('takes the account %s apart', async (user, text) => {
		const {connect, credentials} = benchOf();
		await connect({account: {user, password: new Secret('p')}});
		expect(credentials).toMatchObject([{text}]);
	});

	it('is connected as a guest without an account', async () => {
		const {connect, ran, folder} = benchOf();
		await connect();
		expect(ran).toEqual([`mount.cifs //Server/Deploy ${folder}/drives/Z -o guest,uid=0,rw,nosuid,nodev`]);
	});

	it('may be a folder below the share', async () => {
		const {connect, ran} = benchOf();
		await connect({path: `${share}\\in\\a folder`});
		expect(ran[0]).toContain('//Server/Deploy/in/a folder ');
	});

	it('has a folder of its own without a letter, and may be connected twice', async () => {
		const {connect, folder} = benchOf();
		const connected = {ok: true, value: path.join(folder, 'network/server/deploy')};
		expect(await connect({path: share, driveLetter: undefined})).toEqual(connected);
		expect(await connect({path: share, driveLetter: undefined})).toEqual(connected);
	});

	it('is found again by the paths that documents write', async () => {
		const {connect, folders, folder} = benchOf();
		await connect();
		await connect({path: `${share}\\tools`, driveLetter: undefined});
		expect(folders.localPath('Z:\\in\\a folder')).toBe(`${folder}/drives/Z/in/a folder`);
		expect(folders.localPath('z:/in')).toBe(`${folder}/drives/Z/in`);
		expect(folders.localPath('Z:')).toBe(`${folder}/drives/Z`);
		expect(folders.localPath('\\\\SERVER\\deploy\\Tools\\x64')).toBe(
			`${folder}/network/server/deploy+tools/x64`,
		);
	});

	it.each(['Y:\\in', '/srv/in', 'in', '\\\\server\\other\\in', 'Z:relative', ''])(
		'leaves the path %j alone, which is on none',
		async written => {
			const {connect, folders} = benchOf();
			await connect();
			expect(folders.localPath(written)).toBe(written);
		},
	);

	it('is disconnected, its folder with it; a second time is no matter', async () => {
		const {connect, folders, folder, ran} = benchOf();
		await connect();
		const connection = {path: share, driveLetter: 'Z:'};
		expect(await folders.connected([connection])).toEqual([connection]);
		expect(await folders.disconnect(connection)).toEqual({ok: true, value: undefined});
		expect(await folders.disconnect(connection)).toEqual({ok: true, value: undefined});
		expect(await folders.connected([connection])).toEqual([]);
		expect(ran.filter(line => line.startsWith('umount'))).toEqual([`umount ${folder}/drives/Z`]);
		expect(existsSync(path.join(folder, 'drives/Z'))).toBe(false);
	});

	it('is disconnected although a process still works in it', async () => {
		const {connect, folders, ran, folder} = benchOf({isBusy: true});
		await connect();
		expect(await folders.disconnect({path: share, driveLetter: 'Z:'})).toEqual({ok: true, value: undefined});
		expect(ran.at(-1)).toBe(`umount -l ${folder}/drives/Z`);
	});

	it('stays, with words, when its server has stopped answering', async () => {
		const {connect, folders, ran, folder} = benchOf({isSilent: true});
		await connect();
		expect(await folders.disconnect({path: share, driveLetter: 'Z:'})).toEqual({
			ok: false,
			error: expect.stringContaining(`has stopped answering. ${folder}/drives/Z ends with the next restart`),
		});
		expect(ran.filter(line => line.startsWith('umount'))).toEqual([]);
	});

	it('keeps its files when the folder of a letter holds some that were there before', async () => {
		const {folders, folder} = benchOf();
		mkdirSync(path.join(folder, 'drives/Z'), {recursive: true});
		writeFileSync(path.join(folder, 'drives/Z/kept.txt'), '');
		await folders.disconnect({path: share, driveLetter: 'Z:'});
		expect(existsSync(path.join(folder, 'drives/Z/kept.txt'))).toBe(true);
	});
});

describe('a network folder that cannot be connected on Linux (§7.2)', () => {
	const said = (stderr: string): Partial<Execution> => ({exitCode: 32, stderr});
	const helpline =
		'\nRefer to the mount.cifs(8) manual page (e.g. man mount.cifs) and kernel log messages (dmesg)';

	it.each([
		[13, 1326, 'CONTOSO\\reader or its password is not correct'],
		[126, 1326, 'password is not correct'],
		[127, 1330, 'has expired'],
		[1, 5, 'may not use'],
		[2, 67, 'has no share or folder'],
		[6, 67, 'has no share or folder'],
		[111, 53, 'was not found or does not answer'],
		[113, 53, 'was not found or does not answer'],
		[101, 53, 'was not found or does not answer'],
		[112, 53, 'was not found or does not answer'],
		[110, 53, 'was not found or does not answer'],
		[104, 64, 'broke the connection off'],
		[16, 85, 'Z: is in use'],
		[19, 50, 'cifs module'],
		[95, 50, 'cifs module'],
		[5, 59, 'mount error(5): words of the system'],
	])('fails with mount error %i as Windows would: %i', async (error, code, words) => {
		const {connect, folder} = benchOf({mount: said(`mount error(${error}): words of the system${helpline}`)});
		expect(await connect({account})).toEqual({
			ok: false,
			error: {code, message: expect.stringContaining(words)},
		});
		expect(leftIn(folder)).toEqual([]);
		expect(existsSync(path.join(folder, 'drives/Z'))).toBe(false);
	});

	it('names the server that nobody knows', async () => {
		const {connect} = benchOf({
			mount: said('mount error: could not resolve address for Server: Name or service not known'),
		});
		expect(await connect()).toMatchObject({error: {code: 53, message: expect.stringContaining(share)}});
	});

	it('tells an account without rights from a wrong password where the kernel does', async () => {
		const mount = said('mount error(13): Permission denied');
		const attempt = 'CIFS: Attempting to mount \\\\Server\\Deploy\n';
		const failed = 'CIFS: VFS: cifs_mount failed w/return code = -13\n';
		const refused = benchOf({mount, kernelLog: attempt + failed});
		expect(await refused.connect({account})).toMatchObject({error: {code: 5}});
		const wrong = benchOf({
			mount,
			kernelLog: `${attempt + failed + attempt}CIFS: VFS: \\\\Server Send error in SessSetup = -13\n${failed}`,
		});
		expect(await wrong.connect({account})).toMatchObject({error: {code: 1326}});
	});

	it('does not call a share missing when the kernel lacks a cipher', async () => {
		const {connect} = benchOf({
			mount: said('mount error(2): No such file or directory'),
			kernelLog:
				'CIFS: Attempting to mount \\\\s\\d\nCIFS: VFS: \\\\s SMB2_negotiate: crypto alloc failed, rc=-2\nCIFS: VFS: cifs_mount failed w/return code = -2',
		});
		expect(await connect()).toMatchObject({error: {code: 50, message: expect.stringContaining('gcm')}});
	});

	it('says after how long a server did not answer', async () => {
		const {connect} = benchOf({mount: {exitCode: undefined, ended: 'timed-out'}});
		expect(await connect({timeout: 30})).toEqual({
			ok: false,
			error: {code: 1460, message: expect.stringContaining('within 30 seconds')},
		});
	});

	it('stops when the run is cancelled', async () => {
		const {connect} = benchOf({mount: {exitCode: undefined, ended: 'cancelled'}});
		expect(await connect()).toMatchObject({error: {code: 1223}});
	});

	it('is refused a letter in use', async () => {
		const {connect} = benchOf();
		await connect();
		expect(await connect({path: '\\\\other\\share'})).toEqual({
			ok: false,
			error: {code: 85, message: expect.stringContaining('The drive letter Z: is in use')},
		});
	});

	it('says what is missing where mount.cifs is', async () => {
		const {connect} = benchOf({isMissing: true});
		expect(await connect()).toMatchObject({
			error: {code: 50, message: expect.stringContaining('cifs-utils')},
		});
	});

	it('is for root alone', async () => {
		const {connect, ran} = benchOf({userId: 1000});
		expect(await connect()).toMatchObject({error: {code: 5, message: expect.stringContaining('Only root')}});
		expect(ran).toEqual([]);
	});

	it('takes no password that would be another line of the credentials file', async () => {
		const {connect, ran} = benchOf();
		expect(
			await connect({account: {user: 'reader', password: new Secret('p\ndomain=elsewhere')}}),
		).toMatchObject({error: {code: 86}});
		expect(ran).toEqual([]);
	});

	it('puts away the credentials that a killed program left, not those of one that runs', async () => {
		const {folders, folder, connect} = benchOf();
		await connect();
		writeFileSync(path.join(folder, 'credentials-999999-left'), 'password=made-up');
		expect(await folders.connected([])).toEqual([]);
		expect(leftIn(folder)).toEqual([]);
	});
});
