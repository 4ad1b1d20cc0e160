import {
	copyFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {buildLinuxBoot} from '../../source/media/boot-image/build-linux-boot.ts';
import {writeIsoImage} from '../../source/media/image/write-iso-image.ts';
import {writeUsbImage} from '../../source/media/image/write-usb-image.ts';
import {BootMachine, type BootMachineOptions, missingForBoot} from '../helpers/boot-machine.ts';
import {sampleSequence, writeSampleMedium} from '../helpers/sample-medium.ts';
import {commandXml, sequenceXml} from '../helpers/sequence-xml.ts';

const program = path.resolve('programs/linux-x64/bootseq');
const cache = path.resolve('node_modules/.cache/bootseq/debian-packages');
const pictures = path.resolve('node_modules/.cache/bootseq/pictures');
const missing = [...missingForBoot(), ...(existsSync(program) ? [] : ['npm run build:programs'])];

/**
Debian's signed GRUB reads the whole initial system into a quarter of the memory, before Linux starts: 512 MB are enough for the real
boot image, and this one is packed less.
*/
const uefiMemory = 640;

/** Tells on the first disk of the machine what the steps of the sequence found. */
const sequence = {
	...sampleSequence,
	sequenceText: sequenceXml(
		commandXml(
			'Look',
			[
				'{ echo "phase $_SMSTSInWinPE"; grep MemTotal /proc/meminfo; ip -4 -brief addr; ls /media | wc -l; ',
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
			const boot = await buildLinuxBoot({program, target: inFolder('boot'), cache, compressionLevel: 3});
			expect(boot).toMatchObject({ok: true});
			for (const [name, medium] of Object.entries({
				attended: {password: 'bootseq', taskSequences: [sequence]},
				unattended: {
					taskSequences: [{...sequence, required: true}],
					files: {'SMS/data/TsmBootstrap.ini': '[MediaInfo]\r\nMediaType=FullMedia\r\nUnattended=true\r\n'},
				},
			})) {
				cpSync(inFolder('boot'), inFolder(name), {recursive: true});
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
			['a disc, by UEFI', {firmware: 'uefi', memory: uefiMemory}, () => ['-cdrom', inFolder('attended.iso')]],
			['a stick, by BIOS with 384 MB', {memory: 384}, () => stick(inFolder('stick.img'))],
			['a stick, by UEFI', {firmware: 'uefi', memory: uefiMemory}, () => stick(inFolder('stick.img'))],
			[
				'the image of the disc on a stick, by UEFI',
				{firmware: 'uefi', memory: uefiMemory},
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
				expect(seen()).toContain('wimlib-imagex 1.');
				expect(seen()).not.toContain('no ');
				expect(seen()).toMatch(/e\w+\s+UP\s+10\.0\.2\.15/);
			},
		);

		it('runs unattended, without a key, from power on to power off', async () => {
			const machine = switchOn({memory: 384, arguments: ['-cdrom', inFolder('unattended.iso')]});
			await machine.turnsOff(600);
			expect(seen()).toContain('phase true');
		});
	},
);
