import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {keepShellCode} from '../../../source/machine/linux/shell-code.ts';
import {startScripts} from '../../../source/media/boot-image/linux/start-scripts.ts';
import {Secret} from '../../../source/sequence/secret.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

/** The part of the boot image that asks for the code, with its file in another place and without its pauses. */
const asks = (file: string, typed: string) => {
	const {program = ''} = startScripts;
	const from = program.indexOf('knows_code()');
	const script = program
		.slice(from, program.indexOf('\n}\n', from) + 3)
		.replaceAll('/run/boot/technician-code', file);
	return spawnSync(
		'bash',
		['-c', `sleep() { echo "waits $1"; }\nwrong=0\n${script}knows_code && echo open`],
		{
			input: `${typed}\n`,
			encoding: 'utf8',
		},
	).stdout;
};

describe('the technician code of the boot image', () => {
	it('opens its command prompt, and nothing else does; every wrong one makes it wait', () => {
		const file = path.join(temporaryFolder(), 'code');
		for (const code of ['4711', ' with spaces \\ and é ', "'; echo open #"]) {
			keepShellCode(new Secret(code), file);
			expect(asks(file, code)).toContain('open\n');
			expect(asks(file, `${code}x`)).toMatch(/That is not the code\.\nwaits 5\n$/);
			expect(asks(file, '')).not.toContain('open');
		}
	});

	it('is readable nowhere, and its file for root alone', () => {
		const file = path.join(temporaryFolder(), 'code');
		keepShellCode(new Secret('open sesame'), file);
		expect(readFileSync(file, 'utf8')).toMatch(/^[\da-f]{32} [\da-f]{64}\n$/);
		expect(statSync(file).mode & 0o777).toBe(0o600);
	});

	it('is not asked where the media have none, also after media that had one', () => {
		const file = path.join(temporaryFolder(), 'code');
		keepShellCode(new Secret('4711'), file);
		keepShellCode(new Secret(''), file);
		expect(existsSync(file)).toBe(false);
		expect(asks(file, '')).toBe('open\n');
	});
});
