import {describe, expect, it, vi} from 'vitest';
import {syncNamesSync} from '../../source/files/sync-folder.ts';
import type {OpenStateDisk} from '../../source/machine/state-disks.ts';
import {readActiveRun, writeActiveRun} from '../../source/run/active-run.ts';
import {moveState} from '../../source/run/move-state.ts';
import {createRunFolder, runFolder} from '../../source/run/run-folder.ts';
import {failure, success} from '../../source/sequence/result.ts';
import {createDisk, type Disk, filesOf, photo} from '../proof/crash-at-every-write/disk.ts';
import {
	mkdirSync,
	mount,
	setDriveHonest,
	writeFileSync,
} from '../proof/crash-at-every-write/disk-functions.ts';
import {afterCut, cutKinds} from '../proof/crash-at-every-write/power-cut.ts';
import {createRandom} from '../proof/crash-at-every-write/random.ts';

vi.mock('node:fs', async () => import('../proof/crash-at-every-write/disk-functions.ts'));

const inMemory = '/var/lib/bootseq/_SMSTaskSequence';
const onDisk = '/run/bootseq/state-disk/_SMSTaskSequence';
const run = '20260801-100000-0a1b2c3d';
const active = {run, name: 'Install Windows', started: '2026-08-01T10:00:00.000Z'};

/** A run in progress with a journal, a log, and a package larger than a sector. */
const runInMemory = (): Disk => {
	const disk = createDisk();
	mount(disk);
	const created = createRunFolder(inMemory, run, {documents: {documents: []}, sequence: '<sequence />'});
	if (!created.ok) {
		throw new Error(created.error.message);
	}

	const {journal, logs} = runFolder(inMemory, run);
	writeFileSync(journal, 'one\ntwo\n');
	writeFileSync(`${logs}/smsts.log`, 'a line');
	mkdirSync(`${inMemory}/Packages/CON00020`, {recursive: true});
	writeFileSync(`${inMemory}/Packages/CON00020/big`, 'x'.repeat(3000));
	writeActiveRun(inMemory, active);
	// The root of another file system: it is always there.
	mkdirSync('/run/bootseq/state-disk', {recursive: true});
	syncNamesSync('/run/bootseq/state-disk');
	return disk;
};

const emptyDisk = (parts: Partial<OpenStateDisk> = {}): OpenStateDisk => ({
	stateFolder: onDisk,
	free: 1e9,
	takeOver: async () => success(undefined),
	close: async () => undefined,
	...parts,
});

/** The files below a folder, without the file that names the run in progress. */
const filesBelow = (disk: Disk, folder: string): ReadonlyMap<string, string> =>
	new Map(
		[...filesOf(disk)]
			.filter(([name]) => name.startsWith(`${folder}/`) && !name.includes('active.json'))
			.map(([name, bytes]) => [name.slice(folder.length), bytes.toString('latin1')] as const),
	);

/** What the next start finds on the disk at every moment of the move, with everything that a power cut may do. */
const cuts = async ({
	isDriveHonest,
}: {
	isDriveHonest: boolean;
}): Promise<readonly {readonly found: boolean; readonly isWhole: boolean}[]> => {
	const disk = runInMemory();
	const before = filesBelow(disk, inMemory);
	const moments: Disk[] = [];
	disk.atMoment = () => moments.push(photo(disk));
	setDriveHonest(isDriveHonest);
	expect(await moveState({stateFolder: inMemory, run}, emptyDisk())).toEqual(success(undefined));
	setDriveHonest(true);
	disk.atMoment = () => undefined;
	moments.push(photo(disk));
	return moments.flatMap((moment, index) =>
		cutKinds.flatMap(kind =>
			Array.from({length: 10}, (_, attempt) => {
				const left = afterCut(moment, kind, createRandom(10 * index + attempt));
				mount(left);
				const found = readActiveRun(onDisk);
				const files = filesBelow(left, onDisk);
				return {
					found: found.ok && found.value !== undefined,
					isWhole:
						!found.ok ||
						found.value === undefined ||
						JSON.stringify([...files]) === JSON.stringify([...before]),
				};
			}),
		),
	);
};

describe('a power cut while the state of a run moves to a disk', () => {
	it('leaves the whole run on the disk or none that is found, at every write', async () => {
		const seen = await cuts({isDriveHonest: true});
		expect(seen.length).toBeGreaterThan(2000);
		expect(seen.filter(({isWhole}) => !isWhole)).toEqual([]);
		expect(seen.some(({found}) => found)).toBe(true);
		expect(seen.at(-1)).toEqual({found: true, isWhole: true});
	});

	it('would leave a half one on a drive that only says that it has synced: this test notices', async () => {
		const seen = await cuts({isDriveHonest: false});
		expect(seen.some(({isWhole}) => !isWhole)).toBe(true);
	});

	it('is made good by the next attempt, whatever the first one left', async () => {
		const disk = runInMemory();
		const before = filesBelow(disk, inMemory);
		const moments: Disk[] = [];
		disk.atMoment = () => moments.push(photo(disk));
		await moveState({stateFolder: inMemory, run}, emptyDisk());
		for (const moment of moments) {
			mount(moment);
			expect(await moveState({stateFolder: inMemory, run}, emptyDisk())).toEqual(success(undefined));
			expect([...filesBelow(moment, onDisk)]).toEqual([...before]);
			expect(readActiveRun(onDisk)).toEqual(success(active));
		}
	});
});

describe('a disk that cannot take the place of the memory', () => {
	it('does not keep the name of the run: the next start would go on from there', async () => {
		const disk = runInMemory();
		const moved = await moveState(
			{stateFolder: inMemory, run},
			emptyDisk({takeOver: async () => failure('It is busy.')}),
		);
		expect(moved).toEqual(failure('It is busy.'));
		expect(readActiveRun(onDisk)).toEqual(success(undefined));
		expect(readActiveRun(inMemory)).toEqual(success(active));
		expect([...filesBelow(disk, onDisk)]).toEqual([]);
	});

	it('is left alone when another run is in progress on it', async () => {
		runInMemory();
		const other = {...active, run: '20260701-100000-0a1b2c3d'};
		mkdirSync(onDisk, {recursive: true});
		writeActiveRun(onDisk, other);
		expect(await moveState({stateFolder: inMemory, run}, emptyDisk())).toEqual(
			failure('Another run is in progress there.'),
		);
		expect(readActiveRun(onDisk)).toEqual(success(other));
	});

	it('is left alone when it has too little room, which is told in numbers', async () => {
		const disk = runInMemory();
		expect(await moveState({stateFolder: inMemory, run}, emptyDisk({free: 5 * 1024 * 1024}))).toMatchObject({
			ok: false,
			error: 'It has 5 MB of free space, and 17 are needed.',
		});
		expect([...filesBelow(disk, onDisk)]).toEqual([]);
	});

	it('that refuses in the middle is cleared again, and the past runs on it stay', async () => {
		const disk = runInMemory();
		const past = `${onDisk}/runs/20260701-100000-0a1b2c3d/journal.jsonl`;
		mkdirSync(past.slice(0, past.lastIndexOf('/')), {recursive: true});
		writeFileSync(past, 'past');
		let writes = 0;
		disk.atMoment = () => {
			if (++writes === 20) {
				throw Object.assign(new Error('ENOSPC: no space left on device'), {code: 'ENOSPC'});
			}
		};
		expect(await moveState({stateFolder: inMemory, run}, emptyDisk())).toMatchObject({
			ok: false,
			error: expect.stringContaining('the drive is full'),
		});
		disk.atMoment = () => undefined;
		expect([...filesBelow(disk, onDisk).keys()]).toEqual(['/runs/20260701-100000-0a1b2c3d/journal.jsonl']);
	});
});
