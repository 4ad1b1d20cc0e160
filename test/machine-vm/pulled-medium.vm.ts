import {execFileSync} from 'node:child_process';
import {createHash, randomBytes} from 'node:crypto';
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
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
	`a medium that is pulled out while it is read (needs ${missing.join(', ') || 'nothing more'})`,
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
			expect(await writeUsbImage(inFolder('medium'), inFolder('stick.img'), {label: 'pulled'})).toMatchObject(
				{
					ok: true,
				},
			);
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

		const stick = 'usb-storage,drive=stick,id=stick,removable=on';

		/** Before a step that reads begins: a fast computer would be through with it. */
		const makeSlow = async (machine: BootMachine): Promise<string> =>
			machine.monitor(`block_set_io_throttle stick ${slow} 0 0 0 0 0`);

		/** From the stick since it was put in; QEMU lists what is behind a `-blockdev` without a name. */
		const bytesRead = async (machine: BootMachine): Promise<number> => {
			const answer = await machine.monitor('info blockstats');
			const [, bytes] = /\n: rd_bytes=(\d+)/.exec(answer) ?? [];
			expect(bytes, answer).toBeDefined();
			return Number(bytes);
		};

		it('waits for the stick, and goes on where it was when it is back', async () => {
			const machine = switchOn(
				[
					['-blockdev', `driver=file,node-name=image,read-only=on,filename=${inFolder('stick.img')}`],
					['-blockdev', 'driver=raw,node-name=stick,file=image,read-only=on'],
					['-device', `${stick},bootindex=0`],
				].flat(),
			);
			await machine.seesOnSerial('Wait', 600);
			await makeSlow(machine);
			for (const step of ['Copy', 'Read']) {
				await machine.seesOnSerial(step, 120);
				const before = await bytesRead(machine);
				while ((await bytesRead(machine)) < before + megabytes * 100_000) {
					await delay(100);
				}

				await machine.monitor('device_del stick');
				await machine.seesOnSerial('pulled out', 120);
				await machine.monitor(`device_add ${stick}`);
				await makeSlow(machine);
			}

			await machine.turnsOff(600);
			expect(onDisk('cat /told')).toBe(`${hash}  data.bin\n`);
			const copied = inFolder('copied.bin');
			onDisk(`dump /copied/CON00020/data.bin ${copied}`);
			expect(createHash('sha256').update(readFileSync(copied)).digest('hex')).toBe(hash);
		});
	},
);
