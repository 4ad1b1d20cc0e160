import {mkdir, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {openContentMemory, rememberNeededContent} from '../../source/run/content-memory.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

describe('what a run remembers of its content', () => {
	it('is there again after a restart', () => {
		const run = temporaryFolder();
		const folder = temporaryFolder();
		rememberNeededContent(run, ['CON00020', 'CON00021']);
		openContentMemory(run).remember('CON00020', folder);
		const again = openContentMemory(run);
		expect(again.needed).toEqual(['CON00020', 'CON00021']);
		expect(again.ready('con00020')).toBe(folder);
		expect(again.ready('CON00021')).toBeUndefined();
	});

	it('does not count when the folder is gone: the medium may have another drive letter now', async () => {
		const run = temporaryFolder();
		const folder = path.join(temporaryFolder(), 'CON00020');
		await mkdir(folder);
		openContentMemory(run).remember('CON00020', folder);
		await rm(folder, {recursive: true});
		expect(openContentMemory(run).ready('CON00020')).toBeUndefined();
	});

	it('is empty for a run of an earlier version, and where the file cannot be read', async () => {
		const run = temporaryFolder();
		expect(openContentMemory(run).needed).toEqual([]);
		await writeFile(path.join(run, 'content.json'), '{"needed": [');
		expect(openContentMemory(run).needed).toEqual([]);
	});
});
