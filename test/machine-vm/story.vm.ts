import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {runFolder, runsFolder, stateFolderIn} from '../../source/run/run-folder.ts';
import {makeBootDisc, missingForDisc} from '../helpers/boot-disc.ts';
import {BootMachine} from '../helpers/boot-machine.ts';
import {createDataDisk, formatCommand, partitionCommand, takeFiles} from '../helpers/data-disk.ts';
import {filesBelow} from '../helpers/files-below.ts';
import {manifestOf} from '../helpers/package-files.ts';
import {startProgram} from '../helpers/program.ts';
import {hasSamba, type SambaServer, startSamba} from '../helpers/samba-server.ts';
import {sampleSequence} from '../helpers/sample-medium.ts';
import {commandXml, restartXml, sequenceXml, stepXml} from '../helpers/sequence-xml.ts';
import {type StandInServer, startStandInServer} from '../helpers/stand-in-server.ts';

const missing = [...missingForDisc(), ...(hasSamba() ? [] : ['samba'])];
/** Milliseconds that three starts of the computer may take on a busy machine. */
const longest = 2_400_000;
const sharePassword = 'Geheim-5 ä';

/** Written to the disk that holds the state, by every step that tells what it found. */
const tell = (text: string) =>
	`echo "${text} $(cat /proc/sys/kernel/random/boot_id)" >>/var/lib/bootseq/told; sync`;

/** The packages of a web server, and what it was asked for. */
const packageFiles = {'install.sh': `${tell('installed from the web')}\n`};

const sequence = sequenceXml(
	commandXml('Partition the disk', partitionCommand),
	commandXml('Format the disk', formatCommand),
	commandXml('Look at the state', `grep -c ' /var/lib/bootseq ' /proc/mounts; ${tell('on the disk')}`),
	restartXml('Restart once'),
	commandXml('Install from the web', 'sh install.sh', {packageId: 'CON00043'}),
	restartXml('Restart twice'),
	stepXml(
		'SMS_TaskSequence_ConnectNetworkFolderAction',
		'Connect to the share',
		'smsnetuse.exe %SMSConnectNetworkFolderPath%',
		{
			attributes: {successCodeList: '0'},
			variables: {
				SMSConnectNetworkFolderPath: '\\\\10.0.2.100\\deploy',
				SMSConnectNetworkFolderDriveLetter: 'Z:',
				SMSConnectNetworkFolderAccount: 'root',
				SMSConnectNetworkFolderPassword: sharePassword,
			},
		},
	),
	commandXml('Run from the share', 'sh "$BootseqDriveZ/tool.sh"'),
);

describe.skipIf(missing.length > 0)(
	`a computer with an empty disk, from a disc to the end (needs ${missing.join(', ') || 'nothing more'})`,
	() => {
		let folder: string;
		let samba: SambaServer;
		let web: StandInServer;
		let machine: BootMachine | undefined;
		let taken: string;
		const inFolder = (name: string) => path.join(folder, name);
		/** The one run on the disk. */
		const id = () => readdirSync(runsFolder(stateFolderIn(taken))).join();

		beforeAll(async () => {
			folder = mkdtempSync(path.join(tmpdir(), 'bootseq-story-'));
			samba = await startSamba(sharePassword);
			writeFileSync(
				path.join(samba.deploy, 'tool.sh'),
				`${tell('run from the share')}\necho done >"$BootseqDriveZ/done.txt"\n`,
			);
			web = await startStandInServer((request, response) => {
				const files: Readonly<Record<string, string>> = {
					'/CON00043.manifest.json': manifestOf('CON00043', packageFiles),
					'/CON00043/install.sh': packageFiles['install.sh'],
				};
				const text = files[request.url ?? ''];
				response.writeHead(text === undefined ? 404 : 200).end(text);
			});
			const disc = await makeBootDisc(folder, 'story', {
				password: 'bootseq',
				variables: [
					{name: 'BootseqContentSources', value: 'http://10.0.2.101/'},
					{name: '_SMSTSDownloadOnDemand', value: 'true'},
					{name: 'BootseqSuccessEnd', value: 'shutdown'},
					{name: 'BootseqFailureEnd', value: 'shutdown'},
				],
				taskSequences: [{...sampleSequence, required: true, sequenceText: sequence}],
			});
			const disk = createDataDisk(inFolder('disk.img'));
			// Nothing but the two servers can be reached, and they are on the loopback alone.
			const servers = [
				`guestfwd=tcp:10.0.2.100:445-cmd:busybox nc 127.0.0.1 ${samba.port}`,
				`guestfwd=tcp:10.0.2.101:80-cmd:busybox nc 127.0.0.1 ${web.port}`,
			];
			machine = new BootMachine({
				folder,
				memory: 1024,
				arguments: [
					['-drive', `file=${disk},format=raw,if=virtio`, '-cdrom', disc, '-boot', 'order=d'],
					['-nic', `user,model=e1000e,restrict=on,${servers.join(',')}`],
				].flat(),
			});
			await machine.seesOnSerial('Media password', 400);
			machine.types('bootseq\r');
			await machine.seesOnSerial('Prepare workstation succeeded', 1500);
			machine.types('\r');
			await machine.turnsOff(120);
			process.stdout.write(`from power on to power off: ${machine.seconds.toFixed(0)} s\n`);
			taken = takeFiles(disk, folder);
		}, longest);

		afterAll(async () => {
			await machine?.pullPlug();
			await samba.stop();
			await web.stop();
			rmSync(folder, {recursive: true, force: true});
		});

		it('has run every part of the sequence on its own start of the computer', () => {
			const told = readFileSync(path.join(taken, 'told'), 'utf8')
				.trim()
				.split('\n')
				.map(line => /^(.*) (\S+)$/.exec(line)?.slice(1) ?? []);
			expect(told.map(([what]) => what)).toEqual([
				'on the disk',
				'installed from the web',
				'run from the share',
			]);
			expect(new Set(told.map(([, bootId]) => bootId)).size).toBe(3);
		});

		/** What the built program prints on this machine about the state that was taken from the disk. */
		const bootseq = async (...command: readonly string[]) => {
			const ended = await startProgram([...command, '--state', taken]).ended;
			expect(ended.stderr).toBe('');
			return ended.stdout;
		};

		it('tells the whole story from its disk: every step once, the restarts, where the state went', async () => {
			const history = await bootseq('history', id());
			const told = history
				.split('\n')
				.map(line => /^\d\d:\d\d:\d\d {2}(.*)$/.exec(line)?.[1])
				.filter(line => line !== undefined)
				.map(line => line.replace(/ {2}succeeded .*$/, ' ok').replace(/^A restart .*$/, 'a restart is due'));
			expect(told).toEqual([
				'Partition the disk ok',
				'Format the disk ok',
				'The state of the run is on a disk now: /dev/vda2 (ext4).',
				'Look at the state ok',
				'Restart once ok',
				'a restart is due',
				'Prepare workstation goes on.',
				'Install from the web ok',
				'Restart twice ok',
				'a restart is due',
				'Prepare workstation goes on.',
				'Connect to the share ok',
				'Run from the share ok',
			]);
			expect(history).toMatch(/succeeded .*2 restarts/);
		});

		it('has one log over all of its starts, from before there was a disk', async () => {
			const log = await bootseq('log', runFolder(stateFolderIn(taken), id()).logs);
			const parts = [
				'Instruction name: Partition the disk',
				'The state of the run was in memory and is now on /dev/vda2 (ext4)',
				'Instruction name: Restart once',
				'Instruction name: Install from the web',
				'Instruction name: Restart twice',
				'Instruction name: Run from the share',
			];
			const places = parts.map(part => log.indexOf(part));
			expect(places).toEqual(places.toSorted((a, b) => a - b));
			expect(places).not.toContain(-1);
		});

		it('has fetched the package when its step came, and run the tool on the share', () => {
			expect(web.requests.map(({url}) => url)).toContain('/CON00043/install.sh');
			expect(existsSync(path.join(samba.deploy, 'done.txt'))).toBe(true);
		});

		it('leaves no key and no password on the disk', () => {
			const files = filesBelow(stateFolderIn(taken));
			expect([...files.keys()].filter(name => name.includes('secrets.key'))).toEqual([]);
			const holding = [...files].filter(([, bytes]) => Buffer.from(bytes).includes(sharePassword));
			expect(holding.map(([name]) => name)).toEqual([]);
		});
	},
);
