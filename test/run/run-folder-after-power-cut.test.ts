import {describe, expect, it, vi} from 'vitest';
import {writeActiveRun} from '../../source/run/active-run.ts';
import {lockStateFolder} from '../../source/run/lock.ts';
import {createRunFolder, destroyStrayKeys, removePassing} from '../../source/run/run-folder.ts';
import {destroyKey, openSeal} from '../../source/run/seal.ts';
import {createDisk, type Disk, filesOf, photo} from '../proof/crash-at-every-write/disk.ts';
import {mount, writeFileSync} from '../proof/crash-at-every-write/disk-functions.ts';
import {afterCut} from '../proof/crash-at-every-write/power-cut.ts';
import {createRandom} from '../proof/crash-at-every-write/random.ts';

vi.mock('node:fs', async () => import('../proof/crash-at-every-write/disk-functions.ts'));

const stateFolder = '/var/lib/bootseq/_SMSTaskSequence';
const run = '20260801-100000-0a1b2c3d';

const newRun = () => {
	const disk = createDisk();
	mount(disk);
	const created = createRunFolder(stateFolder, run, {documents: {documents: []}, sequence: '<sequence />'});
	if (!created.ok) {
		throw new Error(created.error.message);
	}

	return {disk, ...created.value};
};

/** The names of files after a power cut that takes everything which was not synced. */
const namesAfterCut = (disk: Disk): readonly string[] => [
	...filesOf(afterCut(disk, 'nothing', createRandom(1))).keys(),
];

describe('the folder of a run after a power cut', () => {
	it('is there when it was there, although the folders around the state folder are as new', () => {
		const {disk, folder} = newRun();
		expect(namesAfterCut(disk)).toEqual(expect.arrayContaining([folder.key, folder.sealedDocuments]));
	});

	it('has its key away for good, a stray one too', () => {
		const {disk, folder} = newRun();
		destroyStrayKeys(stateFolder);
		expect(namesAfterCut(disk).filter(name => name.startsWith(folder.key))).toEqual([]);
	});

	it('has what steps left in passing away for good', () => {
		const {disk, folder} = newRun();
		writeFileSync(`${folder.scratch}/answer.txt`, 'secret');
		removePassing(folder);
		expect(namesAfterCut(disk)).toEqual([folder.sequence, folder.sealedDocuments]);
	});

	it('has its whole key or none, at whatever moment it was being destroyed', () => {
		const {disk, folder, seal: whole} = newRun();
		const sealed = whole.seal('text');
		const moments: Disk[] = [];
		disk.atMoment = () => moments.push(photo(disk));
		destroyKey(folder.key);
		const found = moments.map(moment => {
			mount(afterCut(moment, 'everything', createRandom(1)));
			const seal = openSeal(folder.key);
			const text = seal.ok ? seal.value.unseal(sealed) : seal;
			destroyKey(folder.key);
			return [seal.ok, text.ok];
		});
		expect(found).toContainEqual([true, true]);
		expect(found).toContainEqual([false, false]);
		expect(found).not.toContainEqual([true, false]);
	});
});

describe('which run is in progress, after a power cut', () => {
	it('is still known when a program went on with it that came after one which had not yet synced its name', () => {
		const {disk} = newRun();
		let written: Disk | undefined;
		disk.atMoment = () => {
			// The last moment is the one before the folder is synced.
			written = photo(disk);
		};
		writeActiveRun(stateFolder, {run, name: 'Install Windows', started: '2026-08-01T10:00:00.000Z'});
		const ended = written ?? disk;
		expect(namesAfterCut(ended)).not.toContain(`${stateFolder}/active.json`);
		mount(ended);
		expect(lockStateFolder(stateFolder, {bootId: 'boot-1', now: new Date(0)}).ok).toBe(true);
		expect(namesAfterCut(ended)).toContain(`${stateFolder}/active.json`);
	});
});
