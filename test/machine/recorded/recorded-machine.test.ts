import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {chooseMachine, readRecordedMachine} from '../../../source/machine/index.ts';
import type {Machine} from '../../../source/machine/machine.ts';

const folder = path.join(import.meta.dirname, '../../../media-samples/machines');
const names = readdirSync(folder);
const textOf = (name: string) => readFileSync(path.join(folder, name), 'utf8');

const machineOf = async (name: string): Promise<Machine> => {
	const result = readRecordedMachine(textOf(name), name);
	expect(result).toMatchObject({ok: true});
	if (!result.ok) {
		throw new Error(result.error.message);
	}

	return chooseMachine({recorded: result.value});
};

const count = async (machine: Machine, query: string, namespace = 'root\\cimv2') => {
	const result = await machine.facts.query(namespace, query);
	return result.ok ? result.value.length : result.error;
};

const classes = [
	'Win32_ComputerSystem',
	'Win32_ComputerSystemProduct',
	'Win32_BIOS',
	'Win32_OperatingSystem',
	'Win32_BaseBoard',
	'Win32_SystemEnclosure',
	'Win32_LogicalDisk',
	'Win32_DiskDrive',
	'Win32_NetworkAdapter',
	'Win32_NetworkAdapterConfiguration',
	'Win32_Processor',
	'Win32_Process',
];

describe.each(names)('the recorded machine %s', name => {
	it('answers for every class that sequences ask', async () => {
		const machine = await machineOf(name);
		for (const className of classes) {
			expect.soft(await count(machine, `SELECT * FROM ${className}`), className).toBeGreaterThan(0);
		}

		// These may be missing in a machine: no rows, and no error either.
		expect(await count(machine, 'SELECT * FROM Win32_Battery')).toBeTypeOf('number');
		expect(await count(machine, 'SELECT * FROM Win32_Tpm', 'ROOT\\CIMV2\\Security\\MicrosoftTpm')).toBeTypeOf(
			'number',
		);
	});

	it('says who it is', async () => {
		const {make, model, serialNumber, macAddresses, ipAddresses} = await (
			await machineOf(name)
		).facts.computer();
		expect([make, model, serialNumber, ...macAddresses, ...ipAddresses].every(text => text !== '')).toBe(
			true,
		);
	});

	it('runs nothing and restarts nothing', async () => {
		const machine = await machineOf(name);
		const request = {command: 'echo no', folder: '/', environment: {}, onLine: () => undefined};
		expect(await machine.commands.run(request)).toMatchObject({kind: 'not-started', code: 5});
		expect(await machine.power.restart('current-os')).toMatchObject({ok: false});
	});
});

describe('conditions on a recorded machine (task-sequence-format.md §5)', () => {
	it('see the battery of the laptop and the missing security module of the old desktop', async () => {
		const laptop = await machineOf('laptop-uefi.json');
		const desktop = await machineOf('desktop-bios.json');
		const tpm = 'SELECT * FROM Win32_Tpm WHERE IsEnabled_InitialValue = TRUE';
		const namespace = 'root\\cimv2\\Security\\MicrosoftTpm';
		expect(await count(laptop, 'SELECT * FROM Win32_Battery WHERE BatteryStatus != 2')).toBe(1);
		expect(await count(laptop, tpm, namespace)).toBe(1);
		expect(await count(desktop, tpm, namespace)).toBe(0);
		expect(await desktop.facts.firmware()).toEqual({uefi: false, secureBoot: 'NA'});
	});

	it('that ask an unknown class get the error text (§5.6)', async () => {
		expect(
			await count(await machineOf('server.json'), 'SELECT * FROM Lenovo_BiosSetting', 'root\\WMI'),
		).toContain('0x80041010');
	});

	it('find files, keys and products whatever their case', async () => {
		const {facts} = await machineOf('desktop-bios.json');
		expect(await facts.folder('c:\\windows\\')).toBeDefined();
		expect(await facts.file('C:\\Windows')).toBeUndefined();
		expect(await facts.file('C:\\WINDOWS\\Explorer.exe')).toMatchObject({version: '10.0.19041.5486'});
		const key = 'HKEY_LOCAL_MACHINE\\software\\microsoft\\Windows NT\\CurrentVersion';
		expect(await facts.registryValue(key, 'currentbuildnumber')).toEqual({type: 'REG_SZ', data: '19045'});
		expect(await facts.registryValue(key, 'absent')).toBe('key');
		expect(await facts.registryValue(`${key}\\absent`, '')).toBeUndefined();
		expect(await facts.installedProduct('{3f2504e0-4f89-41d3-9a0c-0305e82c3301}')).toMatchObject({
			version: '5.00.9128.1007',
		});
		expect(await facts.installedUpgradeCode('{6B29FC40-CA47-1067-B31D-00DD010662DA}')).toBe(true);
		expect(await facts.installedUpgradeCode('')).toBe(false);
	});

	it('see the kind of its Windows (MDT’s operating system condition)', async () => {
		expect(await (await machineOf('server.json')).facts.operatingSystem()).toEqual({
			architecture: 'x64',
			version: '10.0.20348',
			productType: 3,
		});
		expect((await (await machineOf('tablet.json')).facts.operatingSystem()).architecture).toBe('arm64');
	});
});

describe('a recorded machine that is not right', () => {
	const broken = (change: (machine: Record<string, unknown>) => void) => {
		const machine: Record<string, unknown> = JSON.parse(textOf('server.json'));
		change(machine);
		return readRecordedMachine(JSON.stringify(machine), 'machine.json');
	};

	it('has the line and column where its JSON breaks off', () => {
		expect(readRecordedMachine('{\n\t"name": "x",\n\t"phase" "WinPE"\n}', 'machine.json')).toMatchObject({
			ok: false,
			error: {rule: 'malformed-json', place: {file: 'machine.json', line: 3, column: 10}},
		});
		expect(readRecordedMachine('{\n\t"name": "x",\n', 'machine.json')).toMatchObject({
			error: {place: {line: 3, column: 1}},
		});
	});

	it.each([
		[
			'a field is missing',
			(machine: Record<string, unknown>) => delete machine['bootId'],
			'bootId must be a text',
		],
		[
			'a choice is none',
			(machine: Record<string, unknown>) => Object.assign(machine, {phase: 'PE'}),
			'phase must be one of "WinPE", "FullOS"',
		],
		[
			'a property is an object',
			(machine: Record<string, unknown>) =>
				Object.assign(machine, {wmi: {'root\\cimv2': {Win32_BIOS: [{Name: {}}]}}}),
			'wmi.root\\cimv2.Win32_BIOS[0].Name must be a text, a number',
		],
		[
			'a moment is none',
			(machine: Record<string, unknown>) => Object.assign(machine, {files: {'C:\\a': {modified: 'once'}}}),
			'files.C:\\a.modified must be a moment',
		],
		[
			'a name is mistyped',
			(machine: Record<string, unknown>) => Object.assign(machine, {frimware: {}}),
			'frimware must be left out',
		],
	])('names the field when %s', (_, change, words) => {
		expect(broken(change)).toMatchObject({ok: false, error: {message: expect.stringContaining(words)}});
	});

	it('never throws', () => {
		fc.assert(
			fc.property(fc.oneof(fc.json(), fc.string()), text => {
				expect(readRecordedMachine(text, 'machine.json').ok).toBe(false);
			}),
		);
	});
});

describe('a path of a condition on a recorded machine', () => {
	it('of very many slashes is looked up in a moment', async () => {
		const {facts} = await machineOf('laptop-uefi.json');
		const start = performance.now();
		expect(await facts.file(`C:${'\\'.repeat(300_000)}x`)).toBeUndefined();
		expect(performance.now() - start).toBeLessThan(2000);
	});
});
