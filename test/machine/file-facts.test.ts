import {utimes} from 'node:fs/promises';
import path from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';
import {fileFacts, folderFacts} from '../../source/machine/file-facts.ts';
import {type FileTree, plantFileTree} from '../helpers/file-tree.ts';

/** The smallest program with a version resource: headers, one section, the fixed part of the version in it. */
const programOfVersion = (major: number, minor: number, build: number, revision: number): Uint8Array => {
	const bytes = Buffer.alloc(512);
	bytes.write('MZ', 0, 'latin1');
	bytes.writeUInt32LE(64, 60);
	bytes.write('PE\0\0', 64, 'latin1');
	bytes.writeUInt16LE(1, 70);
	bytes.writeUInt16LE(16, 84);
	const section = 64 + 24 + 16;
	bytes.write('.rsrc', section, 'latin1');
	bytes.writeUInt32LE(200, section + 16);
	bytes.writeUInt32LE(256, section + 20);
	const version = 256 + 40;
	bytes.writeUInt32LE(0xfeef04bd, version);
	bytes.writeUInt32LE(0x00010000, version + 4);
	bytes.writeUInt16LE(minor, version + 8);
	bytes.writeUInt16LE(major, version + 10);
	bytes.writeUInt16LE(revision, version + 12);
	bytes.writeUInt16LE(build, version + 14);
	return bytes;
};

let remove: () => Promise<void> = async () => undefined;
const plant = async (tree: FileTree): Promise<string> => {
	const planted = await plantFileTree(tree);
	remove = planted.remove;
	return planted.root;
};

afterEach(async () => {
	await remove();
});

describe('file and folder conditions (task-sequence-format.md §5.4)', () => {
	it('see when a file was changed, and the version of a program', async () => {
		const root = await plant({'tool.exe': programOfVersion(10, 0, 26100, 1), 'note.txt': 'MZ is no program'});
		const modified = Date.UTC(2025, 2, 14, 9, 30);
		await utimes(path.join(root, 'tool.exe'), modified / 1000, modified / 1000);
		expect(await fileFacts(path.join(root, 'tool.exe'))).toEqual({modified, version: '10.0.26100.1'});
		expect(await fileFacts(path.join(root, 'note.txt'))).not.toHaveProperty('version');
	});

	it('tell files from folders and both from nothing', async () => {
		const root = await plant({'folder/file': ''});
		expect(await fileFacts(path.join(root, 'folder'))).toBeUndefined();
		expect(await folderFacts(path.join(root, 'folder'))).toHaveProperty('modified');
		expect(await folderFacts(path.join(root, 'folder/file'))).toBeUndefined();
		expect(await fileFacts(path.join(root, 'folder/file/below'))).toBeUndefined();
	});

	it('see a cut-off program as one without a version', async () => {
		const root = await plant({'cut.exe': programOfVersion(1, 2, 3, 4).slice(0, 300)});
		expect(await fileFacts(path.join(root, 'cut.exe'))).not.toHaveProperty('version');
	});
});
