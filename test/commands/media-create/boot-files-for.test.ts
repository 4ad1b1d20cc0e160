import {execFileSync} from 'node:child_process';
import {generateKeyPairSync} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, it} from 'vitest';
import {bootFilesFor} from '../../../source/commands/media-create/boot-files-for.ts';
import type {BootOrder} from '../../../source/commands/media-create/create-order.ts';
import {checkProgram} from '../../../source/media/boot-image/check-program.ts';
import {findTool} from '../../../source/media/image/tools.ts';
import {fingerprintOf} from '../../../source/media/protection/signature.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const wimlib = await findTool('wimlib-imagex');

const signingKey = generateKeyPairSync('ed25519').privateKey;

const bootFiles = async (boot: BootOrder, root: string) =>
	bootFilesFor(boot, {
		target: path.join(root, 'made'),
		cache: path.join(root, 'cache'),
		language: 'fr',
		signingKey,
		signal: new AbortController().signal,
		onProgress() {},
	});

/** The beginning of a program for Windows on x64. */
const windowsProgram = (): Buffer => {
	const program = Buffer.alloc(200);
	program.write('MZ');
	program.writeUInt32LE(128, 60);
	program.write('PE', 128);
	program.writeUInt16LE(0x8664, 132);
	return program;
};

describe('the boot files of an order', () => {
	it('are the folder that was given, which stays as it is', async () => {
		const root = temporaryFolder();
		const files = await bootFiles({kind: 'folder', folder: root}, root);
		expect(files).toMatchObject({ok: true, value: {folder: root}});
		await (files.ok ? files.value.remove() : undefined);
		expect(existsSync(root)).toBe(true);
	});

	it('need the program as one file where they are made', async () => {
		const root = temporaryFolder();
		const files = await bootFiles({kind: 'linux'}, root);
		expect(files).toMatchObject({
			ok: false,
			error: {kind: 'not-usable', help: expect.stringContaining('--program')},
		});
		const nowhere = path.join(root, 'nowhere');
		expect(await bootFiles({kind: 'linux', program: nowhere}, root)).toMatchObject({
			ok: false,
			error: {message: `There is no ${nowhere} to make boot files from.`},
		});
		expect(await bootFiles({kind: 'wim', file: nowhere, program: nowhere}, root)).toMatchObject({
			ok: false,
			error: {message: `There is no ${nowhere} to make boot files from.`},
		});
		const wim = await bootFiles({kind: 'wim', file: '/x/boot.wim'}, root);
		expect(wim).toMatchObject({ok: false, error: {help: expect.stringContaining('bootseq.exe')}});
	});

	it('need a program of the system that boots, and say what another file is not', async () => {
		const root = temporaryFolder();
		mkdirSync(path.join(root, 'pe/sources'), {recursive: true});
		writeFileSync(path.join(root, 'pe/sources/boot.wim'), '');
		const form = path.join(root, 'form.json');
		writeFileSync(form, '{}');
		const exe = path.join(root, 'bootseq.exe');
		writeFileSync(exe, windowsProgram());
		const messageOf = async (boot: BootOrder) => {
			const files = await bootFiles(boot, root);
			return files.ok ? '' : `${files.error.kind}: ${files.error.message}`;
		};
		const pe = {kind: 'folder', folder: path.join(root, 'pe')} as const;
		expect(await messageOf({kind: 'linux', program: form})).toBe(
			`not-usable: ${form} is no program for Linux on x64.`,
		);
		expect(await messageOf({kind: 'linux', program: exe})).toBe(
			`not-usable: ${exe} is no program for Linux on x64.`,
		);
		expect(await messageOf({...pe, program: form})).toBe(
			`not-usable: ${form} is no program for Windows on x64.`,
		);
		expect(await messageOf({...pe, program: process.execPath})).toContain('is no program for Windows');
		expect(await messageOf({...pe, program: path.join(root, 'missing')})).toContain(
			'missing to make boot files from',
		);
		expect(await checkProgram(exe, 'windows')).toMatchObject({ok: true});
		expect(await checkProgram(process.execPath, 'linux')).toMatchObject({ok: process.arch === 'x64'});
		expect(existsSync(path.join(root, 'made'))).toBe(false);
	});

	it('of Windows PE are refused with words where there is no boot.wim to put the program into', async () => {
		const root = temporaryFolder();
		const files = await bootFiles({kind: 'folder', folder: root, program: '/x/bootseq.exe'}, root);
		expect(files).toMatchObject({
			ok: false,
			error: {message: `There is no sources/boot.wim in ${root} to put the program into.`},
		});
		expect(existsSync(path.join(root, 'made'))).toBe(false);
	});

	it.skipIf(wimlib === undefined)(
		'of Windows PE have the program in their boot.wim, and what was given stays as it is (needs the Debian package wimtools)',
		async () => {
			const root = temporaryFolder();
			mkdirSync(path.join(root, 'pe/Sources'), {recursive: true});
			mkdirSync(path.join(root, 'x/Windows/System32'), {recursive: true});
			writeFileSync(path.join(root, 'pe/bootmgr'), 'loader');
			writeFileSync(path.join(root, 'bootseq.exe'), windowsProgram());
			const wim = path.join(root, 'pe/Sources/BOOT.WIM');
			execFileSync(wimlib ?? '', ['capture', path.join(root, 'x'), wim, 'PE', '--compress=none', '--boot'], {
				stdio: 'ignore',
			});
			const before = readFileSync(wim);
			const folder = path.join(root, 'pe');
			const files = await bootFiles({kind: 'folder', folder, program: path.join(root, 'bootseq.exe')}, root);
			expect(files, JSON.stringify(files)).toMatchObject({ok: true, value: {architectures: ['x64']}});
			expect(readFileSync(path.join(root, 'made/bootmgr'), 'utf8')).toBe('loader');
			expect(readdirSync(path.join(root, 'made')).toSorted()).toEqual(['Sources', 'bootmgr']);
			const inside = execFileSync(wimlib ?? '', ['dir', path.join(root, 'made/Sources/BOOT.WIM'), '1'], {
				encoding: 'utf8',
			});
			expect(inside).toMatch(/bootseq\.exe/i);
			expect(inside).toMatch(/winpeshl\.ini/i);
			const start = execFileSync(
				wimlib ?? '',
				['extract', path.join(root, 'made/Sources/BOOT.WIM'), '1', '/bootseq/start.cmd', '--to-stdout'],
				{encoding: 'utf8'},
			);
			expect(start).toContain(`--language=fr --trust=${fingerprintOf(signingKey)}`);
			expect(readFileSync(wim).equals(before)).toBe(true);
			await (files.ok ? files.value.remove() : undefined);
			expect(existsSync(path.join(root, 'made'))).toBe(false);
		},
	);
});
