import {execFileSync} from 'node:child_process';
import {lstatSync, mkdirSync, readFileSync, readlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {writeCpio} from '../../../source/media/boot-image/linux/cpio.ts';
import {programPath} from '../../helpers/installed-program.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

describe.skipIf(programPath('cpio') === undefined)('the first file system (needs cpio)', () => {
	it('is unpacked by cpio as it was asked for', async () => {
		const folder = temporaryFolder();
		writeFileSync(path.join(folder, 'data'), Buffer.alloc(70_001, 7));
		await writeCpio(
			[
				{path: 'bin', kind: 'folder'},
				{path: 'bin/sh', kind: 'link', to: 'busybox'},
				{path: 'init', kind: 'text', text: '#!/bin/sh\necho déjà\n', executable: true},
				{path: 'data', kind: 'file', file: path.join(folder, 'data')},
			],
			path.join(folder, 'archive'),
		);
		const out = path.join(folder, 'out');
		mkdirSync(out);
		execFileSync('cpio', ['-id', '--quiet'], {cwd: out, input: readFileSync(path.join(folder, 'archive'))});
		expect(readlinkSync(path.join(out, 'bin/sh'))).toBe('busybox');
		expect(readFileSync(path.join(out, 'init'), 'utf8')).toBe('#!/bin/sh\necho déjà\n');
		expect(lstatSync(path.join(out, 'init')).mode & 0o777).toBe(0o755);
		expect(readFileSync(path.join(out, 'data'))).toEqual(Buffer.alloc(70_001, 7));
	});
});
