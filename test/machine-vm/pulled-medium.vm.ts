import {execFileSync} from 'node:child_process';
import {createHash, randomBytes} from 'node:crypto';
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {writeIsoImage} from '../../source/media/image/write-iso-image.ts';
import {writeUsbImage} from '../../source/media/image/write-usb-image.ts';
import {bootImage, missingForBootImage} from '../helpers/boot-image.ts';
import {BootMachine} from '../helpers/boot-machine.ts';
import {programPath} from '../helpers/installed-program.ts';
import {sampleSequence, writeSampleMedium} from '../helpers/sample-medium.ts';
import {commandXml, sequenceXml, stepXml} from '../helpers/sequence-xml.ts';

const missing = missingForBootImage();

const megabytes = 48;
/** Bytes a second: a slow stick. */
const slow = 6_000_000;

/** After a step in which the stick is made slow: one for which bootseq reads from the medium, then one whose own process does. */
const sequence = {
	...sampleSequence,
	required: true,
	sequenceText: sequenceXml(
		commandXml('Wait', 'sleep 10'),
		stepXml('SMS_TaskSequence_DownloadPackageContentAction', 'Copy', 'OsdDownloadContent.exe', {
			variables: {
				OSDDownloadDownloadPackages: 'CON00020',
				OSDDownloadDestinationLocationType: 'Custom',
				OSDDownloadDestinationPath: '/var/lib/bootseq/copied',
				OSDDownloadContinueDownloadOnError: 'false',
			},
		}),
		commandXml('Read', 'sha256sum data.bin >>/var/lib/bootseq/told', {packageId: 'CON00021'}),
		commandXml('Power off', 'sync; poweroff -f'),
	),
};

describe.skipIf(missing.length > 0)(
	`a medium that is taken out while it is read (needs ${missing.join(', ') || 'nothing more'})`,
	() => {
		let folder: string;
		const inFolder = (name: string) => path.join(folder, name);
		const machines: BootMachine[] = [];
		const data = randomBytes(megabytes * 1024 * 1024);
		const hash = createHash('sha256').update(data).digest('hex');

		beforeAll(async () => {
			folder = mkdtempSync(path.join(tmpdir(), 'bootseq-vm-'));
			cpSync(bootImage, inFolder('medium'), {recursive: true});
			writeSampleMedium(inFolder('medium'), {
				taskSequences: [sequence],
				variables: [{name: 'BootseqInterruptedPolicy', value: 'Read=rerun'}],
				files: {
					'SMS/data/TsmBootstrap.ini': '[MediaInfo]\r\nMediaType=FullMedia\r\nUnattended=true\r\n',
					'SMS/PKG/CON00020/data.bin': data,
					'SMS/PKG/CON00021/data.bin': data,
				},
			});
			for (const [write, image] of [
				[writeUsbImage, 'stick.img'],
				[writeIsoImage, 'disc.iso'],
			] as const) {
				expect(await write(inFolder('medium'), inFolder(image), {label: 'pulled'})).toMatchObject({ok: true});
			}
		});

		afterEach(async () => {
			for (const machine of machines.splice(0)) {
				await machine.pullPlug();
			}
		});

		afterAll(() => {
			rmSync(folder, {recursive: true, force: true});
		});

		const onDisk = (command: string): string =>
			execFileSync(programPath('debugfs') ?? '', ['-R', command, inFolder('state.img')], {
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'ignore'],
				maxBuffer: 2 * data.length,
			});

		const switchOn = (drive: readonly string[]): BootMachine => {
			const disk = inFolder('state.img');
			rmSync(disk, {force: true});
			const ext4 = ['-q', '-t', 'ext4', '-F', '-L', 'BOOTSEQ-STATE', disk, '160M'];
			execFileSync(programPath('mke2fs') ?? '', ext4);
			const machine = new BootMachine({
				folder,
				memory: 512,
				arguments: [
					['-drive', `file=${disk},format=raw,if=none,id=state`, '-device', 'nvme,drive=state,serial=1'],
					drive,
				].flat(),
			});
			machines.push(machine);
			return machine;
		};

		const stick = 'usb-storage,drive=medium,id=stick,removable=on';

		/** How QEMU is told of the drive, that its medium is taken out, and that it is put back. */
		const drives = [
			{
				name: 'a stick',
				is: () => [
					['-blockdev', `driver=file,node-name=image,read-only=on,filename=${inFolder('stick.img')}`],
					['-blockdev', 'driver=raw,node-name=medium,file=image,read-only=on'],
					['-device', `${stick},bootindex=0`],
				],
				out: 'device_del stick',
				back: () => `device_add ${stick}`,
				// QEMU does not name what is behind a `-blockdev`.
				bytesRead: /\n: rd_bytes=(\d+)/,
			},
			...[
				{name: 'a disc', image: 'disc.iso', drive: 'media=cdrom', device: 'ide-cd'},
				{
					name: 'a disc that a remote console gives',
					image: 'disc.iso',
					drive: 'media=cdrom',
					device: 'usb-storage,removable=on',
				},
				{
					name: 'a card in its reader',
					image: 'stick.img',
					drive: 'media=disk',
					device: 'usb-storage,removable=on',
				},
			].map(({name, image, drive, device}) => ({
				name,
				is: () => [
					['-drive', `if=none,id=medium,${drive},format=raw,readonly=on,file=${inFolder(image)}`],
					['-device', `${device},drive=medium,bootindex=0`],
				],
				out: 'eject -f medium',
				back: () => `change medium ${inFolder(image)} raw`,
				bytesRead: /\nmedium: rd_bytes=(\d+)/,
			})),
		];

		/** Before a step that reads begins: a fast computer would be through with it. */
		const makeSlow = async (machine: BootMachine): Promise<string> =>
			machine.monitor(`block_set_io_throttle medium ${slow} 0 0 0 0 0`);

		it.each(drives)(
			'waits for $name, and goes on where it was when it is back',
			async ({is, out, back, bytesRead}) => {
				const machine = switchOn(is().flat());
				/** Since it was put in. */
				const read = async (): Promise<number> => {
					const answer = await machine.monitor('info blockstats');
					const [, bytes] = bytesRead.exec(answer) ?? [];
					expect(bytes, answer).toBeDefined();
					return Number(bytes);
				};

				await machine.seesOnSerial('Wait', 600);
				await makeSlow(machine);
				for (const step of ['Copy', 'Read']) {
					await machine.seesOnSerial(step, 120);
					const before = await read();
					while ((await read()) < before + megabytes * 100_000) {
						await delay(100);
					}

					await machine.monitor(out);
					await machine.seesOnSerial('pulled out', 120);
					await machine.monitor(back());
					await makeSlow(machine);
				}

				await machine.turnsOff(600);
				expect(onDisk('cat /told')).toBe(`${hash}  data.bin\n`);
				const copied = inFolder('copied.bin');
				onDisk(`dump /copied/CON00020/data.bin ${copied}`);
				expect(createHash('sha256').update(readFileSync(copied)).digest('hex')).toBe(hash);
			},
		);
	},
);
