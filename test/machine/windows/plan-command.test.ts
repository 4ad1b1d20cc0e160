import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {quoteArgument} from '../../../source/machine/windows/command-line.ts';
import {endProcessTree} from '../../../source/machine/windows/end-process-tree.ts';
import {planCommand} from '../../../source/machine/windows/plan-command.ts';
import {planRunAs, readStartProblem, runAsInWindowsPe} from '../../../source/machine/windows/run-as.ts';

const files = new Set(
	[
		'C:\\pkg\\setup.exe',
		'C:\\pkg\\run.bat',
		'C:\\pkg\\read me.vbs',
		'C:\\Windows\\System32\\diskpart.exe',
		'C:\\Windows\\System32\\more.com',
		'C:\\Windows\\System32\\setup.exe',
		'C:\\Program Files\\Tool\\tool.exe',
	].map(file => file.toLowerCase()),
);
const environment = {
	Path: 'C:\\Windows\\System32;"C:\\Program Files\\Tool"',
	ComSpec: 'C:\\Windows\\System32\\cmd.exe',
};
const plan = async (command: Parameters<typeof planCommand>[0]) =>
	planCommand(command, 'C:\\pkg', environment, async file => files.has(file.toLowerCase()));

describe('a step’s command line on Windows (command-line.md, "How an action is run")', () => {
	it('starts the program itself, the rest of the line untouched', async () => {
		expect(await plan('  diskpart /s "C:\\a b\\x.txt"  %NOT% ^& | more')).toEqual({
			ok: true,
			value: {
				program: 'C:\\Windows\\System32\\diskpart.exe',
				argv0: '"C:\\Windows\\System32\\diskpart.exe"',
				arguments: ['/s "C:\\a b\\x.txt"  %NOT% ^& | more'],
			},
		});
	});

	it.each([
		['.com before .exe', 'more', 'C:\\Windows\\System32\\more.com'],
		['the folder of the package before the path', 'setup.exe /q', 'C:\\pkg\\setup.exe'],
		['a quoted name', '"C:\\Program Files\\Tool\\tool.exe" /x', 'C:\\Program Files\\Tool\\tool.exe'],
		['an unquoted name with blanks', 'C:\\Program Files\\Tool\\tool /x', 'C:\\Program Files\\Tool\\tool.exe'],
		['a quoted entry of the path', 'tool', 'C:\\Program Files\\Tool\\tool.exe'],
		[
			'System32 under the name that 32-bit processes have for it',
			'C:\\Windows\\sysnative\\diskpart /s x',
			'C:\\Windows\\System32\\diskpart.exe',
		],
	])('finds %s', async (_, line, program) => {
		expect(await plan(line)).toMatchObject({ok: true, value: {program}});
	});

	it.each([
		['a batch file', 'run one "two three"', '""C:\\pkg\\run.bat" one "two three""'],
		['a document with a file association', '"read me.vbs"', '""C:\\pkg\\read me.vbs""'],
	])('gives %s to cmd.exe, the line within its outer quotes as it stands', async (_, line, inQuotes) => {
		expect(await plan(line)).toMatchObject({
			ok: true,
			value: {program: 'C:\\Windows\\System32\\cmd.exe', arguments: ['/d', '/s', '/c', inQuotes]},
		});
	});

	it('names the program that is nowhere', async () => {
		expect(await plan('no-such-tool /x')).toEqual({ok: false, error: 'no-such-tool'});
		expect(await plan('')).toMatchObject({ok: false});
	});

	it('quotes exact arguments so that they come back unchanged', async () => {
		expect(await plan({program: 'tool', arguments: ['a b', 'c\\', 'd "e"', '']})).toMatchObject({
			value: {arguments: [String.raw`"a b" c\ "d \"e\"" ""`]},
		});
		fc.assert(
			fc.property(fc.string({unit: fc.constantFrom('a', ' ', '"', '\\')}), argument => {
				expect(readArgument(quoteArgument(argument))).toBe(argument);
			}),
		);
	});
});

/** One argument as the C run-time library reads it: 2n backslashes and a quote are n and a mark, 2n+1 are n and a quote. */
const readArgument = (text: string): string => {
	let read = '';
	for (const [, backslashes = '', next = ''] of text.matchAll(/(\\*)("|[^"\\]|$)/g)) {
		read +=
			next === '"'
				? '\\'.repeat(Math.floor(backslashes.length / 2)) + (backslashes.length % 2 === 1 ? '"' : '')
				: backslashes + next;
	}

	return read;
};

describe('a time-out on Windows (task-sequence-format.md §6.10)', () => {
	it('ends the tree, and at least the process where taskkill cannot', async () => {
		const asked: string[] = [];
		const ended: number[] = [];
		for (const exitCode of [0, undefined]) {
			await endProcessTree(
				77,
				async (program, arguments_) => {
					asked.push([program, ...arguments_].join(' '));
					return {exitCode, stdout: '', stderr: ''};
				},
				pid => ended.push(pid),
			);
		}

		expect(asked).toEqual(Array.from({length: 2}, () => 'taskkill.exe /PID 77 /T /F'));
		expect(ended).toEqual([77]);
	});
});

describe('a command as another user on Windows (task-sequence-format.md §6.11)', () => {
	const command = {program: 'C:\\pkg\\setup.exe', argv0: '"C:\\pkg\\setup.exe"', arguments: ['/q']};
	const asUser = planRunAs(command, 'C:\\pkg', {user: 'CONTOSO\\installer', password: 'not-a-secret'});

	it('has its password on the standard input and nowhere else', () => {
		const commandLine = asUser.arguments
			.map(text => Buffer.from(text, 'base64').toString('utf16le') + text)
			.join();
		expect(commandLine).not.toContain('not-a-secret');
		expect(JSON.parse(asUser.input)).toMatchObject({
			program: 'C:\\pkg\\setup.exe',
			arguments: '/q',
			user: 'installer',
			domain: 'CONTOSO',
			password: 'not-a-secret',
		});
	});

	it('that cannot be started has Windows’ code', () => {
		expect(
			readStartProblem(`${asUser.token} 1326 The user name or password is incorrect`, asUser, 'installer'),
		).toMatchObject({kind: 'not-started', code: 1326, message: expect.stringContaining('incorrect')});
		expect(readStartProblem('1326 something else', asUser, 'installer')).toBeUndefined();
	});

	it('fails in Windows PE', () => {
		expect(runAsInWindowsPe('installer')).toMatchObject({kind: 'not-started', code: 1326});
	});
});
