import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ApplicationRule} from '../../../source/content/application.ts';
import {joined, type RuleOutcome} from '../../../source/steps/install-application/rule-outcome.ts';
import {applicationStep, installStep} from '../../helpers/application-step.ts';
import {application} from '../../helpers/applications.ts';

const alone = applicationStep({ApplicationName: 'A'});
const installed = 'installed';
const missing = 'missing';

type Computer = NonNullable<Parameters<typeof installStep>[1]>;

/** Asks for a rule as detection: what holds is not installed, what does not hold is; `unclear` is neither. */
const ask = async (detection: ApplicationRule, computer: Computer = {}): Promise<string> => {
	const {ran, outcome} = await installStep(alone, {
		applications: [application('A', {detection})],
		...computer,
	});
	if (outcome.message?.startsWith('Nobody can tell') === true) {
		return outcome.message;
	}

	return ran.length === 0 ? installed : missing;
};

describe('rules about files, registry and products', () => {
	it('finds a file by its version and its time', async () => {
		const file = async () => ({modified: Date.UTC(2026, 4, 1), version: '24.8.0.0'});
		const rule = (parameters: Readonly<Record<string, string>>): ApplicationRule => ({
			kind: 'condition',
			type: 'File',
			parameters: {Path: 'C:\\7z.exe', ...parameters},
		});
		expect(await ask(rule({Version: '24.8', VersionOperator: 'greaterEqual'}), {facts: {file}})).toBe(
			installed,
		);
		expect(await ask(rule({Version: '24.9', VersionOperator: 'greaterEqual'}), {facts: {file}})).toBe(
			missing,
		);
		expect(await ask(rule({DateTime: '2026-01-01', DateTimeOperator: 'greater'}), {facts: {file}})).toBe(
			installed,
		);
	});

	it.each([
		['greaterEqual', '10.0', installed],
		['greaterEqual', '9.5', installed],
		['greaterEqual', '10.1', missing],
		['equals', '10.0.0', installed],
	] as const)('compares a registry value as a version: %s %s', async (operator, version, expected) => {
		const registryValue = async () => ({type: 'REG_SZ', data: '10.0'});
		const rule: ApplicationRule = {
			kind: 'registry-version',
			key: 'HKLM\\SOFTWARE\\Contoso',
			value: 'Version',
			test: {operator, version},
		};
		expect(await ask(rule, {facts: {registryValue}})).toBe(expected);
	});

	it('does not find a registry value that is no version, nor one that is not there', async () => {
		const rule: ApplicationRule = {
			kind: 'registry-version',
			key: 'HKLM\\SOFTWARE\\Contoso',
			value: 'Version',
			test: {operator: 'greaterEqual', version: '1'},
		};
		const registryValue = async () => ({type: 'REG_SZ', data: 'beta'});
		expect(await ask(rule, {facts: {registryValue}})).toBe(missing);
		expect(await ask(rule)).toBe(missing);
	});

	it('finds a Windows Installer product by its code, and by a version of it', async () => {
		const installedProduct = async (code: string) => (code === '{1}' ? {version: '24.08.00.0'} : undefined);
		const product = (version?: string): ApplicationRule => ({
			kind: 'product',
			productCode: '{1}',
			...(version === undefined ? {} : {test: {operator: 'greaterEqual', version}}),
		});
		expect(await ask(product(), {facts: {installedProduct}})).toBe(installed);
		expect(await ask(product('24.8'), {facts: {installedProduct}})).toBe(installed);
		expect(await ask(product('25'), {facts: {installedProduct}})).toBe(missing);
		expect(await ask({kind: 'product', productCode: '{2}'}, {facts: {installedProduct}})).toBe(missing);
	});

	it('says what the machine said where it could not be asked', async () => {
		const registryValue = async () => {
			throw new Error('access is denied');
		};
		const rule: ApplicationRule = {
			kind: 'registry-version',
			key: 'HKLM\\SAM',
			value: '',
			test: {operator: 'equals', version: '1'},
		};
		expect(await ask(rule, {facts: {registryValue}})).toContain('access is denied');
	});
});

describe('rules about the computer', () => {
	it('knows platform, edition and version of the operating system', async () => {
		const operatingSystem = async () =>
			({architecture: 'x64', version: '10.0.22631', productType: 1}) as const;
		const computer: Computer = {facts: {operatingSystem}, platform: 'windows'};
		const rule = (options: Omit<Extract<ApplicationRule, {kind: 'operating-system'}>, 'kind'>) =>
			ask({kind: 'operating-system', ...options}, computer);
		expect(await rule({platform: 'windows'})).toBe(installed);
		expect(await rule({platform: 'linux'})).toBe(missing);
		expect(await rule({edition: 'client'})).toBe(installed);
		expect(await rule({edition: 'server'})).toBe(missing);
		expect(await rule({test: {operator: 'greaterEqual', version: '10.0.19041'}})).toBe(installed);
		expect(await rule({test: {operator: 'less', version: '10.0.22000'}})).toBe(missing);
		expect(await ask({kind: 'architecture', architectures: ['x64', 'arm64']}, computer)).toBe(installed);
		expect(await ask({kind: 'architecture', architectures: ['x86']}, computer)).toBe(missing);
	});

	it('knows the memory, and says so where it does not', async () => {
		const wmi = {Win32_ComputerSystem: [{TotalPhysicalMemory: 8 * 1024 ** 3}]};
		expect(await ask({kind: 'memory', megabytes: 8192}, {wmi})).toBe(installed);
		expect(await ask({kind: 'memory', megabytes: 8193}, {wmi})).toBe(missing);
		expect(await ask({kind: 'memory', megabytes: 1})).toContain('memory of this computer is not known');
	});

	it('knows the free space of a drive, and of any', async () => {
		const wmi = {
			Win32_LogicalDisk: [
				{DeviceID: 'C:', FreeSpace: 10 * 1024 ** 2},
				{DeviceID: 'D:', FreeSpace: 900 * 1024 ** 2},
			],
		};
		expect(await ask({kind: 'disk-space', megabytes: 500}, {wmi})).toBe(installed);
		expect(await ask({kind: 'disk-space', megabytes: 500, drive: 'd:\\'}, {wmi})).toBe(installed);
		expect(await ask({kind: 'disk-space', megabytes: 500, drive: 'C:'}, {wmi})).toBe(missing);
		expect(await ask({kind: 'disk-space', megabytes: 500, drive: 'E:'}, {wmi})).toBe(missing);
	});

	it('asks WMI and variables as conditions of steps do', async () => {
		const wmi = {Win32_Battery: [{Name: 'one'}]};
		const query = (className: string): ApplicationRule => ({
			kind: 'condition',
			type: 'WMI',
			parameters: {Query: `SELECT * FROM ${className}`},
		});
		expect(await ask(query('Win32_Battery'), {wmi})).toBe(installed);
		expect(await ask(query('Win32_Nothing'), {wmi})).toContain('There is no class Win32_Nothing');
		const variable: ApplicationRule = {
			kind: 'condition',
			type: 'Variable',
			parameters: {Variable: 'Site', Operator: 'equals', Value: 'Oslo'},
		};
		expect(await ask(variable, {variables: {Site: 'OSLO'}})).toBe(installed);
		expect(await ask(variable)).toBe(missing);
	});
});

describe('detection scripts', () => {
	const script: ApplicationRule = {kind: 'script', language: 'sh', text: 'echo yes'};
	const answered = (code: number, output: string, errors: string) =>
		ask(script, {answer: () => ({code, output, errors})});

	it.each([
		['ends with 0 and writes something', 0, 'yes', '', installed],
		['ends with 0, and writes errors too', 0, 'yes', 'a warning', installed],
		['ends with 0 and writes nothing', 0, '', '', missing],
		['ends with 0 and writes white space', 0, ' \n', '', missing],
	])('%s', async (_, code, output, errors, expected) => {
		expect(await answered(code, output, errors)).toBe(expected);
	});

	it('leaves open what errors alone or another code mean', async () => {
		expect(await answered(0, '', 'no such thing')).toContain('errors alone: no such thing');
		expect(await answered(1, 'yes', 'first\nlast')).toContain('ended with 1: last');
	});

	it('runs in its own language, from a file that others cannot read', async () => {
		const {questions, files} = await installStep(alone, {
			applications: [application('A', {detection: script})],
		});
		expect(files.get('detect.sh')).toBe('echo yes');
		expect(questions[0]?.command).toEqual({program: 'sh', arguments: ['/scratch/detect.sh']});
	});

	it('says what is missing for a script of another language', async () => {
		expect(await ask({kind: 'script', language: 'powershell', text: 'x'})).toContain('needs PowerShell');
		expect(await ask({kind: 'script', language: 'vbscript', text: 'x'})).toContain('Windows Script Host');
	});

	it.each([
		['vbscript', 'detect.vbs'],
		['jscript', 'detect.js'],
	] as const)('gives %s to cscript', async (language, file) => {
		const {questions} = await installStep(alone, {
			applications: [application('A', {detection: {kind: 'script', language, text: 'x'}})],
			platform: 'windows',
		});
		expect(questions[0]?.command).toEqual({
			program: 'cscript.exe',
			arguments: ['//NoLogo', `X:\\scratch\\${file}`],
		});
	});
});

describe('all, any and none', () => {
	const outcome = fc.constantFrom<RuleOutcome>(
		{verdict: true, saw: 'yes'},
		{verdict: false, saw: 'no'},
		{verdict: false, saw: 'unclear', problem: 'unclear'},
	);

	it('say the same whatever the unclear ones would turn out to be, or are unclear', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('all' as const, 'any' as const, 'none' as const),
				fc.array(outcome, {maxLength: 5}),
				(kind, outcomes) => {
					const settled = (verdict: boolean) =>
						joined(
							kind,
							outcomes.map(one => (one.problem === undefined ? one : {verdict, saw: one.saw})),
						).verdict;
					const {verdict, problem} = joined(kind, outcomes);
					const isOpen = settled(true) !== settled(false);
					expect(problem !== undefined).toBe(isOpen);
					if (!isOpen) {
						expect(verdict).toBe(settled(true));
					}
				},
			),
		);
	});

	it('hold as their names say', () => {
		const yes = {verdict: true, saw: 'yes'};
		const no = {verdict: false, saw: 'no'};
		expect(joined('all', [yes, no]).verdict).toBe(false);
		expect(joined('all', []).verdict).toBe(true);
		expect(joined('any', [yes, no]).verdict).toBe(true);
		expect(joined('any', []).verdict).toBe(false);
		expect(joined('none', [no, no]).verdict).toBe(true);
		expect(joined('none', [yes, no]).verdict).toBe(false);
	});
});
