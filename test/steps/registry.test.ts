import {describe, expect, it} from 'vitest';
import {isSecretParameter as isBlanked} from '../../source/sequence/document/blank-secrets.ts';
import type {Step} from '../../source/sequence/sequence.ts';
import {findStepType, stepTypes} from '../../source/steps/registry.ts';
import {isSecretParameter} from '../../source/steps/secret-parameters.ts';
import {step} from '../helpers/sequence-builder.ts';
import {performStep} from '../helpers/step-context.ts';

const find = (type: string | undefined, action: string) => findStepType(step('Step', {type, action}));

describe('the catalogue of step types (§4.1)', () => {
	it.each([
		['RunCommandLineAction', 'Run Command Line', true],
		['RunPowerShellScriptAction', 'Run PowerShell Script', true],
		['SubTasksequence', 'Run Task Sequence', true],
		['SetDynamicVariablesAction', 'Set Dynamic Variables', true],
		['JoinDomainWorkgroupAction', 'Join Domain or Workgroup', false],
		['ConnectNetworkFolderAction', 'Connect To Network Folder', true],
		['RebootAction', 'Restart Computer', true],
		['SetVariableAction', 'Set Task Sequence Variable', true],
		['PrestartCheckAction', 'Check Readiness', true],
		['InstallApplicationAction', 'Install Application', true],
		['InstallSoftwareAction', 'Install Package', true],
		['InstallUpdateAction', 'Install Software Updates', true],
		['DownloadPackageContentAction', 'Download Package Content', true],
		['PartitionDiskAction', 'Format and Partition Disk', false],
		['ConvertDiskAction', 'Convert Disk to Dynamic', false],
		['EnableBitLockerAction', 'Enable BitLocker', false],
		['DisableBitLockerAction', 'Disable BitLocker', false],
		['OfflineEnableBitLockerAction', 'Pre-provision BitLocker', false],
		['RequestStateStoreAction', 'Request State Store', false],
		['CaptureUserStateAction', 'Capture User State', false],
		['RestoreUserStateAction', 'Restore User State', false],
		['ReleaseStateStoreAction', 'Release State Store', false],
		['ApplyOperatingSystemAction', 'Apply Operating System Image', false],
		['ApplyDataImageAction', 'Apply Data Image', false],
		['SetupWindowsAndSMSAction', 'Setup Windows and ConfigMgr', false],
		['UpgradeOperatingSystemAction', 'Upgrade Operating System', false],
		['InstallDeployToolsAction', 'Install Deployment Tools', false],
		['PrepareSMSClientAction', 'Prepare ConfigMgr Client for Capture', false],
		['PrepareOSAction', 'Prepare Windows for Capture', false],
		['CaptureSystemImageAction', 'Capture Operating System Image', false],
		['AutoApplyAction', 'Auto Apply Drivers', false],
		['ApplyDriverPackageAction', 'Apply Driver Package', false],
		['CaptureNetworkSettingsAction', 'Capture Network Settings', false],
		['CaptureWindowsSettingsAction', 'Capture Windows Settings', false],
		['ApplyNetworkSettingsAction', 'Apply Network Settings', false],
		['ApplyWindowsSettingsAction', 'Apply Windows Settings', false],
	])('has %s as %s', (type, name, runnable) => {
		const found = stepTypes.find(stepType => stepType.type === `SMS_TaskSequence_${type}`);
		expect(found?.name).toBe(name);
		expect(found?.run !== undefined).toBe(runnable);
	});

	it('has each type once, and each parameter of a type once', () => {
		const types = stepTypes.map(({type}) => type.toLowerCase());
		expect(new Set(types).size).toBe(types.length);
		for (const {type, parameters} of stepTypes) {
			const names = parameters.map(({variable}) => variable.toLowerCase());
			expect(names, type).toEqual([...new Set(names)]);
		}
	});

	it('can describe every type, also a step that lacks all its variables', async () => {
		for (const {type} of stepTypes) {
			const written = step('Bare', {type, action: ''});
			const view = (await performStep(step('Any'))).context;
			expect(findStepType(written).describe(written, view), type).toMatch(/\S/);
		}
	});
});

describe('finding the handler of a step (§1.3, §1.10 no. 7, §3)', () => {
	it.each([
		['SMS_TaskSequence_RunCommandLineAction', 'smsswd.exe /run: x', 'Run Command Line'],
		['sms_tasksequence_runcommandlineaction', 'smsswd.exe /run: x', 'Run Command Line'],
		[undefined, 'cscript.exe x.wsf', 'Run the action'],
		[undefined, '', 'Run the action'],
		['Contoso_Step', 'tool.exe /x', 'Run the action'],
		['BDD_Gather', 'smsswd.exe /run:ABC00001 cscript.exe x', 'Gather'],
		[undefined, 'tsenv.exe "A=1"', 'Set Task Sequence Variable'],
		[undefined, 'smsboot.exe /target:HD', 'Restart Computer'],
		['Contoso_Step', 'OSDRunPowerShellScript.exe', 'Run PowerShell Script'],
		['SMS_TaskSequence_RunCommandLineAction', 'tsenv.exe "A=1"', 'Set Task Sequence Variable'],
		['SMS_TaskSequence_RebootAction', 'smsboot.exe /target:HD', 'Restart Computer'],
		[undefined, 'smsswd.exe /pkg:ABC00001 /install /basevar: /continueOnError:', 'Install Package'],
		['SMS_TaskSequence_RunCommandLineAction', 'smsswd.exe /pkg: /install /basevar:A', 'Install Package'],
		['SMS_TaskSequence_InstallSoftwareAction', 'smsswd.exe /run: x', 'Install Package'],
	])('%s with the action %s is run as %s', (type, action, name) => {
		const found = find(type, action);
		expect(found.name).toBe(name);
		expect(found.run).toBeDefined();
	});

	it.each([
		['SMS_TaskSequence_PartitionDiskAction', 'osddiskpart.exe'],
		[undefined, 'OSDSetupWindows.exe'],
		['Contoso_Step', 'OSDBitLocker.exe /enable'],
		['BDD_Gather', 'osdjoin.exe /type:0'],
	])('%s with the action %s cannot be run', (type, action) => {
		expect(find(type, action).run).toBeUndefined();
	});

	it.each([
		'SMS_TaskSequence_PartitionDiskAction',
		'SMS_TaskSequence_EnableBitLockerAction',
		'SMS_TaskSequence_RebootAction',
	])('%s is a command like any other where MDT put a script into its action', async type => {
		const written: Step = step('MDT', {type, action: 'cscript.exe "ZTIAny.wsf"'});
		const {commands, restarts} = await performStep(written);
		expect(commands).toMatchObject([{command: 'cscript.exe "ZTIAny.wsf"'}]);
		expect(restarts).toEqual([]);
		expect(findStepType(written)).toMatchObject({type, interrupted: 'ask'});
	});
});

describe('what happens to an attempt that did not end', () => {
	it.each([
		['tsenv.exe "A=1"', 'rerun'],
		['OSDSetDynamicVariables.exe', 'rerun'],
		['smsboot.exe /target:HD', 'verify'],
		['OSDRunPowerShellScript.exe', 'ask'],
		['osddiskpart.exe', 'ask'],
		['anything.exe', 'ask'],
	])('%s: %s', (action, policy) => {
		expect(find(undefined, action).interrupted).toBe(policy);
	});
});

describe('secret parameters (§6.5)', () => {
	it.each([
		'OSDLocalAdminPassword',
		'OSDJoinPassword',
		'OSDCaptureAccountPassword',
		'OSDBitLockerPIN',
		'OSDMigrateLocalAccountPassword',
		'SMSConnectNetworkFolderPassword',
		'SMSTSRunCommandLineUserPassword',
		'SMSTSRunPowerShellUserPassword',
		'OSDProductKey',
		'OSDUpgradeOsProductKey',
		'osdjoinpassword',
	])('%s is one', name => {
		expect(isSecretParameter(name)).toBe(true);
	});

	it.each(['OSDBitLockerCreateRecoveryPassword', 'OSDRandomAdminPassword', 'OSDComputerName'])(
		'%s is none',
		name => {
			expect(isSecretParameter(name)).toBe(false);
		},
	);

	it('are blanked in the document that is kept for reviewing, every one', () => {
		const secrets = stepTypes.flatMap(({parameters}) => parameters).filter(({secret}) => secret === true);
		expect(secrets.length).toBeGreaterThan(8);
		expect(secrets.filter(({variable}) => !isBlanked(variable)).map(({variable}) => variable)).toEqual([]);
	});
});
