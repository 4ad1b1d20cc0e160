import {describe, expect, it} from 'vitest';
import type {Execute} from '../../../source/machine/execute.ts';
import {
	type BootIdSource,
	readWindowsBootId,
	readWindowsPhase,
} from '../../../source/machine/windows/boot.ts';
import type {Registry} from '../../../source/machine/windows/registry.ts';
import {failure, success} from '../../../source/sequence/result.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

/** A registry that lives as long as this start of Windows; `writable`: whether this user may write to it. */
const windows = ({writable = true, keys = ['System']}: {writable?: boolean; keys?: string[]} = {}) => {
	const values = new Map<string, string>();
	const registry: Registry = {
		value: async (keyPath, valueName) => {
			const data = values.get(`${keyPath}:${valueName}`);
			const key = keyPath.split('\\').at(-1) ?? '';
			return data === undefined ? (keys.includes(key) ? 'key' : undefined) : {type: 'REG_SZ', data};
		},
		tree: async () => [],
	};
	const run: Execute = async (program, [, keyPath = '', , valueName = '', , , , data = '']) => {
		expect(program).toBe('reg.exe');
		if (writable) {
			values.set(`${keyPath}:${valueName}`, data);
		}

		return {exitCode: writable ? 0 : 1, stdout: '', stderr: ''};
	};
	const source: BootIdSource = {
		registry,
		run,
		phase: 'FullOS',
		query: async () => failure('PowerShell is missing'),
		temporaryFolder: temporaryFolder(),
	};
	return source;
};

describe('the start of a Windows machine', () => {
	it('is Windows PE where the key MiniNT is', async () => {
		expect(await readWindowsPhase(windows({keys: ['MiniNT']}).registry)).toBe('WinPE');
		expect(await readWindowsPhase(windows().registry)).toBe('FullOS');
	});

	it('has one identity for all processes, without WMI; the next start has another', async () => {
		const source = windows();
		const first = await readWindowsBootId(source);
		expect(first).toMatch(/^[\da-f-]{36}$/);
		expect(await readWindowsBootId(source)).toBe(first);
		expect(await readWindowsBootId(windows())).not.toBe(first);
	});

	it('has one also in a Windows PE whose registry cannot be written', async () => {
		const source: BootIdSource = {...windows({writable: false}), phase: 'WinPE'};
		const first = await readWindowsBootId(source);
		expect(first).toMatch(/^[\da-f-]{36}$/);
		expect(await readWindowsBootId(source)).toBe(first);
	});

	it('is told by an installed Windows to a user who may not write to its registry', async () => {
		const source = windows({writable: false});
		const started = '20250314081502.500000+000';
		const query = async () => success([{LastBootUpTime: started}]);
		expect(await readWindowsBootId({...source, query})).toBe(started);
		await expect(readWindowsBootId(source)).rejects.toThrow('PowerShell is missing');
	});
});
