import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {lockStateFolder} from '../../source/run/lock.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const now = new Date('2026-08-01T10:00:00Z');
const lock = (stateFolder: string, bootId = 'boot-1') => lockStateFolder(stateFolder, {bootId, now});

describe('one program a state folder', () => {
	it('tells the second who holds it, and lets it in when the first has let go', () => {
		const stateFolder = join(temporaryFolder(), '_SMSTaskSequence');
		const first = lock(stateFolder);
		expect(lock(stateFolder)).toMatchObject({
			ok: false,
			error: {holder: {pid: process.pid, since: '2026-08-01T10:00:00.000Z'}},
		});
		if (first.ok) {
			first.value.release();
		}

		expect(lock(stateFolder).ok).toBe(true);
		expect(readdirSync(stateFolder)).toEqual(['lock']);
	});

	it('takes over after a restart of the computer, although the process number is in use again', () => {
		const stateFolder = temporaryFolder();
		expect(lock(stateFolder, 'boot-1').ok).toBe(true);
		expect(lock(stateFolder, 'boot-2').ok).toBe(true);
	});

	it('takes over from a process that has ended, and from a number that another process has now', () => {
		const stateFolder = temporaryFolder();
		const path = join(stateFolder, 'lock');
		expect(lock(stateFolder).ok).toBe(true);
		const mine = JSON.parse(readFileSync(path, 'utf8'));
		writeFileSync(path, JSON.stringify({...mine, pid: 2 ** 22 + 1}));
		expect(lock(stateFolder).ok).toBe(true);
		writeFileSync(path, JSON.stringify({...mine, processStart: '1'}));
		expect(lock(stateFolder).ok).toBe(true);
	});

	it('takes over what a power cut left half written', () => {
		const stateFolder = temporaryFolder();
		writeFileSync(join(stateFolder, 'lock'), '{"pid":');
		expect(lock(stateFolder).ok).toBe(true);
	});

	it('does not let go of what another program has taken over', () => {
		const stateFolder = temporaryFolder();
		const first = lock(stateFolder, 'boot-1');
		expect(lock(stateFolder, 'boot-2').ok).toBe(true);
		if (first.ok) {
			first.value.release();
		}

		expect(lock(stateFolder, 'boot-2').ok).toBe(false);
	});
});
