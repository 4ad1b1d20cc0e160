import {randomInt} from 'node:crypto';
import {copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as delay} from 'node:timers/promises';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {bootFiles} from '../../source/media/boot-image/boot-files.ts';
import {readJournal} from '../../source/run/read-journal.ts';
import {runFolder, runsFolder} from '../../source/run/run-folder.ts';
import {withoutKey} from '../../source/run/seal.ts';
import type {JournalEvent, Recorded} from '../../source/sequence/event.ts';
import {makeBootDisc, missingForDisc} from '../helpers/boot-disc.ts';
import {bootImage} from '../helpers/boot-image.ts';
import {BootMachine} from '../helpers/boot-machine.ts';
import {createDataDisk, formatCommand, partitionCommand, takeFiles} from '../helpers/data-disk.ts';
import {sampleSequence} from '../helpers/sample-medium.ts';
import {commandXml, restartXml, sequenceXml, setVariableXml} from '../helpers/sequence-xml.ts';
import {createRandom} from '../proof/crash-at-every-write/random.ts';
import {howMany} from '../proof/how-many.ts';
import {cutBreaches, toldBy, toldFile} from './cut-breaches.ts';

const missing = missingForDisc();
const cuts = howMany({short: 2, long: 40});
const seed = Number(process.env['BOOTSEQ_SEED'] ?? randomInt(2 ** 31));
/** Disks on which something was not as promised, to be looked into. */
const kept = path.resolve('node_modules/.cache/bootseq/cuts');
/** Seconds that a start of the computer, the rest of the run and the end may take, on a busy machine. */
const longestEnd = 900;

const checkedXml = (name: string) => commandXml(name, toldBy(name));
const onceXml = (name: string) => commandXml(name, toldBy(name), {attributes: {continueOnError: true}});
const repeatXml = (...numbers: readonly number[]) =>
	numbers.map(number => commandXml(`Repeat ${number}`, toldBy(`Repeat ${number}`)));

/** Steps that may be repeated when they were interrupted, steps of which a command says whether they had done their work, steps that may not. */
const sequence = sequenceXml(
	commandXml('Get ready', 'sleep 5'),
	setVariableXml('BootseqInterruptedPolicy', 'Repeat*=rerun;Checked*=verify;Once*=fail'),
	// The line of an earlier step is the last one when the interrupted step had not done its work.
	setVariableXml('BootseqVerifyCommand', `tail -n 1 ${toldFile} | grep -q '^end Checked'`),
	commandXml('Partition', partitionCommand),
	commandXml('Format', formatCommand),
	...repeatXml(1, 2),
	checkedXml('Checked 1'),
	onceXml('Once 1'),
	...repeatXml(3, 4),
	restartXml(),
	...repeatXml(5, 6),
	onceXml('Once 2'),
	checkedXml('Checked 2'),
	...repeatXml(7, 8),
);

describe.skipIf(missing.length > 0)(
	`a computer that loses its power in the middle of a run (needs ${missing.join(', ') || 'nothing more'})`,
	() => {
		let folder: string;
		let computer: readonly string[];
		/** Seconds from the moment that was kept to the power off. */
		let whole = 0;
		const inFolder = (name: string) => path.join(folder, name);
		const machines: BootMachine[] = [];
		const disk = () => inFolder('disk.img');

		const switchOn = (more: readonly string[] = []): BootMachine => {
			const machine = new BootMachine({folder, memory: 1024, arguments: [...computer, ...more]});
			machines.push(machine);
			return machine;
		};

		/** The computer at the start of the run, as it was kept. */
		const wakeUp = async (): Promise<BootMachine> => {
			copyFileSync(inFolder('kept.img'), disk());
			const machine = switchOn(['-incoming', `exec:cat ${inFolder('kept.state')}`]);
			await machine.isAwake();
			return machine;
		};

		beforeAll(
			async () => {
				folder = mkdtempSync(path.join(tmpdir(), 'bootseq-cut-'));
				mkdirSync(kept, {recursive: true});
				const disc = await makeBootDisc(folder, 'cut', {
					variables: [
						{name: 'BootseqSuccessEnd', value: 'shutdown'},
						{name: 'BootseqFailureEnd', value: 'shutdown'},
						{name: 'BootseqEndDelay', value: '0'},
					],
					taskSequences: [{...sampleSequence, required: true, sequenceText: sequence}],
					files: {'SMS/data/TsmBootstrap.ini': '[MediaInfo]\r\nMediaType=FullMedia\r\nUnattended=true\r\n'},
				});
				// Linux is started without its boot loader, which takes a while to read from a disc.
				computer = [
					[
						'-kernel',
						path.join(bootImage, bootFiles.kernel),
						'-initrd',
						path.join(bootImage, bootFiles.initial),
					],
					['-append', 'rootfstype=ramfs quiet loglevel=3 consoleblank=0 console=ttyS0,115200 console=tty0'],
					['-cdrom', disc, '-drive', `file=${disk()},format=raw,if=virtio`],
				].flat();
				createDataDisk(disk());
				const machine = switchOn();
				await machine.seesOnSerial('Get ready', 400);
				process.stdout.write(`seed ${seed}; the run began after ${machine.seconds.toFixed(0)} s\n`);
				await machine.keepsState(inFolder('kept.state'));
				copyFileSync(disk(), inFolder('kept.img'));
				const uncut = await wakeUp();
				await uncut.turnsOff(longestEnd);
				whole = uncut.seconds;
				process.stdout.write(`without a cut it is over after ${whole.toFixed(0)} s\n`);
				expect(breachesOn(disk())).toEqual([]);
			},
			2 * longestEnd * 1000,
		);

		afterEach(async () => {
			for (const machine of machines.splice(0)) {
				await machine.pullPlug();
			}
		});

		afterAll(() => {
			rmSync(folder, {recursive: true, force: true});
		});

		/** Cuts the power at a moment of the run, and says at which second. A run that was over before is no cut, and tells how long one takes. */
		const cutOff = async (moment: () => number): Promise<number> => {
			for (;;) {
				const seconds = moment();
				const machine = await wakeUp();
				await Promise.race([machine.off, delay(seconds * 1000)]);
				const isOver = machine.isOff;
				await machine.pullPlug();
				if (!isOver) {
					return seconds;
				}

				whole = Math.min(whole, machine.seconds);
			}
		};

		/** What the disk says of the run that was not as promised. */
		const breachesOn = (file: string): readonly string[] => {
			const taken = takeFiles(file, folder);
			const state = path.join(taken, '_SMSTaskSequence');
			const [run, ...others] = existsSync(state) ? readdirSync(runsFolder(state)) : [];
			if (run === undefined || others.length > 0) {
				return [run === undefined ? 'there is no run on the disk' : 'there is more than one run on the disk'];
			}

			const events: Recorded<JournalEvent>[] = [];
			const read = readJournal(runFolder(state, run).journal, withoutKey, event => events.push(event));
			const told = path.join(taken, path.basename(toldFile));
			const breaches = [
				...(read.ok ? [] : [`the journal cannot be read: ${JSON.stringify(read.error)}`]),
				...cutBreaches(events, existsSync(told) ? readFileSync(told, 'utf8').trim().split('\n') : []),
			];
			const resumed = events.filter(({type}) => type === 'run-resumed');
			process.stdout.write(`  ${resumed.map(event => JSON.stringify(event)).join('\n  ')}\n`);
			rmSync(path.dirname(taken), {recursive: true});
			return breaches;
		};

		it(
			`resumes and ends well after each of ${cuts} cuts at random moments, and nothing was silently repeated or skipped`,
			async () => {
				const random = createRandom(seed);
				const breaches: string[] = [];
				// The cut is the end of QEMU's process: what the guest had not written is lost, what its drive had taken stays.
				for (let cut = 1; cut <= cuts; cut++) {
					const seconds = await cutOff(() => (random.below(1000) / 1000) * whole);
					const next = switchOn();
					const problem = await next.turnsOff(longestEnd).then(
						() => undefined,
						(error: unknown) => String(error),
					);
					await next.pullPlug();
					const found = problem === undefined ? breachesOn(disk()) : [problem];
					if (found.length > 0) {
						copyFileSync(disk(), path.join(kept, `cut-${cut}.img`));
					}

					const outcome = found.length === 0 ? 'ended well' : found.join('; ');
					process.stdout.write(
						`cut ${cut} of ${cuts} after ${seconds.toFixed(1)} s, then ${next.seconds.toFixed(0)} s: ${outcome}\n`,
					);
					breaches.push(...found.map(text => `cut ${cut} after ${seconds.toFixed(1)} s: ${text}`));
				}

				expect(breaches).toEqual([]);
			},
			cuts * 2 * longestEnd * 1000,
		);
	},
);
