import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
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
		expect(readFileSync(join(folder, 'bootseq.cmd'), 'utf8')).toBe(
			'@"C:\\100%%\\node.exe" "C:\\a b\\cli.js" %*\r\n',
		);
	});
});
