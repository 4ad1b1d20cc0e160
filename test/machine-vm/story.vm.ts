import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createDiscMaker, missingForDisc} from '../helpers/boot-disc.ts';
import {BootMachine} from '../helpers/boot-machine.ts';
import {createDataDisk, formatCommand, partitionCommand, takeFiles} from '../helpers/data-disk.ts';
import {manifestOf} from '../helpers/package-files.ts';
import {startProgram} from '../helpers/program.ts';
import {hasSamba, type SambaServer, startSamba} from '../helpers/samba-server.ts';
import {sampleSequence} from '../helpers/sample-medium.ts';
import {commandXml, restartXml, sequenceXml, stepXml} from '../helpers/sequence-xml.ts';
import {type StandInServer, startStandInServer} from '../helpers/stand-in-server.ts';

const missing = [...missingForDisc(), ...(hasSamba() ? [] : ['samba'])];
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

const steps = [
	'Partition the disk',
	'Format the disk',
	'Look at the state',
	'Restart once',
	'Install from the web',
	'Restart twice',
	'Connect to the share',
	'Run from the share',
];

describe.skipIf(missing.length > 0)(
	`a computer with an empty disk, from a disc to the end (needs ${missing.join(', ') || 'nothing more'})`,
	() => {
		let folder: string;
		let samba: SambaServer;
		let web: StandInServer;
		let machine: BootMachine | undefined;
		let taken: string;
		const inFolder = (name: string) => path.join(folder, name);

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
			const discs = await createDiscMaker(folder);
			const disc = await discs.make('story', {
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
			await machine.seesOnSerial('Prepare workstation succeeded', 800);
			machine.types('\r');
			await machine.turnsOff(120);
			process.stdout.write(`from power on to power off: ${machine.seconds.toFixed(0)} s\n`);
			taken = takeFiles(disk, folder);
		});

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
			expect(existsSync(path.join(samba.deploy, 'done.txt'))).toBe(true);
		});

		const run = async (...command: readonly string[]) => {
			const ended = await startProgram([...command, '--state', taken]).ended;
			expect(ended.stderr).toBe('');
			return ended.stdout;
		};

		it('tells the whole story from its disk: every step once, the restarts, where the state went', async () => {
			const [entry] = (await run('history', '--json')).trim().split('\n');
			const {run: id} = JSON.parse(entry ?? '{}');
			const history = await run('history', id);
			process.stdout.write(history);
			for (const name of steps) {
				expect(history.split(name).length - 1, name).toBeGreaterThan(0);
			}

			expect(history).toContain('/dev/vda2 (ext4)');
		});
	},
);
