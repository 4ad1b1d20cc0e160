import {execFileSync} from 'node:child_process';
import {copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {bootFiles} from '../../source/media/boot-image/boot-files.ts';
import {writeCpio} from '../../source/media/boot-image/linux/cpio.ts';
import {writeIsoImage} from '../../source/media/image/write-iso-image.ts';
import {writeUsbImage} from '../../source/media/image/write-usb-image.ts';
import {bootImage, missingForBootImage} from '../helpers/boot-image.ts';
import {BootMachine, type BootMachineOptions} from '../helpers/boot-machine.ts';
import {programPath} from '../helpers/installed-program.ts';
import {sampleSequence, writeSampleMedium} from '../helpers/sample-medium.ts';
import {commandXml, restartXml, sequenceXml} from '../helpers/sequence-xml.ts';

const pictures = path.resolve('node_modules/.cache/bootseq/pictures');
const missing = [
	...missingForBootImage(),
	...(programPath('busybox') === undefined ? ['busybox-static'] : []),
];

const unattended = {'SMS/data/TsmBootstrap.ini': '[MediaInfo]\r\nMediaType=FullMedia\r\nUnattended=true\r\n'};

const secureBoot = {bios: 'NA', uefi: 'Disabled', 'secure-boot': 'Enabled'} as const;

/** Every boot of it tells on the disk that keeps the run. */
const restarts = {
	...sampleSequence,
	required: true,
	sequenceText: sequenceXml(
		...['first', 'second', 'third'].flatMap((name, index) => [
			...(index === 0 ? [] : [restartXml()]),
			commandXml(name, `echo "${name} $(cat /proc/sys/kernel/random/boot_id)" >>/var/lib/bootseq/told`),
		]),
		commandXml('Power off', 'sync; poweroff -f'),
	),
};

/** Tells on the first disk of the machine what the steps of the sequence found. */
const sequence = {
	...sampleSequence,
	sequenceText: sequenceXml(
		commandXml(
			'Look',
			[
				'{ echo "phase $_SMSTSInWinPE, Secure Boot $_TSSecureBoot."; grep MemTotal /proc/meminfo; ip -4 -brief addr; ls /media | wc -l; ',
				'for tool in sfdisk sgdisk mkfs.ext4 mkfs.vfat mkntfs wimlib-imagex mount.cifs loadkeys; do ',
				'command -v $tool || echo "no $tool"; done; wimlib-imagex --version; sfdisk --version; ',
				'} >/tmp/seen 2>&1; dd if=/tmp/seen of=/dev/vda conv=sync',
			].join(''),
		),
		commandXml('Power off', 'sync; poweroff -f'),
	),
};

describe.skipIf(missing.length > 0)(
	`a medium of ours, in a computer that starts from it (needs ${missing.join(', ') || 'nothing more'})`,
	() => {
		let folder: string;
		const inFolder = (name: string) => path.join(folder, name);
		const machines: BootMachine[] = [];

		/** A computer with an empty disk and a network that leads nowhere. */
		const switchOn = (options: Omit<BootMachineOptions, 'folder'>): BootMachine => {
			writeFileSync(inFolder('disk.img'), new Uint8Array(4 * 1024 * 1024));
			const machine = new BootMachine({
				...options,
				folder,
				arguments: [
					['-drive', `file=${inFolder('disk.img')},format=raw,if=virtio`],
					['-nic', 'user,model=e1000e,restrict=on'],
					options.arguments ?? [],
				].flat(),
			});
			machines.push(machine);
			return machine;
		};

		const stick = (image: string) => [
			'-drive',
			`if=none,id=stick,format=raw,readonly=on,file=${image}`,
			'-device',
			'usb-storage,drive=stick,removable=on,bootindex=0',
		];

		beforeAll(async () => {
			folder = mkdtempSync(path.join(tmpdir(), 'bootseq-vm-'));
			mkdirSync(pictures, {recursive: true});
			for (const [name, medium] of Object.entries({
				attended: {password: 'bootseq', taskSequences: [sequence]},
				unattended: {
					taskSequences: [{...sequence, required: true}],
					files: unattended,
				},
				restarts: {taskSequences: [restarts], files: unattended},
			})) {
				cpSync(bootImage, inFolder(name), {recursive: true});
				writeSampleMedium(inFolder(name), medium);
				expect(await writeIsoImage(inFolder(name), inFolder(`${name}.iso`), {label: name})).toMatchObject({
					ok: true,
				});
			}

			const stickImage = await writeUsbImage(inFolder('attended'), inFolder('stick.img'), {
				label: 'attended',
			});
			expect(stickImage).toMatchObject({ok: true});
			copyFileSync(inFolder('attended.iso'), inFolder('hybrid.img'));
		});

		afterEach(async () => {
			for (const machine of machines.splice(0)) {
				await machine.pullPlug();
			}
		});

		afterAll(() => {
			rmSync(folder, {recursive: true, force: true});
		});

		/** What the steps told. */
		const seen = () => readFileSync(inFolder('disk.img'), 'latin1').replaceAll('\0', '');

		it.each([
			['a disc, by BIOS with 384 MB', {memory: 384}, () => ['-cdrom', inFolder('attended.iso')]],
			[
				'a disc, by UEFI with 384 MB',
				{firmware: 'uefi', memory: 384},
				() => ['-cdrom', inFolder('attended.iso')],
			],
			['a stick, by BIOS with 384 MB', {memory: 384}, () => stick(inFolder('stick.img'))],
			['a stick, by UEFI with 384 MB', {firmware: 'uefi', memory: 384}, () => stick(inFolder('stick.img'))],
			[
				'a disc, by UEFI with Secure Boot',
				{firmware: 'secure-boot', memory: 512},
				() => ['-cdrom', inFolder('attended.iso')],
			],
			[
				'the image of the disc on a stick, by UEFI with 384 MB',
				{firmware: 'uefi', memory: 384},
				() => stick(inFolder('hybrid.img')),
			],
		] as const)(
			'starts from %s: asks on its screen and on its serial port, and takes keys from both',
			async (name, options, drive) => {
				const machine = switchOn({...options, arguments: drive()});
				await machine.seesOnScreen('Media password', 400);
				const {seconds} = machine;
				await machine.seesOnSerial('Media password');
				await machine.keepPicture(path.join(pictures, `${name.replaceAll(/\W+/g, '-')}.png`));
				process.stdout.write(`${name}: ${seconds.toFixed(1)} s to the password\n`);

				await machine.presses('boot');
				await machine.seesOnScreen('****');
				machine.types('seq');
				await machine.seesOnScreen('*******');
				machine.types('\r');
				await machine.seesOnScreen('Prepare workstation');
				await machine.turnsOff();
				expect(seen()).toContain('phase true');
				expect(seen()).toContain(
					`Secure Boot ${secureBoot['firmware' in options ? options.firmware : 'bios']}.`,
				);
				expect(seen()).toContain('wimlib-imagex 1.');
				expect(seen()).not.toContain('no ');
				expect(seen()).toMatch(/e\w+\s+UP\s+10\.0\.2\.15/);
			},
		);

		it('takes a time to the password that is printed next to that of a bare system to its first process', async () => {
			cpSync(bootImage, inFolder('bare'), {recursive: true});
			const init = '#!/bin/busybox sh\nbusybox echo bare system\nwhile :; do busybox sleep 9; done\n';
			await writeCpio(
				[
					{path: 'bin', kind: 'folder'},
					{path: 'dev', kind: 'folder'},
					{path: 'dev/console', kind: 'device', major: 5, minor: 1},
					{path: 'bin/busybox', kind: 'file', file: programPath('busybox') ?? '', executable: true},
					{path: 'init', kind: 'text', text: init, executable: true},
				],
				path.join(inFolder('bare'), bootFiles.initial),
			);
			await writeIsoImage(inFolder('bare'), inFolder('bare.iso'), {label: 'bare'});
			const machine = switchOn({memory: 384, arguments: ['-cdrom', inFolder('bare.iso')]});
			await machine.seesOnScreen('bare system');
			process.stdout.write(`a bare system: ${machine.seconds.toFixed(1)} s to its first process\n`);
		});

		it('runs unattended, without a key, from power on to power off', async () => {
			const machine = switchOn({memory: 384, arguments: ['-cdrom', inFolder('unattended.iso')]});
			await machine.turnsOff(600);
			expect(seen()).toContain('phase true');
		});

		it('goes on at the right step after each restart with 384 MB, with its state on a disk that keeps runs', async () => {
			const disk = inFolder('state.img');
			execFileSync(programPath('mke2fs') ?? '', [
				'-q',
				'-t',
				'ext4',
				'-F',
				'-L',
				'BOOTSEQ-STATE',
				disk,
				'128M',
			]);
			const machine = switchOn({
				memory: 384,
				translated: 160,
				arguments: [
					['-drive', `file=${disk},format=raw,if=none,id=state`, '-device', 'nvme,drive=state,serial=1'],
					['-cdrom', inFolder('restarts.iso')],
				].flat(),
			});
			await machine.turnsOff(800);
			const told = execFileSync(programPath('debugfs') ?? '', ['-R', 'cat /told', disk], {
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'ignore'],
			});
			const boots = told
				.trim()
				.split('\n')
				.map(line => line.split(' '));
			expect(boots.map(([name]) => name)).toEqual(['first', 'second', 'third']);
			expect(new Set(boots.map(([, bootId]) => bootId)).size).toBe(3);
		});
	},
);
