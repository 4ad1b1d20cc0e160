import {existsSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {copyFile} from '../../source/content/copy-file.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

describe.skipIf(!existsSync('/dev/full'))(
	'A drive that becomes full while a file is copied (needs /dev/full)',
	() => {
		it('gets the room of that file back, and the message says so', async () => {
			const from = path.join(temporaryFolder(), 'setup.exe');
			writeFileSync(from, 'content');
			const target = path.join(temporaryFolder(), 'setup.exe');
			symlinkSync('/dev/full', target);
			expect(await copyFile(from, target, {path: 'setup.exe', size: 7})).toEqual({
				ok: false,
				error: {
					code: 0x8007_0070,
					message: `${target} could not be written: the drive became full. The file that did not fit was removed, those that are whole are kept. Make room on the drive.`,
					passing: false,
				},
			});
			expect(readdirSync(path.dirname(target))).toEqual([]);
		});
	},
);

describe.skipIf(!existsSync('/dev/null'))(
	'A drive that takes a file and loses it at the sync (needs /dev/null)',
	() => {
		it('keeps no name for that file', async () => {
			const from = path.join(temporaryFolder(), 'setup.exe');
			writeFileSync(from, 'content');
			const target = path.join(temporaryFolder(), 'setup.exe');
			symlinkSync('/dev/null', target);
			expect(await copyFile(from, target, {path: 'setup.exe', size: 7})).toMatchObject({
				ok: false,
				error: {code: 0x8007_001d, message: expect.stringContaining('could not be written')},
			});
			expect(readdirSync(path.dirname(target))).toEqual([]);
		});
	},
);
