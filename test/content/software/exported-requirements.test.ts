import {describe, expect, it} from 'vitest';
import {applicationDigest} from '../../helpers/application-digest.ts';
import {readDigest} from '../../helpers/exported-application.ts';

const windows = (rules: string) =>
	readDigest(applicationDigest({requirements: rules})).applications[0]?.deploymentTypes[0]?.requirements[0];

describe('what a digest says of requirements', () => {
	const systems = (operator: string, ruleId: string) =>
		`<Rule id="R"><OperatingSystemExpression><Operator>${operator}</Operator><Operands><RuleExpression RuleId="${ruleId}"/></Operands></OperatingSystemExpression></Rule>`;
	const global = (condition: string, setting: string) =>
		`<GlobalSettingReference AuthoringScopeId="GLOBAL" LogicalName="${condition}" SettingLogicalName="${setting}"/>`;
	const compared = (operator: string, ...operands: readonly string[]) =>
		`<Expression><Operator>${operator}</Operator><Operands>${operands.join('')}</Operands></Expression>`;
	const constant = (value: string) => `<ConstantValue Value="${value}"/>`;

	it.each([
		['Windows/All_x64_Windows_10_and_higher_Clients', 'x64', 'client', '10.0', undefined],
		['Windows/All_x64_Windows_10_Client', 'x64', 'client', '10.0', '10.0.22000'],
		['Windows/All_ARM64_Windows_11_and_higher_Clients', 'arm64', 'client', '10.0.22000', undefined],
		['Windows/All_x86_Windows_7_Client', 'x86', 'client', '6.1', '6.2'],
		['Windows/All_x64_Windows_Server_2012_R2', 'x64', 'server', '6.3', '10.0.14393'],
		['Windows/All_x64_Windows_Server_2019_and_higher', 'x64', 'server', '10.0.17763', undefined],
	])('knows the operating system %s', (ruleId, architecture, edition, from, next) => {
		const rule = windows(systems('OneOf', ruleId));
		expect(rule).toEqual({
			kind: 'any',
			rules: [
				{
					kind: 'all',
					rules: [
						{kind: 'architecture', architectures: [architecture]},
						{
							kind: 'operating-system',
							platform: 'windows',
							edition,
							test: {operator: 'greaterEqual', version: from},
						},
						...(next === undefined
							? []
							: [
									{
										kind: 'operating-system',
										platform: 'windows',
										edition,
										test: {operator: 'less', version: next},
									},
								]),
					],
				},
			],
		});
	});

	it('knows "none of" operating systems', () => {
		expect(windows(systems('NoneOf', 'Windows/All_x86_Windows_7_Client'))?.kind).toBe('none');
	});

	it('knows memory, and free space of the system drive or of another', () => {
		const memory = compared(
			'GreaterEquals',
			global('TotalPhysicalMemory', 'TotalPhysicalMemory_Setting_LogicalName'),
			constant('4294967296'),
		);
		expect(windows(`<Rule id="R">${memory}</Rule>`)).toEqual({kind: 'memory', megabytes: 4096});
		const space = compared('GreaterEquals', global('FreeDiskSpace', 'FreeSpace'), constant('1048576000'));
		const on = (drive: string) => compared('Equals', global('FreeDiskSpace', 'DriveID'), drive);
		expect(
			windows(`<Rule id="R">${compared('And', space, on(global('FreeDiskSpace', 'SystemDrive')))}</Rule>`),
		).toEqual({
			kind: 'disk-space',
			megabytes: 1000,
			drive: '%SystemDrive%',
		});
		expect(windows(`<Rule id="R">${compared('And', space, on(constant('D:')))}</Rule>`)).toMatchObject({
			drive: 'D:',
		});
	});

	it('reports a condition that is only referred to, by the name that the console gives it', () => {
		const rule = `<Rule id="R"><Annotation><DisplayName Text="Primary device Equals True"/></Annotation>${compared('Equals', global('PrimaryDevice', 'PrimaryDevice_Setting_LogicalName'), constant('TRUE'))}</Rule>`;
		const {applications, diagnostics} = readDigest(applicationDigest({requirements: rule}));
		expect(applications[0]?.deploymentTypes[0]?.requirements).toEqual([
			{kind: 'unknown', text: 'The requirement "Primary device Equals True"'},
		]);
		expect(diagnostics).toMatchObject([{message: expect.stringContaining('Primary device')}]);
	});
});
