import {failure, success} from '../../sequence/result.ts';
import {boolean, integer, text} from '../parameter.ts';
import {type Check, finding} from './check.ts';
import {atLeast, isYes, oneOfThese, sameNumber, versionAtLeast, versionAtMost} from './compare.ts';
import {connected, mainsPower, securityModule, wired} from './hardware-checks.ts';

/** Rolling distributions have none. */
const systemVersion: Check['ask'] = async facts => {
	const {version} = await facts.operatingSystem();
	return version === '' ? failure('The operating system has no version.') : success(finding(version));
};

/** The fifteen checks, in the order of the editor; the defaults are those of its new steps. Rule: task-sequence-format.md §7.1. */
export const checks: readonly Check[] = [
	{
		enabled: boolean('OSDCheckMemory', 'CheckMemory', {default: 'true'}),
		words: 'memory at least',
		unit: 'MB',
		wanted: integer('OSDMemory', 'Memory', {default: '512'}),
		resultVariable: '_TS_CRMEMORY',
		async ask(facts) {
			const memory = await facts.memory();
			return memory.ok ? success(finding(memory.value)) : memory;
		},
		compare: atLeast,
	},
	{
		enabled: boolean('OSDCheckProcessorSpeed', 'CheckProcessorSpeed', {default: 'true'}),
		words: 'processor speed at least',
		unit: 'MHz',
		wanted: integer('OSDProcessorSpeed', 'ProcessorSpeed', {default: '800'}),
		resultVariable: '_TS_CRSPEED',
		async ask(facts) {
			const speed = await facts.processorSpeed();
			return speed.ok ? success(finding(speed.value)) : speed;
		},
		compare: atLeast,
	},
	{
		enabled: boolean('OSDCheckFreeDiskSpace', 'CheckFreeDiskSpace'),
		words: 'free disk space at least',
		unit: 'MB',
		wanted: integer('OSDFreeDiskSpace', 'FreeDiskSpace', {default: '25000'}),
		resultVariable: '_TS_CRDISK',
		async ask(facts, {targetDrive}) {
			const space = await facts.freeSpace(targetDrive);
			return space.ok
				? success({value: space.value.megabytes, shown: `on ${space.value.drive} ${space.value.megabytes}`})
				: space;
		},
		compare: atLeast,
	},
	{
		enabled: boolean('OSDCheckOSType', 'CheckOSType', {default: 'true'}),
		words: 'operating system is',
		wanted: text('OSDOSType', 'OSType', {default: 'CLIENT'}),
		resultVariable: '_TS_CROSTYPE',
		async ask(facts) {
			const {productType} = await facts.operatingSystem();
			return success(finding(productType === 1 ? 'CLIENT' : 'SERVER'));
		},
		compare: oneOfThese('CLIENT', 'SERVER'),
	},
	{
		enabled: boolean('OSDCheckOSArchitecture', 'CheckOSArchitecture'),
		words: 'architecture is',
		unit: 'bits',
		wanted: text('OSDOSArchitecture', 'OSArchitecture'),
		resultVariable: '_TS_CRARCH',
		async ask(facts) {
			const {architecture} = await facts.operatingSystem();
			return success(finding(architecture === 'x86' ? '32' : '64'));
		},
		compare: oneOfThese('32', '64'),
	},
	{
		enabled: boolean('OSDCheckMinOSVersion', 'CheckMinOSVersion'),
		words: 'operating system version at least',
		wanted: text('OSDMinOSVersion', 'MinOSVersion'),
		resultVariable: '_TS_CRMINOSVER',
		ask: systemVersion,
		compare: versionAtLeast,
	},
	{
		// The name is spelled like this in files, unlike its property.
		enabled: boolean('OSDCheckMaxOsVersion', 'CheckMaxOSVersion'),
		words: 'operating system version at most',
		wanted: text('OSDMaxOSVersion', 'MaxOSVersion'),
		resultVariable: '_TS_CRMAXOSVER',
		ask: systemVersion,
		compare: versionAtMost,
	},
	{
		enabled: boolean('OSDCheckCMClientMinVersion', 'CheckCMClientMinVersion'),
		words: 'client version at least',
		wanted: text('OSDCMClientMinVersion', 'CMClientMinVersion'),
		resultVariable: '_TS_CRCLIENTMINVER',
		async ask(facts) {
			const version = await facts.clientVersion();
			return version.ok ? success(finding(version.value)) : version;
		},
		compare: versionAtLeast,
	},
	{
		enabled: boolean('OSDCheckOSLanguageID', 'CheckOSLanguageID'),
		words: 'language of the operating system is',
		wanted: integer('OSDOSLanguageID', 'OSLanguageID'),
		resultVariable: '_TS_CROSLANGUAGE',
		async ask(facts) {
			const language = await facts.operatingSystemLanguage();
			return language.ok ? success(finding(language.value)) : language;
		},
		compare: sameNumber,
	},
	{
		enabled: boolean('OSDCheckPowerState', 'CheckPowerState'),
		words: 'AC power plugged in',
		resultVariable: '_TS_CRACPOWER',
		ask: mainsPower,
		compare: isYes,
	},
	{
		enabled: boolean('OSDCheckNetworkConnected', 'CheckNetworkConnected'),
		words: 'network adapter connected',
		resultVariable: '_TS_CRNETWORK',
		ask: connected,
		compare: isYes,
	},
	{
		enabled: boolean('OSDCheckNetworkWired', 'CheckNetworkWired'),
		words: 'network adapter is not wireless',
		needs: 'OSDCheckNetworkConnected',
		resultVariable: '_TS_CRWIRED',
		ask: wired,
		compare: isYes,
	},
	{
		enabled: boolean('OSDCheckDeviceUEFI', 'CheckDeviceUEFI'),
		words: 'computer in UEFI mode',
		resultVariable: '_TS_CRUEFI',
		async ask(facts) {
			const uefi = await facts.uefi();
			return success({value: uefi, shown: uefi ? 'UEFI' : 'BIOS'});
		},
		compare: isYes,
	},
	{
		enabled: boolean('OSDCheckDeviceTpmEnabled', 'CheckTpmEnabled'),
		words: 'TPM 2.0 enabled',
		resultVariable: '_TS_CRTPMENABLED',
		ask: securityModule('enabled'),
		compare: isYes,
	},
	{
		enabled: boolean('OSDCheckDeviceTpmActivated', 'CheckTpmActivated'),
		words: 'TPM 2.0 activated',
		resultVariable: '_TS_CRTPMACTIVATED',
		ask: securityModule('activated'),
		compare: isYes,
	},
];
