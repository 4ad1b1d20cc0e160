import {execFileSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {writeCommandShim} from '../../source/run/command-shim.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

describe('the bootseq command of steps', () => {
	it.skipIf(process.platform === 'win32')(
		'hands its arguments on as they are, whatever the folder is called',
		() => {
			const folder = join(temporaryFolder(), "it's 100% $HOME");
			mkdirSync(folder);
			const script = join(folder, 'cli.mjs');
			writeFileSync(script, 'process.stdout.write(JSON.stringify(process.argv.slice(2)))');
			writeCommandShim(folder, {node: process.execPath, script, platform: 'linux'});
			const output = execFileSync(join(folder, 'bootseq'), ['env', 'set', 'A B', '$HOME "x"'], {
				encoding: 'utf8',
			});
			expect(JSON.parse(output)).toEqual(['env', 'set', 'A B', '$HOME "x"']);
		},
	);

	it('is a batch file on Windows, percent signs kept', () => {
		const folder = temporaryFolder();
		writeCommandShim(folder, {node: 'C:\\100%\\node.exe', script: 'C:\\a b\\cli.js', platform: 'windows'});
		expect(readFileSync(join(folder, 'bootseq.bat'), 'utf8')).toBe(
			'@"C:\\100%%\\node.exe" "C:\\a b\\cli.js" %*\r\n',
		);
	});

	it('is the single executable itself on Windows: a batch file goes on after it without call', () => {
		const folder = temporaryFolder();
		const node = 'D:\\tools\\bootseq.exe';
		expect(writeCommandShim(folder, {node, platform: 'windows'})).toBe('D:\\tools');
		expect(readdirSync(folder)).toEqual([]);
		const renamed = 'D:\\tools\\bootseq 2.exe';
		expect(writeCommandShim(folder, {node: renamed, platform: 'windows'})).toBe(folder);
		expect(readFileSync(join(folder, 'bootseq.bat'), 'utf8')).toBe('@"D:\\tools\\bootseq 2.exe" %*\r\n');
	});

	it('is started without a script on Linux when the program is a single executable', () => {
		const folder = temporaryFolder();
		writeCommandShim(folder, {node: '/opt/bootseq', platform: 'linux'});
		expect(readFileSync(join(folder, 'bootseq'), 'utf8')).toBe('#!/bin/sh\nexec \'/opt/bootseq\' "$@"\n');
	});
});
