import {describe, expect, it} from 'vitest';
import type {Execute} from '../../../source/machine/execute.ts';
import {findProduct, hasUpgradeCode, packCode} from '../../../source/machine/windows/products.ts';
import {createRegistry, parseRegQuery} from '../../../source/machine/windows/registry.ts';

const lines = (...text: string[]) => `\r\n${text.join('\r\n')}\r\n\r\n`;
const uninstall = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall';
const client = '{3F2504E0-4F89-41D3-9A0C-0305E82C3301}';

/** What `reg query` writes for these keys; exit code 1 for any other. */
const outputs: Readonly<Record<string, string>> = {
	'HKLM\\SOFTWARE\\Contoso': lines(
		'HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso',
		'    (Default)    REG_SZ    the default',
		'    Image Build    REG_DWORD    0x1f',
		'    Path    REG_EXPAND_SZ    %ProgramFiles%\\Contoso    Tools',
		'    Empty    REG_SZ    ',
		'',
		'HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso\\Below',
	),
	[`${uninstall}\\${client}`]: lines(
		`${uninstall}\\${client}`,
		'    DisplayVersion    REG_SZ    5.00.9128.1007',
		'    WindowsInstaller    REG_DWORD    0x1',
	),
	'HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes\\Installer\\UpgradeCodes\\04CF92B674AC76013BD100DD106026AD': lines(
		'HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes\\Installer\\UpgradeCodes\\04CF92B674AC76013BD100DD106026AD',
		'    0E4052F398F43D14A9C050308EC23310    REG_SZ    ',
	),
};

const run: Execute = async (_program, arguments_) => {
	const output = outputs[arguments_[1] ?? ''];
	return {exitCode: output === undefined ? 1 : 0, stdout: output ?? '', stderr: ''};
};
const registry = createRegistry(run);

describe('registry conditions on Windows (task-sequence-format.md §5.5)', () => {
	it('see a value whatever the case of its name, numbers in decimal', async () => {
		expect(await registry.value('HKLM\\SOFTWARE\\Contoso\\', 'image build')).toEqual({
			type: 'REG_DWORD',
			data: '31',
		});
	});

	it('see the default value under the empty name', async () => {
		expect(await registry.value('HKLM\\SOFTWARE\\Contoso', '')).toEqual({
			type: 'REG_SZ',
			data: 'the default',
		});
	});

	it('keep blanks within data, and empty data', async () => {
		expect(await registry.value('HKLM\\SOFTWARE\\Contoso', 'Path')).toEqual({
			type: 'REG_EXPAND_SZ',
			data: '%ProgramFiles%\\Contoso    Tools',
		});
		expect(await registry.value('HKLM\\SOFTWARE\\Contoso', 'Empty')).toEqual({type: 'REG_SZ', data: ''});
	});

	it('tell a key without the value from no key', async () => {
		expect(await registry.value('HKLM\\SOFTWARE\\Contoso', 'Absent')).toBe('key');
		expect(await registry.value('HKLM\\SOFTWARE\\Absent', 'Absent')).toBeUndefined();
	});

	it('do not take the values of a key below for its own', () => {
		expect(parseRegQuery(outputs['HKLM\\SOFTWARE\\Contoso'] ?? '').map(({values}) => values.size)).toEqual([
			4, 0,
		]);
	});
});

describe('Windows Installer products (task-sequence-format.md §5.2)', () => {
	it('are found in the uninstall keys of both architectures', async () => {
		expect(await findProduct(registry, client)).toEqual({version: '5.00.9128.1007'});
		expect(await findProduct(registry, '{3F2504E0-4F89-41D3-9A0C-0305E82C3309}')).toBeUndefined();
	});

	it('are found by their upgrade code, which Windows Installer packs', async () => {
		expect(packCode('{6B29FC40-CA47-1067-B31D-00DD010662DA}')).toBe('04CF92B674AC76013BD100DD106026AD');
		expect(await hasUpgradeCode(registry, '{6B29FC40-CA47-1067-B31D-00DD010662DA}')).toBe(true);
		expect(await hasUpgradeCode(registry, client)).toBe(false);
	});
});
