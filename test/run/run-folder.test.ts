import {existsSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {clearActiveRun, readActiveRun, writeActiveRun} from '../../source/run/active-run.ts';
import {closeRunFolder, createRunFolder, readRunDocuments, runFolder} from '../../source/run/run-folder.ts';
import {createRunId, isRunId} from '../../source/run/run-id.ts';
import {openSeal} from '../../source/run/seal.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const run = '20260801-100000-0a1b2c3d';
const documents = {
	documents: [{file: 'ts.xml', bytes: Uint8Array.of(0xff, 0xfe, 0x3c, 0)}],
	entryPackageId: 'CON00010',
};

const create = (stateFolder: string) => {
	const created = createRunFolder(stateFolder, run, {documents, sequence: '<sequence />'});
	if (!created.ok) {
		throw new Error(created.error.message);
	}

	return created.value;
};

describe('the name of a run', () => {
	it('sorts by its start and is never the same twice', () => {
		const first = createRunId(new Date('2026-08-01T10:15:00.999Z'));
		const second = createRunId(new Date('2026-08-01T10:15:01.000Z'));
		expect(first).toMatch(/^20260801-101500-[\da-f]{8}$/);
		expect(first < second).toBe(true);
		expect(createRunId(new Date(0))).not.toBe(createRunId(new Date(0)));
		expect(isRunId(first)).toBe(true);
		expect(isRunId('../../etc')).toBe(false);
	});
});

describe('the folder of a run', () => {
	it('keeps the exact documents, and gives them back after the program was started anew', () => {
		const {folder} = create(temporaryFolder());
		const seal = openSeal(folder.key);
		const read = seal.ok ? readRunDocuments(folder, seal.value) : seal;
		expect(read.ok && read.value.entryPackageId).toBe('CON00010');
		const [document] = read.ok && 'documents' in read.value ? read.value.documents : [];
		expect(document?.file).toBe('ts.xml');
		expect([...(document?.bytes ?? [])]).toEqual([0xff, 0xfe, 0x3c, 0]);
		expect(readFileSync(folder.sequence, 'utf8')).toBe('<sequence />');
	});

	it('keeps what describes software too, and reads what was laid down before that was kept', () => {
		const software = [{file: 'software.json', bytes: Uint8Array.of(0x7b, 0x7d)}];
		for (const kept of [software, undefined]) {
			const created = createRunFolder(temporaryFolder(), run, {
				documents: {...documents, ...(kept === undefined ? {} : {software: kept})},
				sequence: '<sequence />',
			});
			const read = created.ok ? readRunDocuments(created.value.folder, created.value.seal) : created;
			const found = read.ok && 'documents' in read.value ? (read.value.software ?? []) : undefined;
			expect(found?.map(({file, bytes}) => ({file, bytes: Uint8Array.from(bytes)}))).toEqual(kept ?? []);
		}
	});

	it.skipIf(process.platform === 'win32')('is for its owner alone', () => {
		const {folder} = create(temporaryFolder());
		expect(statSync(folder.path).mode & 0o777).toBe(0o700);
		for (const entry of readdirSync(folder.path, {withFileTypes: true})) {
			const mode = statSync(join(folder.path, entry.name)).mode & 0o777;
			expect([entry.name, mode]).toEqual([entry.name, entry.isDirectory() ? 0o700 : 0o600]);
		}
	});

	it('keeps no secret when the run has ended', () => {
		const {folder, seal} = create(temporaryFolder());
		writeFileSync(folder.tsenv, 'Token=canary-Zx81\n');
		expect(closeRunFolder(folder, seal)).toEqual({ok: true, value: undefined});
		expect(existsSync(folder.key)).toBe(false);
		expect(existsSync(folder.tsenv)).toBe(false);
		expect(readRunDocuments(folder, seal)).toMatchObject({ok: false});
		expect(existsSync(folder.sequence)).toBe(true);
	});

	it('says what is in the way when it cannot be made', () => {
		const file = join(temporaryFolder(), 'file');
		writeFileSync(file, '');
		expect(createRunFolder(file, run, {documents, sequence: ''})).toMatchObject({
			ok: false,
			error: {path: runFolder(file, run).path},
		});
	});
});

describe('which run is in progress', () => {
	const active = {run, name: 'Install Windows', started: '2026-08-01T10:00:00.000Z'};

	it('is none, then the one written, then none', () => {
		const stateFolder = temporaryFolder();
		expect(readActiveRun(stateFolder)).toEqual({ok: true, value: undefined});
		writeActiveRun(stateFolder, active);
		expect(readActiveRun(stateFolder)).toEqual({ok: true, value: active});
		expect(readdirSync(stateFolder)).toEqual(['active.json']);
		clearActiveRun(stateFolder);
		expect(readActiveRun(stateFolder)).toEqual({ok: true, value: undefined});
	});

	it.each(['', '{', '[]', '{"run":"../../x","name":"","started":""}'])(
		'is a problem when the file says %j',
		text => {
			const stateFolder = temporaryFolder();
			writeFileSync(join(stateFolder, 'active.json'), text);
			expect(readActiveRun(stateFolder)).toMatchObject({
				ok: false,
				error: {path: join(stateFolder, 'active.json')},
			});
		},
	);
});
