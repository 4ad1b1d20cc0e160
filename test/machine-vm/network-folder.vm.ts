import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {connect, createServer, type Server, type Socket} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {type EventLine, ofType, parseEvents} from '../helpers/event-lines.ts';
import {missingForGuest, runGuest} from '../helpers/guest-machine.ts';
import {hasSamba, type SambaServer, startSamba} from '../helpers/samba-server.ts';
import {commandXml, restartXml, sequenceXml, setVariableXml, stepXml} from '../helpers/sequence-xml.ts';

const missing = [...missingForGuest(), ...(hasSamba() ? [] : ['samba'])];
const password = 'Geheim,5 "=%20 ä';
/** More than the server that stops in the middle hands over. */
const bigFile = 8 * 1024 * 1024;

type Connection = {
	readonly path: string;
	readonly letter?: string;
	readonly account?: string;
	readonly password?: string;
	/** Seconds. */
	readonly timeout?: number;
	readonly continueOnError?: boolean;
};

const connectXml = ({path: shared, letter = '', account = 'root', ...rest}: Connection) =>
	stepXml(
		'SMS_TaskSequence_ConnectNetworkFolderAction',
		nameOf({path: shared, letter, account, ...rest}),
		'smsnetuse.exe %SMSConnectNetworkFolderPath%',
		{
			attributes: {
				successCodeList: '0',
				...(rest.timeout === undefined ? {} : {timeout: rest.timeout}),
				...(rest.continueOnError === true ? {continueOnError: true} : {}),
			},
			variables: {
				SMSConnectNetworkFolderPath: shared,
				SMSConnectNetworkFolderDriveLetter: letter,
				SMSConnectNetworkFolderAccount: account,
				SMSConnectNetworkFolderPassword: rest.password ?? password,
			},
		},
	);

/** Tells the steps of a document apart. */
const nameOf = ({path: shared, letter = '', account = 'root', password: word = ''}: Connection): string =>
	`Connect ${shared} ${letter} ${account} ${word}`.trim();

const deploy = '\\\\files.test\\deploy';

/** What fails, why in the technician's words, the Win32 code and a part of the message. */
const failures: readonly (readonly [string, Connection, number, string])[] = [
	['a wrong password', {path: deploy, password: 'wrong'}, 1326, 'password is not correct'],
	['an account that the server takes for a guest', {path: deploy, account: 'stranger'}, 5, 'may not use'],
	['a share that the account may not use', {path: '\\\\files.test\\closed'}, 5, 'may not use'],
	['a share that is not there', {path: '\\\\files.test\\missing'}, 67, 'has no share or folder'],
	['a folder that is not there', {path: `${deploy}\\missing`}, 67, 'has no share or folder'],
	['a name that nobody knows', {path: '\\\\nowhere.test\\deploy'}, 53, 'was not found'],
	['a computer that shares nothing', {path: '\\\\localhost\\deploy'}, 53, 'was not found'],
	['a server that says nothing', {path: '\\\\silent.test\\deploy', timeout: 10}, 1460, 'within 10 seconds'],
	['a letter in use', {path: '\\\\files.test\\open', letter: 'Y:'}, 85, 'Y: is in use'],
];

/** Each is run by the built program, in one start of the guest. */
const documents: Readonly<Record<string, string>> = {
	copies: sequenceXml(
		connectXml({path: deploy, letter: 'Z:', account: 'TEST\\root'}),
		connectXml({path: '\\\\files.test\\open', account: ''}),
		commandXml('Read', 'cat greeting.txt', {variables: {WorkingDirectory: 'Z:\\in\\a folder'}}),
		commandXml('Write', 'cp "$BootseqDriveZ/in/a folder/greeting.txt" "%BootseqDriveZ%/written.txt"'),
		commandXml('Read as a guest', 'cat "$BootseqNetworkFolder/notice.txt"'),
		commandXml('Look', 'grep cifs /proc/mounts; ls /run/bootseq'),
	),
	fails: sequenceXml(
		connectXml({path: deploy, letter: 'Y:'}),
		...failures.map(([, connection]) => connectXml({...connection, continueOnError: true})),
	),
	restarts: sequenceXml(
		connectXml({path: deploy, letter: 'Z:'}),
		restartXml(),
		commandXml('Look', `echo "the letter is '$BootseqDriveZ'"; grep -c cifs /proc/mounts || true`),
	),
	'is-killed': sequenceXml(
		setVariableXml('BootseqInterruptedPolicy', 'rerun'),
		connectXml({path: deploy, letter: 'Z:'}),
		commandXml(
			'Kill',
			'if test -e /tmp/killed; then cat "$BootseqDriveZ/in/a folder/greeting.txt"; else touch /tmp/killed; kill -9 $PPID; sleep 600; fi',
		),
	),
	'stops-in-the-middle': sequenceXml(
		connectXml({path: '\\\\stops.test\\deploy', letter: 'Z:'}),
		commandXml('Copy', 'cat "$BootseqDriveZ/big" > /tmp/big', {attributes: {timeout: 15}}),
	),
};

/** One document in the guest: its events, the line that ended it, and files that hold the password. */
type Ended = {readonly events: readonly EventLine[]; readonly end: string; readonly leaks: readonly string[]};

describe.skipIf(missing.length > 0)(
	`a share of a real server, from a machine that can mount it (needs ${missing.join(', ') || 'nothing more'})`,
	() => {
		let folder: string;
		let samba: SambaServer;
		const servers: Server[] = [];
		const results = new Map<string, Ended>();

		beforeAll(async () => {
			folder = mkdtempSync(path.join(tmpdir(), 'bootseq-guest-'));
			samba = await startSamba(password);
			mkdirSync(path.join(samba.deploy, 'in/a folder'), {recursive: true});
			writeFileSync(path.join(samba.deploy, 'in/a folder/greeting.txt'), 'hello from the share\n');
			writeFileSync(path.join(samba.deploy, 'big'), new Uint8Array(bigFile));
			writeFileSync(path.join(samba.open, 'notice.txt'), 'for everybody\n');
			const text = await runGuest(folder, {
				modules: ['virtio_pci', 'virtio_net', 'cifs', ...ciphers],
				programs: ['mount.cifs'],
				servers: {
					'10.0.2.100': samba.port,
					'10.0.2.101': await listen(servers, () => undefined),
					'10.0.2.102': await listen(servers, stopInTheMiddle(samba.port)),
				},
				files: {
					'/init': readFileSync(path.join(import.meta.dirname, 'init.sh'), 'utf8'),
					'/secret': password,
					'/etc/hosts':
						'127.0.0.1 localhost\n10.0.2.100 files.test\n10.0.2.101 silent.test\n10.0.2.102 stops.test\n',
					...Object.fromEntries(
						Object.entries(documents).map(([name, xml]) => [`/documents/${name}.xml`, xml] as const),
					),
				},
				longest: 600_000,
			});
			for (const [name, ended] of readResults(text)) {
				results.set(name, ended);
			}
		});

		afterAll(async () => {
			for (const server of servers) {
				server.close();
			}

			await samba.stop();
			rmSync(folder, {recursive: true, force: true});
		});

		const resultOf = (name: string): Ended => {
			const ended = results.get(name);
			if (ended === undefined) {
				throw new Error(`the guest did not run ${name}; it ran ${[...results.keys()].join(', ')}`);
			}

			return ended;
		};

		const outputOf = (name: string) => ofType(resultOf(name).events, 'output').map(({text}) => String(text));

		it('is connected as a drive letter: a working directory on it works, and so does its variable', () => {
			expect(resultOf('copies').end).toContain('code=0 ');
			expect(outputOf('copies')).toContain('hello from the share');
			expect(readFileSync(path.join(samba.deploy, 'written.txt'), 'utf8')).toBe('hello from the share\n');
		});

		it('is connected as a guest without an account, and by a variable without a letter', () => {
			expect(outputOf('copies')).toContain('for everybody');
		});

		it('has left no credentials on the machine once it is connected', () => {
			const shown = outputOf('copies').join('\n');
			expect(shown).toContain('/run/bootseq/drives/Z cifs');
			expect(shown).not.toContain('credentials');
		});

		it.each(failures)('fails with %s by the code that the field knows', (_, connection, code, words) => {
			const finished = ofType(resultOf('fails').events, 'step-finished').filter(
				({name}) => name === nameOf(connection),
			);
			expect(finished).toMatchObject([{succeeded: false, code, message: expect.stringContaining(words)}]);
		});

		it('is disconnected by a restart, and the variable of its letter is gone with it', () => {
			expect(resultOf('restarts').end).toContain('code=0 ');
			expect(outputOf('restarts')).toEqual(["the letter is ''", '0']);
		});

		it('is still connected after bootseq was killed and went on, and is disconnected at the end', () => {
			expect(resultOf('is-killed').end).toContain('code=0 mounted=0');
			expect(outputOf('is-killed')).toEqual(['hello from the share']);
		});

		it('that stops in the middle lets the step end by its time-out, and the run by itself', () => {
			expect(ofType(resultOf('stops-in-the-middle').events, 'step-finished').at(-1)).toMatchObject({
				code: 0x8007_05b4,
				message: expect.stringContaining('after 15 seconds'),
			});
		});

		it.each(['copies', 'fails', 'restarts', 'is-killed'])('is not connected after a run that %s', name => {
			expect(resultOf(name).end).toContain('mounted=0');
		});

		it('that has stopped answering stays connected: unmounting it would break down the kernel', () => {
			expect(resultOf('stops-in-the-middle').end).toContain('code=1 mounted=1');
		});

		it.each(Object.keys(documents))('has its password in no file after a run that %s', name => {
			const {end, leaks} = resultOf(name);
			expect(end).toContain('credentials=0');
			expect(leaks).toEqual([]);
		});
	},
);

/** What the protocol's newer versions sign and encrypt with: in the guest nothing loads them when they are wanted. */
const ciphers = [
	['hmac', 'cmac', 'ccm', 'gcm', 'ctr', 'ecb', 'ghash-generic', 'md5'],
	['sha256_generic', 'sha512_generic', 'aes_generic', 'nls_utf8'],
].flat();

/** The port that a server of the loopback listens on. */
const listen = async (servers: Server[], serve: (client: Socket) => void): Promise<number> => {
	const server = createServer(client => {
		client.on('error', () => client.destroy());
		serve(client);
	});
	servers.push(server);
	await new Promise<void>(resolve => {
		server.listen(0, '127.0.0.1', resolve);
	});
	const address = server.address();
	return typeof address === 'object' && address !== null ? address.port : 0;
};

/** Passes a connection on to the real server until a part of the big file has gone through it. */
const stopInTheMiddle = (port: number) => (client: Socket) => {
	const server = connect(port, '127.0.0.1');
	let passed = 0;
	client.pipe(server);
	server.on('data', data => {
		passed += data.length;
		if (passed < bigFile / 4) {
			client.write(data);
		}
	});
	server.on('error', () => client.destroy());
	client.on('close', () => server.destroy());
};

const readResults = (text: string): readonly (readonly [string, Ended])[] =>
	text
		.split(/^run /m)
		.slice(1)
		.map(part => {
			const [name = '', ...lines] = part.split('\n');
			const end = lines.findIndex(line => line.startsWith('ended '));
			return [
				name,
				{
					events: parseEvents(lines.slice(0, end).join('\n')),
					end: lines[end] ?? '',
					leaks: lines.slice(end).filter(line => line.startsWith('secret in ')),
				},
			] as const;
		});
