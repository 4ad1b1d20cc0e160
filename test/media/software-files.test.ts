import {symlinkSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {openFolderFiles} from '../../source/media/folder-files.ts';
import {softwareBeside, softwareOnMedia} from '../../source/media/software-files.ts';
import {type FileTree, plantFileTree} from '../helpers/file-tree.ts';

const planted = async (tree: FileTree): Promise<string> => {
	const {root, remove} = await plantFileTree(tree);
	onTestFinished(remove);
	return root;
};

const namesOf = (found: Awaited<ReturnType<typeof softwareBeside>>, root: string) =>
	found.ok ? found.value.map(({file}) => path.relative(root, file)) : found.error;

describe('what describes software on a medium', () => {
	it('is software.json in the data folder, in any case, then the exports beside it', async () => {
		const root = await planted({
			'sms/Data/Software.JSON': '{}',
			'sms/Data/7-Zip.zip': 'PK',
			'sms/Data/Policy.xml': '',
			'software.json': '{}',
		});
		expect(namesOf(await softwareOnMedia(openFolderFiles(root)), root)).toEqual([
			'sms/Data/Software.JSON',
			'sms/Data/7-Zip.zip',
		]);
	});

	it('is nothing where the medium has no such file', async () => {
		const root = await planted({'README.txt': ''});
		expect(await softwareOnMedia(openFolderFiles(root))).toEqual({ok: true, value: []});
	});
});

describe('what describes software beside a document', () => {
	it('is what lies in the folder with its content, then software.json in its own folder', async () => {
		const root = await planted({
			'Lab.zip': 'PK',
			'Other.zip': 'PK',
			'software.json': '{}',
			'Lab_files/software.json': '{"programs": []}',
			'Lab_files/Tools.zip': 'PK',
		});
		expect(namesOf(await softwareBeside(path.join(root, 'Lab.zip')), root)).toEqual([
			'Lab_files/software.json',
			'Lab_files/Tools.zip',
			'software.json',
		]);
	});

	it('may lie behind links: the folder is of this machine, not of a medium', async () => {
		const root = await planted({'Lab.zip': 'PK', 'Lab_files/readme.txt': '', 'kept/software.json': '{}'});
		symlinkSync('../kept/software.json', path.join(root, 'Lab_files/software.json'));
		expect(namesOf(await softwareBeside(path.join(root, 'Lab.zip')), root)).toEqual([
			'Lab_files/software.json',
		]);
	});

	it('is nothing where the document is alone', async () => {
		const root = await planted({'Lab.xml': ''});
		expect(await softwareBeside(path.join(root, 'Lab.xml'))).toEqual({ok: true, value: []});
	});

	it('is a problem with its file when it is there and cannot be read', async () => {
		const root = await planted({'Lab.xml': '', 'software.json/inside': ''});
		expect(await softwareBeside(path.join(root, 'Lab.xml'))).toMatchObject({
			ok: false,
			error: {kind: 'unreadable', file: path.join(root, 'software.json')},
		});
	});
});
