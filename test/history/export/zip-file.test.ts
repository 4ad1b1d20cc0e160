import {execFileSync, spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createZip} from '../../../source/history/export/zip-file.ts';
import {unzip} from '../../../source/media/unzip.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const modified = new Date(2026, 10, 21, 14, 2, 6);

const zipped = (files: ReadonlyMap<string, Uint8Array>): Buffer => {
	const parts: Uint8Array[] = [];
	const zip = createZip(bytes => parts.push(Uint8Array.from(bytes)), modified);
	for (const [name, content] of files) {
		zip.add(name, content);
	}

	const size = zip.end();
	const bytes = Buffer.concat(parts);
	expect(size).toBe(bytes.length);
	return bytes;
};

describe('a zip', () => {
	it('gives back what was put in, by another reader of zips', async () => {
		const name = fc.stringMatching(/^[\p{L}\d]{1,12}(\/[\p{L}\d]{1,12}){0,2}$/u);
		const entries = fc.uniqueArray(fc.tuple(name, fc.uint8Array({maxLength: 2000})), {
			selector: ([key]) => key,
		});
		await fc.assert(
			fc.asyncProperty(entries, async parts => {
				const files = new Map(parts);
				const read = await unzip(zipped(files), () => true);
				expect(read).toEqual({
					ok: true,
					value: new Map(parts.map(([key, bytes]) => [key, Buffer.from(bytes)])),
				});
			}),
			{numRuns: 50},
		);
	});

	it.skipIf(spawnSync('python3', ['--version']).error !== undefined)(
		'is found without fault by Python’s reader, with the time and the owner’s rights (needs python3)',
		() => {
			const file = join(temporaryFolder(), 'run.zip');
			writeFileSync(file, zipped(new Map([['logs/smsts.log', Buffer.from('line\r\n'.repeat(1000))]])));
			const script =
				'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); i = z.infolist()[0];' +
				'print(z.testzip(), i.filename, i.date_time, oct(i.external_attr >> 16), i.compress_size < i.file_size)';
			expect(execFileSync('python3', ['-c', script, file], {encoding: 'utf8'}).trim()).toBe(
				'None logs/smsts.log (2026, 11, 21, 14, 2, 6) 0o100600 True',
			);
		},
	);
});
