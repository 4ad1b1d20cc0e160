import {both, clientStep} from './microsoft-client/client-step.ts';
import {boolean, integer, text} from './parameter.ts';
import type {Parameter} from './step-type.ts';

type Check = {
	readonly enabled: Parameter;
	/** What is checked, and the variable that says how much of it. */
	readonly words: string;
	readonly wanted?: Parameter;
};

/** Rule: task-sequence-format.md §7.1. */
const checks: readonly Check[] = [
	{
		enabled: boolean('OSDCheckMemory', 'CheckMemory', {default: 'true'}),
		words: 'memory in MB at least',
		wanted: integer('OSDMemory', 'Memory', {default: '512'}),
	},
	{
		enabled: boolean('OSDCheckProcessorSpeed', 'CheckProcessorSpeed', {default: 'true'}),
		words: 'processor speed in MHz at least',
		wanted: integer('OSDProcessorSpeed', 'ProcessorSpeed', {default: '800'}),
	},
	{
		enabled: boolean('OSDCheckFreeDiskSpace', 'CheckFreeDiskSpace'),
		words: 'free disk space in MB at least',
		wanted: integer('OSDFreeDiskSpace', 'FreeDiskSpace'),
	},
	{
		enabled: boolean('OSDCheckOSType', 'CheckOSType', {default: 'true'}),
		words: 'operating system is',
		wanted: text('OSDOSType', 'OSType', {default: 'CLIENT'}),
	},
	{
		enabled: boolean('OSDCheckOSArchitecture', 'CheckOSArchitecture'),
		words: 'architecture is',
		wanted: text('OSDOSArchitecture', 'OSArchitecture'),
	},
	{
		enabled: boolean('OSDCheckMinOSVersion', 'CheckMinOSVersion'),
		words: 'operating system version at least',
		wanted: text('OSDMinOSVersion', 'MinOSVersion'),
	},
	{
		// The name is spelled like this in files, unlike its property.
		enabled: boolean('OSDCheckMaxOsVersion', 'CheckMaxOSVersion'),
		words: 'operating system version at most',
		wanted: text('OSDMaxOSVersion', 'MaxOSVersion'),
	},
	{
		enabled: boolean('OSDCheckCMClientMinVersion', 'CheckCMClientMinVersion'),
		words: 'client version at least',
		wanted: text('OSDCMClientMinVersion', 'CMClientMinVersion'),
	},
	{
		enabled: boolean('OSDCheckOSLanguageID', 'CheckOSLanguageID'),
		words: 'language of the operating system is',
		wanted: integer('OSDOSLanguageID', 'OSLanguageID'),
	},
	{enabled: boolean('OSDCheckPowerState', 'CheckPowerState'), words: 'AC power plugged in'},
	{enabled: boolean('OSDCheckNetworkConnected', 'CheckNetworkConnected'), words: 'network adapter connected'},
	{enabled: boolean('OSDCheckNetworkWired', 'CheckNetworkWired'), words: 'network adapter is not wireless'},
	{enabled: boolean('OSDCheckDeviceUEFI', 'CheckDeviceUEFI'), words: 'computer in UEFI mode'},
	{enabled: boolean('OSDCheckDeviceTpmEnabled', 'CheckTpmEnabled'), words: 'TPM 2.0 enabled'},
	{enabled: boolean('OSDCheckDeviceTpmActivated', 'CheckTpmActivated'), words: 'TPM 2.0 activated'},
];

export const checkReadiness = clientStep({
	action: 'PrestartCheckAction',
	name: 'Check Readiness',
	environments: both,
	parameters: checks.flatMap(({enabled, wanted}) => (wanted === undefined ? [enabled] : [enabled, wanted])),
	effect(value) {
		const active = checks
			.filter(({enabled}) => value(enabled.variable).toLowerCase() === 'true')
			.map(({words, wanted}) => (wanted === undefined ? words : `${words} ${value(wanted.variable)}`));
		return active.length === 0 ? 'check nothing' : `check: ${active.join(', ')}`;
	},
});
