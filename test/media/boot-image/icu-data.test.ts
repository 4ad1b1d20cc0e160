import {execFileSync} from 'node:child_process';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {constants, zstdCompressSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {leaveOutIcuData, shrinkIcuLibrary} from '../../../source/media/boot-image/linux/icu-data.ts';
import {programPath} from '../../helpers/installed-program.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

/** A file with a table of contents, some bytes before and behind it. */
const icuFile = (contents: Readonly<Record<string, string>>): Buffer => {
	const names = Object.keys(contents);
	const header = Buffer.alloc(32);
	header.writeUInt16LE(32, 0);
	header.writeUInt16LE(0x27_da, 2);
	header.write('CmnD', 12);
	const table = Buffer.alloc(4 + names.length * 8);
	table.writeUInt32LE(names.length, 0);
	const parts = [...names.map(name => `${name}\0`), ...Object.values(contents)];
	let offset = table.length;
	for (const [index, part] of parts.entries()) {
		table.writeUInt32LE(offset, 4 + (index % names.length) * 8 + (index < names.length ? 0 : 4));
		offset += part.length;
	}

	return Buffer.concat([
		Buffer.from('before'),
		header,
		table,
		Buffer.from(parts.join('')),
		Buffer.from('behind'),
	]);
};

const contents = {'icudt/coll/de.res': 'Deutsch', 'icudt/nfc.nrm': 'composed', 'icudt/root.res': 'root'};

describe('ICU data in a file', () => {
	it('loses what is not used, and its place in the table of contents; the file keeps its length', () => {
		const file = icuFile(contents);
		const {length} = file;
		expect(leaveOutIcuData(file, name => !name.includes('/coll/'))).toEqual({
			ok: true,
			value: 'Deutsch'.length,
		});
		expect(file).toHaveLength(length);
		const text = file.toString('latin1');
		expect(text).not.toContain('Deutsch');
		expect(text).toContain('composed');
		expect(text).toMatch(/^before.*behind$/s);
		// The names that are left are found by the table as before.
		expect(leaveOutIcuData(file, () => true)).toEqual({ok: true, value: 0});
		expect(file.readUInt32LE('before'.length + 32)).toBe(2);
	});

	it.each([
		['none', Buffer.from('no data at all: CmnD'), '0 tables'],
		['several', Buffer.concat([icuFile(contents), icuFile(contents)]), '2 tables'],
	])('stays as it is where there is %s', (_, file, words) => {
		const before = Buffer.from(file);
		expect(leaveOutIcuData(file, () => false)).toMatchObject({
			ok: false,
			error: expect.stringContaining(words),
		});
		expect(file.equals(before)).toBe(true);
	});
});

const libraries = '/usr/lib/x86_64-linux-gnu';
const library = existsSync(libraries)
	? readdirSync(libraries).find(name => /^libicudata\.so\.\d+$/.test(name))
	: undefined;
const missing = [
	...(programPath('wimlib-imagex') === undefined ? ['wimtools'] : []),
	...(library === undefined ? ['libicu'] : []),
];

describe.skipIf(missing.length > 0)(
	`the system’s ICU in the boot image (needs ${missing.join(', ') || 'nothing more'})`,
	() => {
		it('takes a tenth on a medium, and wimlib reads and writes the XML of its images as before', async () => {
			const folder = temporaryFolder();
			const inFolder = (name: string) => path.join(folder, name);
			mkdirSync(inFolder('lib'));
			mkdirSync(inFolder('files/Größe 漢字'), {recursive: true});
			writeFileSync(inFolder('files/Größe 漢字/ž.txt'), 'text');
			const copy = inFolder(`lib/${library}`);
			copyFileSync(path.join(libraries, library ?? ''), copy);
			const {size} = statSync(copy);
			await shrinkIcuLibrary(inFolder('lib'));
			expect(statSync(copy).size).toBe(size);
			const packed = zstdCompressSync(readFileSync(copy), {params: {[constants.ZSTD_c_compressionLevel]: 3}});
			expect(packed.length).toBeLessThan(size / 10);

			const wimlib = (...args: readonly string[]) =>
				execFileSync('wimlib-imagex', args, {
					encoding: 'utf8',
					env: {PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', LD_LIBRARY_PATH: inFolder('lib')},
				});
			wimlib('capture', inFolder('files'), inFolder('image.wim'), 'Größe 漢字', 'Beschreibung é');
			expect(wimlib('info', inFolder('image.wim'))).toMatch(
				/Name: +Größe 漢字\nDescription: +Beschreibung é/,
			);
			expect(wimlib('dir', inFolder('image.wim'))).toContain('/Größe 漢字/ž.txt');
			wimlib('apply', inFolder('image.wim'), inFolder('out'));
			expect(readFileSync(inFolder('out/Größe 漢字/ž.txt'), 'utf8')).toBe('text');
		});
	},
);
