import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {destroyStrayKeys, removePassing, runFolder} from '../../source/run/run-folder.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const decrypted = () => {
	const stateFolder = temporaryFolder();
	const folder = runFolder(stateFolder, '20261121-194007-631d12f8');
	mkdirSync(path.join(folder.secretPackages, 'CON00020'), {recursive: true});
	writeFileSync(path.join(folder.secretPackages, 'CON00020', 'setup.cmd'), 'planted-canary');
	return {stateFolder, folder};
};

describe('packages that were decrypted for a run', () => {
	it('go when it ends', () => {
		const {folder} = decrypted();
		removePassing(folder);
		expect(existsSync(folder.secretPackages)).toBe(false);
	});

	it('go with the next run when it never came to its end', () => {
		const {stateFolder, folder} = decrypted();
		destroyStrayKeys(stateFolder);
		expect(existsSync(folder.secretPackages)).toBe(false);
	});
});
