import {appendFileSync, cpSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {readOrder} from '../../source/commands/media-create/read-order.ts';
import {runMediaInspect} from '../../source/commands/media-inspect.ts';
import {runMediaVerify} from '../../source/commands/media-verify.ts';
import {trustedKeys, trustedKeysFile} from '../../source/commands/trusted-keys.ts';
import {createMediaSet} from '../../source/media/protection/media-set.ts';
import {fingerprintOf, publicKeyText} from '../../source/media/protection/signature.ts';
import {Secret} from '../../source/sequence/secret.ts';
import {writeProtectedMedium} from '../helpers/protected-medium.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const recorder = (
	json = false,
	options: {readonly password?: string; readonly trust?: readonly string[]} = {},
) => {
	const lines: string[] = [];
	const errors: string[] = [];
	const {password, trust} = options;
	return {
		lines,
		errors,
		options: {
			json,
			write: (line: string) => void lines.push(line),
			writeError: (line: string) => void errors.push(line),
			...(password === undefined ? {} : {password: new Secret(password)}),
			...(trust === undefined ? {} : {trust}),
		},
	};
};

const medium = async () => {
	const folder = temporaryFolder();
	const set = createMediaSet({volumes: 2});
	const {fingerprint = ''} = await writeProtectedMedium(folder, {
		password: 'Passw0rd',
		set,
		volume: 1,
		encryptPackages: true,
		architectures: ['x64'],
		now: () => new Date('2026-11-20T08:00:00Z'),
		variables: [{name: 'BootseqMediaExpirationDate', value: '2099-01-31'}],
	});
	return {folder, set, fingerprint};
};

describe('bootseq media inspect on protected media', () => {
	it('tells without the password what it is, who made it and until when', async () => {
		const {folder, set, fingerprint} = await medium();
		const {lines, errors, options} = recorder();
		expect(await runMediaInspect(folder, options)).toBe(0);
		expect(errors).toEqual([]);
		const text = lines.join('\n');
		for (const words of [
			'Sample media',
			'Password         required',
			'signed manifest of all files',
			fingerprint,
			'2026-11-20T08:00:00.000Z',
			'2099-01-31',
			`1 of 2 (set ${set.id})`,
			'x64',
			'AES-256-GCM',
			'CON00020 (2 files, ',
			', encrypted)',
		]) {
			expect(text).toContain(words);
		}

		expect(text).not.toContain('Prepare workstation');
	});

	it('gives the same as one object with --json, and never the key of the packages', async () => {
		const {folder, set, fingerprint} = await medium();
		const {lines, options} = recorder(true, {password: 'Passw0rd'});
		expect(await runMediaInspect(folder, options)).toBe(0);
		expect(JSON.parse(lines[0] ?? '')).toMatchObject({
			type: 'media',
			protection: {set: set.id, fingerprint, packages: [{packageId: 'CON00020', encrypted: true}]},
			taskSequences: [{packageId: 'CON00010'}],
		});
		expect(lines.join('\n')).not.toContain(set.packageKey.reveal());
	});

	it('says of Configuration Manager’s format that changes do not show', async () => {
		const folder = temporaryFolder();
		await writeProtectedMedium(folder, {format: 'configuration-manager', password: 'Passw0rd'});
		const {lines, options} = recorder();
		expect(await runMediaInspect(folder, options)).toBe(0);
		expect(lines.join('\n')).toContain('changes do not show');
	});

	it('describes media that are refused too, says why, and gives code 2', async () => {
		const {folder} = await medium();
		writeFileSync(join(folder, 'MediaLabel.txt'), 'label=Other\r\n');
		const {lines, errors, options} = recorder();
		expect(await runMediaInspect(folder, options)).toBe(2);
		expect(lines.join('\n')).toContain('Sample media');
		expect(errors.join('\n')).toMatch(/^MediaLabel.txt: error altered It was changed/);
	});

	it.each([
		[
			'bootseq-manifest.json',
			/^Protection +refused: SMS\/data\/bootseq-manifest\.json: It was changed after it was signed/,
		],
		['bootseq-manifest.sig', /^Protection +refused: SMS\/data\/bootseq-manifest\.sig: It cannot be used/],
	])('says that the manifest is refused, and why: %s was changed', async (name, words) => {
		const {folder} = await medium();
		appendFileSync(join(folder, 'SMS/data', name), 'x');
		const {lines, options} = recorder();
		expect(await runMediaInspect(folder, options)).toBe(2);
		expect(lines.filter(line => line.startsWith('Protection'))).toEqual([expect.stringMatching(words)]);
	});

	it('says that the manifest is missing where the task sequences are sealed in our own format', async () => {
		const {folder} = await medium();
		rmSync(join(folder, 'SMS/data/bootseq-manifest.json'));
		rmSync(join(folder, 'SMS/data/bootseq-manifest.sig'));
		const {lines, options} = recorder();
		expect(await runMediaInspect(folder, options)).toBe(2);
		expect(lines.join('\n')).toMatch(/Protection +refused: SMS\/data\/bootseq-manifest\.json: It is missing/);
	});

	it('refuses media of a key that --trust does not name', async () => {
		const {folder, fingerprint} = await medium();
		const {errors, options} = recorder(false, {trust: ['0'.repeat(64)]});
		expect(await runMediaInspect(folder, options)).toBe(2);
		expect(errors.join('\n')).toMatch(new RegExp(`not-trusted .*${fingerprint}.*${'0'.repeat(64)}`));
	});
});

describe('bootseq media verify on protected media', () => {
	it('finds nothing on a sound one, without its password too', async () => {
		const {folder} = await medium();
		for (const password of [undefined, 'Passw0rd']) {
			const {errors, options} = recorder(false, password === undefined ? {} : {password});
			expect(await runMediaVerify(folder, options)).toBe(0);
			expect(errors.filter(line => line.includes(': error '))).toEqual([]);
		}
	});

	it('looks at the boot partition that it is told of', async () => {
		const {folder} = await medium();
		const boot = temporaryFolder();
		cpSync(join(folder, 'boot'), join(boot, 'boot'), {recursive: true});
		rmSync(join(folder, 'boot'), {recursive: true});
		const sound = recorder();
		expect(await runMediaVerify(folder, {...sound.options, bootPart: boot})).toBe(0);
		writeFileSync(join(boot, 'boot/vmlinuz'), 'another kernel');
		const {errors, options} = recorder();
		expect(await runMediaVerify(folder, {...options, bootPart: boot})).toBe(1);
		expect(errors.join('\n')).toContain(`${join(boot, 'boot/vmlinuz')}: error altered It was changed`);
	});

	it('names who signed it, and whether anybody compared that key', async () => {
		const locked = await medium();
		const folder = temporaryFolder();
		const {fingerprint: open = ''} = await writeProtectedMedium(folder);
		for (const [where, key, given, isCompared] of [
			[folder, open, {}, false],
			[folder, open, {password: 'x'}, false],
			[folder, open, {trust: [open]}, true],
			[locked.folder, locked.fingerprint, {}, false],
			[locked.folder, locked.fingerprint, {password: 'Passw0rd'}, true],
		] as const) {
			const {lines, errors, options} = recorder(false, given);
			expect(await runMediaVerify(where, options)).toBe(0);
			expect(lines).toEqual([expect.stringMatching(new RegExp(`no errors, signed by ${key}$`))]);
			const said = errors.filter(line => line.includes('information signer-not-compared'));
			expect(said).toEqual(isCompared ? [] : [expect.stringContaining(key)]);
		}
	});

	it('names every file that is not what it was, once, and gives code 1', async () => {
		const {folder, fingerprint} = await medium();
		writeFileSync(join(folder, 'boot/vmlinuz'), 'another kernel');
		writeFileSync(join(folder, 'SMS/PKG/CON00020/000001.sealed'), 'x');
		const {lines, options} = recorder(true);
		expect(await runMediaVerify(folder, options)).toBe(1);
		const objects = lines.map(line => JSON.parse(line));
		const named = objects
			.filter(({severity}) => severity === 'error')
			.map(({rule, file}) => `${rule} ${file}`);
		expect(named.toSorted()).toEqual(['altered SMS/PKG/CON00020/000001.sealed', 'altered boot/vmlinuz']);
		expect(objects.at(-1)).toMatchObject({type: 'verification', errors: 2, fingerprint});
	});
});

describe('the key that media are signed with', () => {
	const order = (fields: object, folder: string) => readOrder({output: 'out', ...fields}, folder, {});

	it('is read from a file that the order names', () => {
		const folder = temporaryFolder();
		const {signingKey} = createMediaSet();
		writeFileSync(join(folder, 'signing.key'), signingKey.export({type: 'pkcs8', format: 'pem'}));
		const read = order({signingKey: 'signing.key'}, folder);
		const key = read.ok ? read.value.request.signingKey : undefined;
		expect(key === undefined ? undefined : fingerprintOf(key)).toBe(fingerprintOf(signingKey));
	});

	it('is refused in words when it cannot be read, is none, or the format has no signature', () => {
		const folder = temporaryFolder();
		const {signingKey} = createMediaSet();
		writeFileSync(join(folder, 'public'), publicKeyText(signingKey));
		writeFileSync(join(folder, 'signing.key'), signingKey.export({type: 'pkcs8', format: 'pem'}));
		for (const [fields, words] of [
			[{signingKey: 'nowhere'}, `signingKey: There is no file ${join(folder, 'nowhere')}. Check the path.`],
			[{signingKey: 'public'}, 'The signing key cannot be read'],
			[{signingKey: 'signing.key', format: 'configuration-manager'}, 'signs no media'],
		] as const) {
			const read = order(fields, folder);
			expect(read.ok ? [] : read.error).toEqual([expect.stringContaining(words)]);
		}
	});
});

describe('the keys that a program trusts', () => {
	const {signingKey} = createMediaSet();
	const fingerprint = fingerprintOf(signingKey);
	const grouped = fingerprint.toUpperCase().replaceAll(/(.{4})(?=.)/g, '$1:');

	it('are none where nobody names any', async () => {
		expect(await trustedKeys(undefined, temporaryFolder())).toEqual({ok: true, value: []});
	});

	it.each([
		['a fingerprint', fingerprint],
		['a fingerprint in groups', `${grouped}  # our desk`],
		['a public key', publicKeyText(signingKey)],
		['both, and remarks', `# keys\r\n${grouped}\r\n\r\n${publicKeyText(signingKey)}`],
	])('are read from the file beside the program: %s', async (_, text) => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, trustedKeysFile), text);
		expect(await trustedKeys([], folder)).toEqual({ok: true, value: [fingerprint]});
	});

	it('are those of the file and those of the option, which names a key or a file', async () => {
		const folder = temporaryFolder();
		const other = 'a'.repeat(64);
		writeFileSync(join(folder, trustedKeysFile), other);
		const file = join(folder, 'key.pub');
		writeFileSync(file, publicKeyText(signingKey));
		expect(await trustedKeys([file, grouped], folder)).toEqual({ok: true, value: [other, fingerprint]});
	});

	it.each([
		['empty', '# nothing\n'],
		['cut off', fingerprint.slice(1)],
		['of another kind of key', '-----BEGIN PUBLIC KEY-----\nMCow\n-----END PUBLIC KEY-----'],
	])('stop the program when the file is %s: nobody would be trusted, or everybody', async (_, text) => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, trustedKeysFile), text);
		expect(await trustedKeys([], folder)).toMatchObject({
			ok: false,
			error: expect.stringContaining(trustedKeysFile),
		});
	});

	it('stop the program when --trust names nothing', async () => {
		expect(await trustedKeys(['nothing'], temporaryFolder())).toMatchObject({
			ok: false,
			error: expect.stringContaining('--trust nothing'),
		});
	});
});
