import {chmodSync, mkdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {Secret} from '../../../source/sequence/secret.ts';
import {type Apache, hasApache, startApache} from '../../helpers/apache.ts';
import {plantFileTree} from '../../helpers/file-tree.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';
import {webClient} from '../../helpers/web-client.ts';

const account = {user: 'reader', password: new Secret('pässword:1')};
const files = {
	'setup.exe': 'setup',
	'a folder/été #1.txt': 'é',
	'a folder/100%/deep/x&y.inf': 'deep',
};

describe.skipIf(!hasApache).each([
	['gives whole trees', true],
	['lists a folder at a time', false],
])(`Apache with WebDAV and accounts that %s${hasApache ? '' : ' (needs apache2)'}`, (_, wholeTree) => {
	let apache: Apache;
	let remove = async (): Promise<void> => {};

	beforeAll(async () => {
		const tree = await plantFileTree(
			Object.fromEntries(Object.entries(files).map(([name, text]) => [`CON00010/${name}`, text])),
		);
		({remove} = tree);
		mkdirSync(path.join(tree.root, 'CON00010', 'nothing in it'));
		chmodSync(tree.root, 0o755);
		apache = await startApache(tree.root, {
			user: account.user,
			password: account.password.reveal(),
			wholeTree,
		});
	});
	afterAll(async () => {
		await apache.stop();
		await remove();
	});

	it('lists all files of a package, with their sizes', async () => {
		const listed = await webClient({account}).list(`${apache.url}/CON00010`);
		expect(listed.ok && listed.value?.toSorted((one, other) => one.path.localeCompare(other.path))).toEqual(
			Object.entries(files)
				.map(([name, text]) => ({path: name, size: Buffer.byteLength(text)}))
				.toSorted((one, other) => one.path.localeCompare(other.path)),
		);
	});

	it('has no list of a package that is not there', async () => {
		expect(await webClient({account}).list(`${apache.url}/CON00099/`)).toEqual({ok: true, value: undefined});
	});

	it('gives every file that it lists', async () => {
		const client = webClient({account});
		const listed = await client.list(`${apache.url}/CON00010`);
		const folder = temporaryFolder();
		for (const [index, {path: name, size}] of (listed.ok ? (listed.value ?? []) : []).entries()) {
			const target = path.join(folder, String(index));
			const address = `${apache.url}/CON00010/${name.split('/').map(encodeURIComponent).join('/')}`;
			expect(await client.download(address, {target, size})).toMatchObject({ok: true});
			expect(Object.entries(files)).toContainEqual([name, readFileSync(target, 'utf8')]);
		}

		expect(listed).toMatchObject({ok: true, value: {length: 3}});
	});

	it('lists nothing without an account, or with a wrong password', async () => {
		expect(await webClient().list(`${apache.url}/CON00010`)).toMatchObject({
			error: {kind: 'account-refused', code: 0x8019_0191},
		});
		expect(
			await webClient({account: {user: 'reader', password: new Secret('wrong')}}).list(
				`${apache.url}/CON00010`,
			),
		).toMatchObject({error: {kind: 'account-refused', code: 0x8019_0191}});
	});
});
