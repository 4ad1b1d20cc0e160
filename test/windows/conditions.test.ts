import {copyFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {ofType} from '../helpers/event-lines.ts';
import {commandXml, conditionXml, setVariableXml} from '../helpers/sequence-xml.ts';
import {driveC, inWine, underWine} from '../helpers/wine.ts';
import {type WineBench, wineBench} from '../helpers/wine-bench.ts';

/** Which of these conditions hold on this Windows, by their names. */
const holding = async (
	bench: WineBench,
	conditions: Readonly<Record<string, readonly [type: string, values: Readonly<Record<string, string>>]>>,
) => {
	const steps = Object.entries(conditions).map(([name, [type, values]]) =>
		setVariableXml(name.replaceAll(' ', '_'), 'yes', {condition: conditionXml(type, values)}),
	);
	const {code, said, events} = await bench.run(...steps);
	expect(code, said).toBe(0);
	return ofType(events(), 'step-finished').map(({name}) =>
		String(name).replace('Set ', '').replaceAll('_', ' '),
	);
};

underWine('conditions on Windows (task-sequence-format.md §5)', () => {
	it('registry: what reg.exe has written is seen, numbers as numbers, the default value under no name', async () => {
		const bench = wineBench();
		const KeyPath = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso Ltd\\Imaging';
		await inWine(['reg.exe', 'add', KeyPath, '/v', 'Build', '/t', 'REG_DWORD', '/d', '31', '/f']);
		await inWine(['reg.exe', 'add', KeyPath, '/v', 'Site', '/d', 'Genève', '/f']);
		await inWine(['reg.exe', 'add', KeyPath, '/ve', '/d', 'the default', '/f']);
		const build = {KeyPath, Value: 'build', Type: 'REG_DWORD'};
		const found = await holding(bench, {
			'newer build': ['Registry', {...build, Operator: 'greater', Data: '9'}],
			'older build': ['Registry', {...build, Operator: 'less', Data: '9'}],
			'the site': ['Registry', {KeyPath, Value: 'Site', Type: 'REG_SZ', Operator: 'equals', Data: 'Genève'}],
			'the default': [
				'Registry',
				{KeyPath, Value: '', Type: 'REG_SZ', Operator: 'equals', Data: 'the default'},
			],
			'the key': ['Registry', {KeyPath, Value: '', Operator: 'exists'}],
			'no value': ['Registry', {KeyPath, Value: 'Absent', Operator: 'exists'}],
			'no key': ['Registry', {KeyPath: `${KeyPath}\\Absent`, Value: '', Operator: 'notExists'}],
		});
		expect(found).toEqual(['newer build', 'the site', 'the default', 'the key', 'no key']);
	});

	it('file and folder: by the path with its blanks, the version in the file, the time it was changed', async () => {
		const bench = wineBench();
		const Path = bench.write('a tool/tool.exe', '');
		copyFileSync(driveC('windows', 'system32', 'kernel32.dll'), bench.path('a tool', 'tool.exe'));
		const version = {Path, VersionOperator: 'greaterEqual'};
		const found = await holding(bench, {
			'the file': ['File', {Path}],
			'the drive of Windows': ['File', {Path: 'c:\\WINDOWS\\System32\\KERNEL32.dll'}],
			'version 1': ['File', {...version, Version: '1.0.0.0'}],
			'version 9999': ['File', {...version, Version: '9999.0.0.0'}],
			'no file': ['File', {Path: `${Path}.absent`}],
			'the folder': ['Folder', {Path: bench.windowsPath('a tool')}],
			'of this century': ['File', {Path, DateTime: '2001-01-01 00:00:00', DateTimeOperator: 'greater'}],
			'no folder': ['Folder', {Path}],
		});
		expect(found).toEqual(['the file', 'the drive of Windows', 'version 1', 'the folder', 'of this century']);
	});

	it('WMI: the query is answered by this Windows, and a class that is not there is false', async () => {
		const wmi = (Query: string) => ['WMI', {Namespace: 'root\\cimv2', Query}] as const;
		const found = await holding(wineBench(), {
			'a Windows': wmi("SELECT * FROM Win32_OperatingSystem WHERE Caption LIKE '%Windows%'"),
			'another maker': wmi('SELECT * FROM Win32_ComputerSystem WHERE Manufacturer = \'Contoso "Ltd"\''),
			'an x64 processor': wmi('SELECT * FROM Win32_Processor WHERE Architecture = 9'),
			'no class': wmi('SELECT * FROM Win32_NoSuchThing'),
			'no query': wmi('SELECT FROM'),
		});
		expect(found).toEqual(['a Windows', 'an x64 processor']);
	});

	it('the log says what was asked and why a step was skipped', async () => {
		const bench = wineBench();
		await bench.run(
			commandXml('Never', 'cmd.exe /c exit 1', {
				condition: conditionXml('File', {Path: 'C:\\no such file.txt'}),
			}),
		);
		expect(ofType(bench.journal(), 'step-skipped')[0]).toMatchObject({
			name: 'Never',
			reason: 'condition',
			trace: expect.anything(),
		});
		expect(JSON.stringify(bench.journal())).toContain('no such file');
	});
});

underWine('what the program knows of a Windows without PowerShell', () => {
	it('comes by the Windows Script Host from WMI: make, model and addresses in the variables', async () => {
		const bench = wineBench();
		const {code, said, events} = await bench.run(setVariableXml('Done', 'yes'));
		expect(code, said).toBe(0);
		expect(ofType(events(), 'run-started')[0]).toMatchObject({
			machine: {make: 'The Wine Project', model: 'Wine', bootId: expect.stringMatching(/^[\da-f-]{36}$/)},
		});
	});
});
