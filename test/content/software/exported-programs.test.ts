import {describe, expect, it} from 'vitest';
import {readExportedPrograms} from '../../../source/content/software/exported-programs.ts';
import {exportedObject, usualProgramFlags} from '../../helpers/exported-object.ts';

const part = (text: string | Uint8Array): Uint8Array =>
	typeof text === 'string' ? new TextEncoder().encode(text) : text;

const readProgram = (properties: Readonly<Record<string, string | number | undefined>>) =>
	readExportedPrograms(
		new Map([
			[
				'SMS_Program/CON00020_Install%20it/object.xml',
				part(
					exportedObject('SMS_Program', {
						PackageID: 'CON00020',
						ProgramName: 'Install it',
						CommandLine: 'setup.exe /s',
						ProgramFlags: usualProgramFlags,
						...properties,
					}),
				),
			],
		]),
		'export.zip',
	);

describe('programs of an export (§2.1, §2.2)', () => {
	it('reads package, name, command line and start folder', () => {
		const {programs, diagnostics} = readProgram({
			WorkingDirectory: 'x64',
			CommandLine: 'cmd /c a.cmd <x> & y',
		});
		expect(diagnostics).toEqual([]);
		expect(programs).toMatchObject([
			{
				packageId: 'CON00020',
				name: 'Install it',
				commandLine: 'cmd /c a.cmd <x> & y',
				startIn: 'x64',
				fullOsOnly: true,
			},
		]);
	});

	it('takes a property without a value for one that is not set', () => {
		const [program] = readProgram({WorkingDirectory: undefined, DependentProgram: undefined}).programs;
		expect(program).not.toHaveProperty('startIn');
		expect(program).not.toHaveProperty('runFirst');
	});

	it('runs another program first, of another package or of its own', () => {
		expect(readProgram({DependentProgram: 'CON00021;;Runtime'}).programs[0]?.runFirst).toEqual({
			packageId: 'CON00021',
			program: 'Runtime',
		});
		expect(readProgram({DependentProgram: ';;Prepare'}).programs[0]?.runFirst).toEqual({
			packageId: 'CON00020',
			program: 'Prepare',
		});
	});

	it.each([
		[
			'always runs the other program first',
			0x80,
			{runFirst: {packageId: 'A0000001', program: 'P', always: true}},
		],
		['is disabled', 0x1000, {disabled: true}],
		['lets Configuration Manager restart the computer', 0x8_0000, {restartAfter: true}],
		['may be named by a dynamic list', 0x1, {allowedInLists: true}],
	])('knows a program that %s by its flag', (_, flag, expected) => {
		const properties = {DependentProgram: 'A0000001;;P'};
		expect(readProgram({...properties, ProgramFlags: usualProgramFlags | flag}).programs).toMatchObject([
			expected,
		]);
		expect(readProgram({...properties, ProgramFlags: usualProgramFlags}).programs).not.toMatchObject([
			expected,
		]);
	});

	it.each([
		['interacts with a user', usualProgramFlags & ~0x2000, 'wait for somebody'],
		['needs a user who is logged on', usualProgramFlags | 0x4000, 'logged on'],
		['restarts the computer by itself', usualProgramFlags | 0x4_0000, 'restart the computer by itself'],
	])('warns of a program that %s', (_, ProgramFlags, words) => {
		expect(readProgram({ProgramFlags}).programs[0]?.cautions).toEqual([expect.stringContaining(words)]);
	});

	it('knows a package without source files', () => {
		const {programs} = readExportedPrograms(
			new Map([
				[
					'SMS_Package/CON00030/object.xml',
					part(exportedObject('SMS_Package', {PackageID: 'CON00030', PkgSourceFlag: 1})),
				],
				[
					'SMS_Program/CON00030_Remove/object.xml',
					part(
						exportedObject('SMS_Program', {PackageID: 'CON00030', ProgramName: 'Remove', CommandLine: 'x'}),
					),
				],
			]),
			'package.zip',
		);
		expect(programs).toMatchObject([{packageId: 'CON00030', withoutContent: true}]);
	});

	it('reads UTF-16 with a byte order mark, as exports are written', () => {
		const text = exportedObject('SMS_Program', {
			PackageID: 'CON00020',
			ProgramName: 'Größe',
			CommandLine: 'x',
		});
		const {programs} = readExportedPrograms(
			new Map([['SMS_Program/CON00020_Gr/object.xml', Buffer.from(`\uFEFF${text}`, 'utf16le')]]),
			'export.zip',
		);
		expect(programs).toMatchObject([{name: 'Größe'}]);
	});

	it('says which part cannot be read or is incomplete, and reads the others', () => {
		const {programs, diagnostics} = readExportedPrograms(
			new Map([
				['SMS_Program/A_broken/object.xml', part('<INSTANCE')],
				[
					'SMS_Program/A_empty/object.xml',
					part(exportedObject('SMS_Program', {PackageID: 'A0000001', ProgramName: 'P'})),
				],
				[
					'SMS_Program/A_good/object.xml',
					part(exportedObject('SMS_Program', {PackageID: 'A0000001', ProgramName: 'Q', CommandLine: 'x'})),
				],
			]),
			'export.zip',
		);
		expect(programs).toMatchObject([{name: 'Q'}]);
		expect(diagnostics).toMatchObject([
			{severity: 'warning', place: {file: 'export.zip/SMS_Program/A_broken/object.xml'}},
			{
				severity: 'warning',
				rule: 'program-incomplete',
				place: {file: 'export.zip/SMS_Program/A_empty/object.xml'},
			},
		]);
	});
});
