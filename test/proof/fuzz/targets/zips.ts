import {Buffer} from 'node:buffer';
import {openDocumentBytes} from '../../../../source/media/open-document.ts';
import {manifest, objectXml} from '../../../helpers/sequence-document.ts';
import {zipArchive} from '../../../helpers/zip-archive.ts';
import {aboutDiagnostics} from '../complaint.ts';
import type {FuzzTarget} from '../target.ts';
import {richDocument} from './sequence-samples.ts';

const document = Buffer.from(richDocument);
const object = {
	name: 'SMS_TaskSequencePackage/CON00010/object.xml',
	content: objectXml('CON00010', 'A', richDocument),
};
const inner = zipArchive([{name: 'ts.xml', content: Buffer.alloc(1_000_000, 0x20)}]);

const names: readonly (string | Uint8Array)[] = [
	'../ts.xml',
	'../../../../../../tmp/ts.xml',
	'/etc/ts.xml',
	'C:\\Windows\\ts.xml',
	'C:ts.xml',
	'..\\..\\ts.xml',
	'\\\\server\\share\\ts.xml',
	'a/../../ts.xml',
	'ts.xml\0.png',
	'\0.xml',
	'CON.xml',
	'ts.xml:stream.xml',
	'\u001b[2J.xml',
	'\u202elmx.st.xml',
	Buffer.from([0xff, 0xfe, 0x2e, 0x78, 0x6d, 0x6c]),
	`${'a'.repeat(60_000)}/ts.xml`,
	`${'a/'.repeat(20_000)}ts.xml`,
	'',
];

const zips = (): readonly Uint8Array[] => [
	zipArchive([
		object,
		{name: 'Manifest.xml', content: manifest('CON00010')},
		{name: 'SMS_Package/CON00020/tool.exe', content: 'x'},
	]),
	zipArchive([
		{name: 'Control/A/ts.xml', content: document},
		{name: 'Control/TaskSequences.xml', content: '<tss/>'},
	]),
	zipArchive([]),
	...names.map(name => zipArchive([{name, content: document}])),
	// Symbolic links: to a folder, and a file through it.
	zipArchive([
		{name: 'link', content: '/tmp', mode: 0o120777},
		{name: 'link/ts.xml', content: document},
	]),
	zipArchive([{name: 'ts.xml', content: '../../../etc/passwd', mode: 0o120777, stored: true}]),
	// Twice the same name, in two spellings too.
	zipArchive([object, object, {...object, name: object.name.toUpperCase()}]),
	// Bombs: one large, many that share their bytes, one inside another, sizes that lie.
	zipArchive([{name: 'bomb.xml', content: Buffer.alloc(20_000_000, 0x20)}]),
	zipArchive([
		{name: 'a.xml', content: Buffer.alloc(2_000_000, 0x20)},
		...Array.from({length: 500}, (_, at) => ({
			name: `${at}.xml`,
			content: '',
			declaredSize: 2_000_000,
			overlaps: true,
		})),
	]),
	zipArchive([
		{name: 'inner.zip', content: inner},
		{name: 'inner.xml', content: inner},
	]),
	zipArchive([{name: 'ts.xml', content: Buffer.alloc(5_000_000, 0x20), declaredSize: 10}]),
	zipArchive([{name: 'ts.xml', content: document, declaredSize: 0xffff_ffff}]),
	zipArchive([{name: 'ts.xml', content: document, declaredSize: 0}]),
	zipArchive([{name: 'ts.xml', content: document, encrypted: true}]),
	// More entries than a plain zip can say, and fewer than it says.
	zipArchive(
		Array.from({length: 65_536}, (_, at) => ({name: `${at}`, content: '', stored: true})),
		65_536,
	),
	zipArchive(Array.from({length: 20_001}, (_, at) => ({name: `${at}.xml`, content: '', stored: true}))),
	zipArchive([object], 500),
];

export const zipTargets: readonly FuzzTarget[] = [
	{
		name: 'zips',
		weight: 10,
		dictionary: {
			tokens: [
				'PK\u0001\u0002',
				'PK\u0003\u0004',
				'PK\u0005\u0006',
				'PK\u0006\u0006',
				'PK\u0006\u0007',
				'PK\u0007\u0008',
				'../',
				'\\',
				'.xml',
				'ts.xml',
				'\0',
			],
		},
		// The largest would only be copied over and over.
		seeds: () => zips(),
		async examine(input) {
			const opened = await openDocumentBytes('export.zip', input);
			return aboutDiagnostics(opened.ok ? opened.value.diagnostics : [opened.error], input);
		},
	},
];
