import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {addToBootWim} from '../../../source/media/boot-image/add-to-boot-wim.ts';
import {programPath} from '../../helpers/installed-program.ts';
import {writeSampleMedium} from '../../helpers/sample-medium.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

/** A stand-in for Windows PE: two images, of which the second starts, as in Microsoft's own boot.wim. */
const writeStandInWim = (folder: string): string => {
	const contents = path.join(folder, 'contents');
	mkdirSync(path.join(contents, 'Windows/System32'), {recursive: true});
	writeFileSync(path.join(contents, 'Windows/System32/wpeinit.exe'), 'stand-in');
	const wim = path.join(folder, 'boot.wim');
	const wimlib = (...args: string[]) => execFileSync('wimlib-imagex', args, {stdio: 'pipe'});
	wimlib('capture', contents, wim, 'Setup', '--compress=none');
	wimlib('append', contents, wim, 'PE', '--boot', '--image-property', 'WINDOWS/ARCH=9');
	return wim;
};

const fileIn = (wim: string, file: string): string =>
	execFileSync('wimlib-imagex', ['extract', wim, '2', file, '--to-stdout'], {encoding: 'utf8'});

describe.skipIf(programPath('wimlib-imagex') === undefined)(
	'a Windows PE image with the program in it (needs wimtools)',
	() => {
		it('starts the program by winpeshl.ini, and has the media beside it; the image of the user is not changed', async () => {
			const folder = temporaryFolder();
			const wim = writeStandInWim(folder);
			const before = readFileSync(wim);
			const program = path.join(folder, 'bootseq program.exe');
			writeFileSync(program, 'program');
			const target = path.join(folder, 'new.wim');
			const made = await addToBootWim({
				bootWim: wim,
				program,
				mediaFolder: writeSampleMedium(path.join(folder, 'my medium')),
				target,
				options: ['--language=fr'],
			});
			expect(made).toMatchObject({ok: true, value: {index: 2, architecture: 'x86_64'}});
			expect(fileIn(target, '/Windows/System32/winpeshl.ini')).toContain('start.cmd');
			expect(fileIn(target, '/bootseq/start.cmd')).toContain(
				'bootseq.exe boot %BOOTSEQ_MEDIA% --language=fr\r\n',
			);
			expect(fileIn(target, '/bootseq/bootseq.exe')).toBe('program');
			expect(fileIn(target, '/bootseq/media/SMS/data/TsmBootstrap.ini')).toContain('FullMedia');
			expect(fileIn(target, '/Windows/System32/wpeinit.exe')).toBe('stand-in');
			expect(readFileSync(wim)).toEqual(before);
		});

		it('is refused in words where the file is no Windows image, and leaves nothing', async () => {
			const folder = temporaryFolder();
			const wim = path.join(folder, 'boot.wim');
			writeFileSync(wim, 'not a WIM');
			const target = path.join(folder, 'new.wim');
			const made = await addToBootWim({bootWim: wim, program: wim, target});
			expect(made).toMatchObject({ok: false, error: {message: expect.stringContaining('no Windows image')}});
			expect(readdirSync(folder)).toEqual(['boot.wim']);
		});

		it('leaves nothing when it is cancelled', async () => {
			const folder = temporaryFolder();
			const wim = writeStandInWim(folder);
			const target = path.join(folder, 'new.wim');
			const made = await addToBootWim({bootWim: wim, program: wim, target, signal: AbortSignal.abort()});
			expect(made).toMatchObject({ok: false, error: {kind: 'cancelled'}});
			expect(existsSync(target)).toBe(false);
			expect(readdirSync(folder).toSorted()).toEqual(['boot.wim', 'contents']);
		});
	},
);
