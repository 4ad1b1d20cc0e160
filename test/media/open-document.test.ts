import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {openDocument} from '../../source/media/open-document.ts';
import {commandStep, manifest, objectXml, sequenceDocument} from '../helpers/sequence-document.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';
import {zipArchive} from '../helpers/zip-archive.ts';
import {zipOf} from '../helpers/zip-of.ts';

const saved = (content: string | Buffer, name = 'export.zip'): string => {
	const file = join(temporaryFolder(), name);
	writeFileSync(file, content);
	return file;
};

const document = sequenceDocument(commandStep('S', 'true'));
const problemOf = async (file: string): Promise<string> => {
	const opened = await openDocument(file);
	return opened.ok ? 'none' : opened.error.rule;
};

describe('opening a document', () => {
	it('reads a file in any encoding, and keeps its exact bytes', async () => {
		const bytes = Buffer.from(`\uFEFF${document}`, 'utf16le');
		const opened = await openDocument(saved(bytes, 'ts.xml'));
		expect(opened).toMatchObject({ok: true, value: {entry: 0, taskSequences: [{name: 'ts'}]}});
		expect(opened.ok && Buffer.from(opened.value.bytes).equals(bytes)).toBe(true);
	});

	it('reads an export', async () => {
		const zip = await zipOf({
			'Manifest.xml': manifest('CON00010'),
			'SMS_TaskSequencePackage/CON00010/object.xml': objectXml('CON00010', 'Inventory', document),
			'SMS_Package/CON00020/tool.exe': 'binary',
		});
		expect(await openDocument(saved(zip))).toMatchObject({
			ok: true,
			value: {entry: 0, taskSequences: [{packageId: 'CON00010', name: 'Inventory'}], diagnostics: []},
		});
	});

	it('tells a missing file from a folder and a device', async () => {
		const folder = temporaryFolder();
		expect(await problemOf(join(folder, 'none.xml'))).toBe('file-not-found');
		expect(await problemOf(folder)).toBe('file-unreadable');
		expect(await problemOf('/dev/zero')).toBe('file-unreadable');
		expect(await problemOf('\0')).toBe('file-unreadable');
	});

	it('says of a file that is no XML where it stops being XML', async () => {
		const opened = await openDocument(saved('hello', 'ts.xml'));
		expect(opened).toMatchObject({
			ok: true,
			value: {taskSequences: [], diagnostics: [{rule: 'malformed-xml', place: {line: 1, column: 1}}]},
		});
	});
});

describe('opening a zip that is not what it should be', () => {
	it('refuses a truncated one', async () => {
		const zip = await zipOf({'ts.xml': document});
		expect(await problemOf(saved(zip.subarray(0, zip.length - 30)))).toBe('damaged-zip');
	});

	it('refuses one whose content was changed', async () => {
		const zip = await zipOf({'Gather.xml': document.repeat(50)});
		zip.fill(0xff, 45, 80);
		expect(await problemOf(saved(zip))).toBe('damaged-zip');
	});

	it('refuses one that unpacks to more than it may', async () => {
		const zip = await zipOf({'bomb.xml': Buffer.alloc(65 * 1024 * 1024)});
		expect(zip.length).toBeLessThan(1024 * 1024);
		expect(await problemOf(saved(zip))).toBe('damaged-zip');
	});

	it('refuses names that lead out of it', async () => {
		const zip = await zipOf({'aa/bb/ts.xml': document});
		const hostile = Buffer.from(zip.toString('latin1').replaceAll('aa/bb/ts.xml', '../../ts.xml'), 'latin1');
		expect(await problemOf(saved(hostile))).toBe('damaged-zip');
	});
});

describe('a zip whose entries share their bytes', () => {
	it('is refused before any of them is unpacked', async () => {
		const shared = {content: '', declaredSize: 2_000_000, overlaps: true};
		const zip = zipArchive([
			{name: 'a.xml', content: Buffer.alloc(2_000_000, 0x20)},
			...Array.from({length: 500}, (_, index) => ({...shared, name: `${index}.xml`})),
		]);
		const start = performance.now();
		expect(await problemOf(saved(zip))).toBe('damaged-zip');
		expect(performance.now() - start).toBeLessThan(1000);
	});
});
