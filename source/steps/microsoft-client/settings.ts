import {boolean, hidden, integer, secret, text} from '../parameter.ts';
import {about, both, clientStep, fullOs, phrase, winPe} from './client-step.ts';

/** The domain or the workgroup; 0 is the domain. */
const membership = (type: string, domain: string, organizationalUnit: string, workgroup: string): string =>
	type === '1' || domain === ''
		? about('workgroup', workgroup)
		: phrase(`domain ${domain}`, about('in', organizationalUnit));

export const captureNetworkSettings = clientStep({
	action: 'CaptureNetworkSettingsAction',
	name: 'Capture Network Settings',
	environments: fullOs,
	parameters: [
		boolean('OSDMigrateAdapterSettings', 'MigrateAdapterSettings', {default: 'true'}),
		boolean('OSDMigrateNetworkMembership', 'MigrateNetworkMembership'),
	],
	effect: () => 'note the network settings of this Windows for the new one',
});

export const captureWindowsSettings = clientStep({
	action: 'CaptureWindowsSettingsAction',
	name: 'Capture Windows Settings',
	environments: both,
	parameters: [
		boolean('OSDMigrateComputerName', 'MigrateComputerName', {default: 'true'}),
		boolean('OSDMigrateRegistrationInfo', 'MigrateRegistrationInfo', {default: 'true'}),
		boolean('OSDMigrateTimeZone', 'MigrateTimeZone', {default: 'true'}),
	],
	effect: () => 'note the computer name, the registration and the time zone of this Windows for the new one',
});

export const applyNetworkSettings = clientStep({
	action: 'ApplyNetworkSettingsAction',
	name: 'Apply Network Settings',
	environments: winPe,
	parameters: [
		integer('OSDNetworkJoinType', 'NetworkJoinType'),
		text('OSDDomainName', 'DomainName'),
		text('OSDDomainOUName', 'DomainOUName'),
		text('OSDWorkgroupName', 'WorkgroupName'),
		text('OSDJoinAccount', 'DomainUsername'),
		text('OSDJoinPassword', 'DomainPassword', secret),
		text('OSDDNSDomain', 'DNSDomain', hidden),
		text('OSDDNSSuffixSearchOrder', 'DNSSuffixSearchOrder', hidden),
		boolean('OSDEnableTCPIPFiltering', 'EnableTCPIPFiltering', hidden),
		integer('OSDAdapterCount', 'NumAdapters', hidden),
		integer('OSDAdapter', 'Adapters', hidden),
	],
	effect: value =>
		phrase(
			'write the network settings of the new Windows:',
			membership(
				value('OSDNetworkJoinType'),
				value('OSDDomainName'),
				value('OSDDomainOUName'),
				value('OSDWorkgroupName'),
			) || 'the adapters',
		),
});

export const applyWindowsSettings = clientStep({
	action: 'ApplyWindowsSettingsAction',
	name: 'Apply Windows Settings',
	environments: winPe,
	parameters: [
		text('OSDComputerName', 'ComputerName', {default: '%_SMSTSMachineName%'}),
		text('OSDProductKey', 'ProductKey', secret),
		boolean('OSDRandomAdminPassword', 'RandomAdminPassword', {default: 'true'}),
		text('OSDLocalAdminPassword', 'AdminPassword', secret),
		text('OSDRegisteredUserName', 'RegisteredUserName'),
		text('OSDRegisteredOrgName', 'RegisteredOrgName'),
		text('OSDTimeZone', 'TimeZone'),
		text('OSDServerLicenseMode', 'ServerLicenseMode'),
		integer('OSDServerLicenseConnectionLimit', 'ServerLicenseConnectionLimit'),
		text('OSDWindowsSettingsInputLocale', 'InputLocale'),
		text('OSDWindowsSettingsSystemLocale', 'SystemLocale'),
		text('OSDWindowsSettingsUILanguage', 'UILanguage'),
		text('OSDWindowsSettingsUILanguageFallback', 'UILanguageFallback'),
		text('OSDWindowsSettingsUserLocale', 'UserLocale'),
	],
	effect: value =>
		[
			phrase('write the settings of the new Windows', about('named', value('OSDComputerName'))),
			about('registered to', value('OSDRegisteredOrgName')),
			about('time zone', value('OSDTimeZone')),
		]
			.filter(part => part !== '')
			.join(', '),
});

export const joinDomainOrWorkgroup = clientStep({
	action: 'JoinDomainWorkgroupAction',
	name: 'Join Domain or Workgroup',
	environments: fullOs,
	parameters: [
		integer('OSDJoinType', 'Type'),
		text('OSDJoinDomainName', 'DomainName'),
		text('OSDJoinDomainOUName', 'DomainOUName'),
		text('OSDJoinWorkgroupName', 'WorkgroupName'),
		text('OSDJoinAccount', 'DomainUsername'),
		text('OSDJoinPassword', 'DomainPassword', secret),
		boolean('OSDJoinSkipReboot', 'SkipReboot'),
	],
	effect: value =>
		phrase(
			'join',
			membership(
				value('OSDJoinType'),
				value('OSDJoinDomainName'),
				value('OSDJoinDomainOUName'),
				value('OSDJoinWorkgroupName'),
			),
			value('OSDJoinSkipReboot').toLowerCase() === 'true' ? '' : 'and restart',
		),
});
