import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ReadinessFacts} from '../../source/machine/readiness-facts.ts';
import {failure, success} from '../../source/sequence/result.ts';
import type {Step} from '../../source/sequence/sequence.ts';
import {checkReadiness} from '../../source/steps/check-readiness.ts';
import {findStepType} from '../../source/steps/registry.ts';
import {readyComputer} from '../helpers/ready-computer.ts';
import {step} from '../helpers/sequence-builder.ts';
import {createStepRecord, describeStep} from '../helpers/step-context.ts';
import {published} from '../helpers/step-variables.ts';

const readinessStep = (variables: Readonly<Record<string, string>>, options: Partial<Step> = {}) =>
	step('Check Readiness', {
		type: 'SMS_TaskSequence_PrestartCheckAction',
		action: 'OSDPrestartCheck.exe',
		successCodes: [0],
		variables: published(variables),
		...options,
	});

const check = async (
	variables: Readonly<Record<string, string>>,
	computer: Partial<ReadinessFacts> = {},
	options: Parameters<typeof createStepRecord>[1] & {readonly step?: Partial<Step>} = {},
) => {
	const record = createStepRecord(readinessStep(variables, options.step), options);
	const {machine} = record.context;
	const context = {
		...record.context,
		machine: {...machine, facts: {...machine.facts, readiness: readyComputer(computer)}},
	};
	const outcome = await checkReadiness.run?.(context);
	return {...record, outcome, result: (name: string) => context.environment.text(name)};
};

type Row = {
	readonly option: string;
	readonly on: Readonly<Record<string, string>>;
	readonly result: string;
	/** A computer that just passes, and one that just fails, with what it is said to have. */
	readonly passes: Partial<ReadinessFacts>;
	readonly fails: Partial<ReadinessFacts>;
	readonly found: string;
};

const system = (facts: {version?: string; productType?: number; architecture?: 'x86' | 'x64' | 'arm64'}) => ({
	operatingSystem: async () => ({
		architecture: 'x64' as const,
		version: '10.0.26100',
		productType: 1,
		...facts,
	}),
});
const tpm = (version: string, enabled: boolean, activated: boolean) => ({
	securityModule: async () => success({version, enabled, activated}),
});

const rows: readonly Row[] = [
	{
		option: 'Minimum memory (MB)',
		on: {OSDCheckMemory: 'true', OSDMemory: '2048'},
		result: '_TS_CRMEMORY',
		passes: {memory: async () => success(2048)},
		fails: {memory: async () => success(2047)},
		found: 'memory at least 2048 MB: found 2047 MB',
	},
	{
		option: 'Minimum processor speed (MHz)',
		on: {OSDCheckProcessorSpeed: 'true', OSDProcessorSpeed: '1000'},
		result: '_TS_CRSPEED',
		passes: {processorSpeed: async () => success(1000)},
		fails: {processorSpeed: async () => success(999)},
		found: 'processor speed at least 1000 MHz: found 999 MHz',
	},
	{
		option: 'Minimum free disk space (MB)',
		on: {OSDCheckFreeDiskSpace: 'true', OSDFreeDiskSpace: '50000'},
		result: '_TS_CRDISK',
		passes: {freeSpace: async () => success({drive: 'C:', megabytes: 50_000})},
		fails: {freeSpace: async () => success({drive: 'C:', megabytes: 49_999})},
		found: 'free disk space at least 50000 MB: found on C: 49999 MB',
	},
	{
		option: 'Current OS to be refreshed is CLIENT',
		on: {OSDCheckOSType: 'true', OSDOSType: 'CLIENT'},
		result: '_TS_CROSTYPE',
		passes: system({productType: 1}),
		fails: system({productType: 3}),
		found: 'operating system is CLIENT: found SERVER',
	},
	{
		option: 'Current OS to be refreshed is SERVER',
		on: {OSDCheckOSType: 'true', OSDOSType: 'SERVER'},
		result: '_TS_CROSTYPE',
		passes: system({productType: 2}),
		fails: system({productType: 1}),
		found: 'operating system is SERVER: found CLIENT',
	},
	{
		option: 'Architecture of current OS',
		on: {OSDCheckOSArchitecture: 'true', OSDOSArchitecture: '64'},
		result: '_TS_CRARCH',
		passes: system({architecture: 'arm64'}),
		fails: system({architecture: 'x86'}),
		found: 'architecture is 64 bits: found 32 bits',
	},
	{
		option: 'Minimum OS version',
		on: {OSDCheckMinOSVersion: 'true', OSDMinOSVersion: '10.0.16299'},
		result: '_TS_CRMINOSVER',
		passes: system({version: '10.0.16299'}),
		fails: system({version: '10.0.9200'}),
		found: 'operating system version at least 10.0.16299: found 10.0.9200',
	},
	{
		option: 'Maximum OS version',
		on: {OSDCheckMaxOsVersion: 'true', OSDMaxOSVersion: '10.0.19045'},
		result: '_TS_CRMAXOSVER',
		passes: system({version: '10.0.19045'}),
		fails: system({version: '10.0.26100'}),
		found: 'operating system version at most 10.0.19045: found 10.0.26100',
	},
	{
		option: 'Minimum client version',
		on: {OSDCheckCMClientMinVersion: 'true', OSDCMClientMinVersion: '5.00.8913.1005'},
		result: '_TS_CRCLIENTMINVER',
		passes: {clientVersion: async () => success('5.00.8913.1005')},
		fails: {clientVersion: async () => success('5.00.8790.1000')},
		found: 'client version at least 5.00.8913.1005: found 5.00.8790.1000',
	},
	{
		option: 'Language of current OS',
		on: {OSDCheckOSLanguageID: 'true', OSDOSLanguageID: '1033'},
		result: '_TS_CROSLANGUAGE',
		passes: {operatingSystemLanguage: async () => success(1033)},
		fails: {operatingSystemLanguage: async () => success(1031)},
		found: 'language of the operating system is 1033: found 1031',
	},
	{
		option: 'AC power plugged in',
		on: {OSDCheckPowerState: 'true'},
		result: '_TS_CRACPOWER',
		passes: {onMainsPower: async () => success(true)},
		fails: {onMainsPower: async () => success(false)},
		found: 'AC power plugged in: found battery power',
	},
	{
		option: 'Network adapter connected',
		on: {OSDCheckNetworkConnected: 'true'},
		result: '_TS_CRNETWORK',
		passes: {connectedAdapters: async () => success([{name: 'Wi-Fi', wireless: true}])},
		fails: {connectedAdapters: async () => success([])},
		found: 'network adapter connected: found no connected adapter',
	},
	{
		option: 'Network adapter is not wireless',
		on: {OSDCheckNetworkConnected: 'true', OSDCheckNetworkWired: 'true'},
		result: '_TS_CRWIRED',
		passes: {
			connectedAdapters: async () =>
				success([
					{name: 'Wi-Fi', wireless: true},
					{name: 'Dock', wireless: false},
				]),
		},
		fails: {connectedAdapters: async () => success([{name: 'Wi-Fi', wireless: true}])},
		found: 'network adapter is not wireless: found only wireless: Wi-Fi',
	},
	{
		option: 'Computer is in UEFI mode',
		on: {OSDCheckDeviceUEFI: 'true'},
		result: '_TS_CRUEFI',
		passes: {uefi: async () => true},
		fails: {uefi: async () => false},
		found: 'computer in UEFI mode: found BIOS',
	},
	{
		option: 'TPM 2.0 or above is enabled',
		on: {OSDCheckDeviceTpmEnabled: 'true'},
		result: '_TS_CRTPMENABLED',
		passes: tpm('2.0', true, false),
		fails: tpm('2.0', false, true),
		found: 'TPM 2.0 enabled: found TPM 2.0, not enabled',
	},
	{
		option: 'TPM 2.0 or above is activated',
		on: {OSDCheckDeviceTpmActivated: 'true'},
		result: '_TS_CRTPMACTIVATED',
		passes: tpm('2.0', false, true),
		fails: tpm('2.0', true, false),
		found: 'TPM 2.0 activated: found TPM 2.0, not activated',
	},
];

const resultVariables = [...new Set(rows.map(({result}) => result))];

describe('Check Readiness (§7.1)', () => {
	it('is what the client program of that name stands for', () => {
		expect(findStepType(step('x', {type: '', action: 'OSDPrestartCheck.exe'}))).toBe(checkReadiness);
	});

	describe.each(rows)('$option', ({on, result, passes, fails, found}) => {
		it('passes a computer that meets it', async () => {
			const {outcome, result: value, log} = await check(on, passes);
			expect(outcome).toEqual({code: 0});
			expect(value(result)).toBe('1');
			expect(log).toContainEqual(expect.stringMatching(/^information: Passed: /));
		});

		it('fails one that does not, and says what it has', async () => {
			const {outcome, result: value, log} = await check(on, fails);
			expect(outcome).toMatchObject({code: 4316, message: expect.stringContaining(found)});
			expect(value(result)).toBe('0');
			expect(log).toContain(`error: Failed: ${found}`);
		});

		it('is not looked at when it is off or missing', async () => {
			const off = Object.fromEntries(
				Object.keys(on).map(name => [name, name.startsWith('OSDCheck') ? 'false' : (on[name] ?? '')]),
			);
			for (const variables of [off, {}]) {
				const {outcome, result: value, log} = await check(variables, fails, {variables: {[result]: '1'}});
				expect(outcome).toEqual({code: 0});
				expect(value(result)).toBe('');
				expect(log).toEqual([]);
			}
		});
	});

	it('makes all checks before it fails, and names every one that failed', async () => {
		const everything = Object.assign({}, ...rows.map(({on}) => on), {OSDOSType: 'CLIENT'});
		const nothing = Object.assign(
			{},
			...rows.filter(({option}) => !option.endsWith('SERVER')).map(({fails}) => fails),
			{
				...system({productType: 3, architecture: 'x86', version: '10.0.9200'}),
				connectedAdapters: async () => success([]),
				securityModule: async () => success(undefined),
			},
		);
		const {outcome, result, log} = await check(everything, nothing);
		expect(outcome?.code).toBe(4316);
		expect(log).toHaveLength(15);
		// A version cannot be below the one and above the other.
		expect(resultVariables.map(result)).toEqual(
			resultVariables.map(name => (name === '_TS_CRMAXOSVER' ? '1' : '0')),
		);
		expect(outcome?.message).toContain('14 of 15 checks failed');
		expect(outcome?.message).toContain('memory at least 2048 MB: found 2047 MB');
		expect(outcome?.message).toContain('TPM 2.0 activated: found no TPM');
	});

	it('with continue on error only notes what failed', async () => {
		const {outcome, log, result} = await check(
			{OSDCheckMemory: 'true', OSDMemory: '99999'},
			{},
			{
				step: {continueOnError: true},
			},
		);
		// The engine passes over the code; conditions of later steps see the result.
		expect(outcome?.code).toBe(4316);
		expect(result('_TS_CRMEMORY')).toBe('0');
		expect(log).toEqual([expect.stringMatching(/^warning: Failed: memory/)]);
	});

	it('takes a check of an older file that lacks the newer variables for off', async () => {
		const {outcome, result} = await check({
			OSDCheckMemory: 'true',
			OSDMemory: '512',
			OSDCheckProcessorSpeed: 'true',
			OSDProcessorSpeed: '800',
			OSDCheckFreeDiskSpace: 'false',
			OSDFreeDiskSpace: '5120',
			OSDCheckOSType: 'true',
			OSDOSType: 'CLIENT',
		});
		expect(outcome).toEqual({code: 0});
		expect(resultVariables.map(result).filter(value => value !== '')).toEqual(['1', '1', '1']);
	});

	it.each(['', ' .  .    .', '  . .'])('takes the blank mask "%s" for no version (§1.5)', async version => {
		const {outcome, result, log} = await check({
			OSDCheckMinOSVersion: 'true',
			OSDMinOSVersion: version,
			OSDCheckCMClientMinVersion: 'true',
			OSDCMClientMinVersion: version,
		});
		expect(outcome).toEqual({code: 0});
		expect(result('_TS_CRMINOSVER')).toBe('');
		expect(log).toContainEqual(expect.stringContaining('OSDMinOSVersion says nothing'));
	});

	it('reads a version that was typed into the mask, blanks and all', async () => {
		const {outcome} = await check({OSDCheckMinOSVersion: 'true', OSDMinOSVersion: '10. 0.16299.  '});
		expect(outcome).toEqual({code: 0});
	});

	it('takes language 0 for none', async () => {
		const {result} = await check({OSDCheckOSLanguageID: 'true', OSDOSLanguageID: '0'});
		expect(result('_TS_CROSLANGUAGE')).toBe('');
	});

	it('looks for a cable only where a connection is asked for', async () => {
		const {result, outcome} = await check(
			{OSDCheckNetworkWired: 'true'},
			{connectedAdapters: async () => success([])},
		);
		expect(outcome).toEqual({code: 0});
		expect(result('_TS_CRWIRED')).toBe('');
	});

	it('does not pass a TPM 1.2, enabled as it may be', async () => {
		const {outcome} = await check({OSDCheckDeviceTpmEnabled: 'true'}, tpm('1.2', true, true));
		expect(outcome).toMatchObject({code: 4316, message: expect.stringContaining('TPM 1.2')});
	});

	it('does not pass a computer that does not tell, and says why', async () => {
		const {outcome} = await check(
			{OSDCheckProcessorSpeed: 'true', OSDProcessorSpeed: '800'},
			{processorSpeed: async () => failure('PowerShell is missing.')},
		);
		expect(outcome).toMatchObject({
			code: 4316,
			message: expect.stringContaining('processor speed at least 800 MHz: not known. PowerShell is missing.'),
		});
	});

	it('does not pass a rolling distribution, which has no version, as any version', async () => {
		const {outcome} = await check(
			{OSDCheckMinOSVersion: 'true', OSDMinOSVersion: '10'},
			system({version: ''}),
		);
		expect(outcome).toMatchObject({code: 4316, message: expect.stringContaining('has no version')});
	});

	it('compares numbers as numbers, whatever they are', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(), fc.nat(), async (has, wants) => {
				const {outcome} = await check(
					{OSDCheckMemory: 'true', OSDMemory: String(wants)},
					{memory: async () => success(has)},
				);
				expect(outcome?.code).toBe(has >= wants ? 0 : 4316);
			}),
		);
	});

	it('names the variable whose value it cannot compare', async () => {
		const {outcome} = await check({OSDCheckMemory: 'true', OSDMemory: '4 GB'});
		expect(outcome).toMatchObject({code: 4316, message: expect.stringContaining('Correct OSDMemory')});
	});

	it('lets a global variable win over what the step says, and expands it (§6.3)', async () => {
		const {outcome} = await check(
			{OSDCheckMemory: 'true', OSDMemory: '512'},
			{},
			{
				variables: {OSDMemory: '%Needed%', Needed: '999999'},
			},
		);
		expect(outcome).toMatchObject({code: 4316, message: expect.stringContaining('at least 999999 MB')});
	});

	it('measures the drive that an earlier step prepared, in the boot environment', async () => {
		const asked: (string | undefined)[] = [];
		const freeSpace: ReadinessFacts['freeSpace'] = async drive => {
			asked.push(drive);
			return success({drive: drive ?? 'C:', megabytes: 99_999});
		};
		const on = {OSDCheckFreeDiskSpace: 'true', OSDFreeDiskSpace: '1'};
		await check(on, {freeSpace}, {phase: 'WinPE', variables: {OSDisk: 'W:'}});
		await check(on, {freeSpace}, {phase: 'WinPE'});
		await check(on, {freeSpace}, {phase: 'FullOS', variables: {OSDisk: 'W:'}});
		expect(asked).toEqual(['W:', undefined, undefined]);
	});

	it('is described by what it checks', () => {
		expect(
			describeStep(
				readinessStep({
					OSDCheckMemory: 'true',
					OSDMemory: '2048',
					OSDCheckDeviceUEFI: 'true',
					OSDCheckOSType: 'false',
				}),
			),
		).toBe('check: memory at least 2048 MB, computer in UEFI mode');
		expect(describeStep(readinessStep({}))).toBe('check nothing');
	});
});
