import {boolean, hidden, integer, packageId, text} from '../parameter.ts';
import {about, both, clientStep, fullOs, phrase} from './client-step.ts';

export const installApplication = clientStep({
	action: 'InstallApplicationAction',
	name: 'Install Application',
	environments: fullOs,
	parameters: [
		text('ApplicationName', 'ApplicationName', hidden),
		text('BaseVariableName', 'BaseVariableName', hidden),
		boolean('ContinueOnInstallError', 'ContinueOnInstallError', hidden),
		boolean('OSDAppClearCache', 'ClearCache'),
		integer('RetryCount', 'RetryCount', {hidden: true, default: '2'}),
		integer('OSDApp', 'AppInfo', hidden),
		text('OSDApp{i}Name', 'AppInfo{i}Name'),
		text('OSDApp{i}DisplayName', 'AppInfo{i}DisplayName'),
		text('OSDApp{i}Description', 'AppInfo{i}Description'),
		integer('OSDAppCount', 'NumApps'),
	],
	effect(value, count) {
		const names = Array.from({length: count('OSDApp')}, (_, index) => value(`OSDApp${index}DisplayName`));
		return value('BaseVariableName') === ''
			? phrase('install', names.filter(name => name !== '').join(', ') || value('ApplicationName'))
			: `install the applications named by the variables ${value('BaseVariableName')}01, 02, …`;
	},
});

export const installPackage = clientStep({
	action: 'InstallSoftwareAction',
	name: 'Install Package',
	environments: fullOs,
	parameters: [
		packageId('PackageID', 'PackageID', hidden),
		text('_SMSSWDProgramName', 'ProgramName'),
		text('BaseVariableName', 'BaseVariableName', hidden),
		boolean('ContinueOnInstallError', 'ContinueOnInstallError', hidden),
	],
	effect(value) {
		if (value('BaseVariableName') !== '') {
			return `install the packages named by the variables ${value('BaseVariableName')}001, 002, …`;
		}

		const program =
			value('OSDDoNotLogCommand').toLowerCase() === 'true'
				? '(not shown: OSDDoNotLogCommand is TRUE)'
				: value('_SMSSWDProgramName');
		return phrase('run', about('the program', program), `of package ${value('PackageID')}`);
	},
});

export const installSoftwareUpdates = clientStep({
	action: 'InstallUpdateAction',
	name: 'Install Software Updates',
	environments: fullOs,
	parameters: [
		text('SMSInstallUpdateTarget', 'Target'),
		boolean('SMSTSSoftwareUpdateScanUseCache', 'UseCache', {default: 'true'}),
		integer('RetryCount', 'RetryCount', {hidden: true, default: '2'}),
	],
	effect: value =>
		value('SMSInstallUpdateTarget').toLowerCase() === 'mandatory'
			? 'install the required software updates'
			: 'install all software updates',
});

export const downloadPackageContent = clientStep({
	action: 'DownloadPackageContentAction',
	name: 'Download Package Content',
	environments: both,
	parameters: [
		text('OSDDownloadDownloadPackages', 'DownloadPackages'),
		text('OSDDownloadDestinationLocationType', 'DestinationLocationType', {default: 'TSCache'}),
		text('OSDDownloadDestinationPath', 'DestinationCustomPath'),
		text('OSDDownloadDestinationVariable', 'DestinationVariable'),
		boolean('OSDDownloadContinueDownloadOnError', 'ContinueDownloadOnError', {default: 'true'}),
		integer('OSDPackage', 'PackageInfo', hidden),
		text('OSDPackage{i}PackageId', 'PackageInfo{i}PackageId'),
		text('OSDPackage{i}Name', 'PackageInfo{i}Name'),
		integer('OSDPackage{i}PkgType', 'PackageInfo{i}PkgType'),
		integer('OSDPackage{i}Size', 'PackageInfo{i}Size'),
		integer('OSDPackageCount', 'NumPackages'),
	],
	effect: value =>
		phrase(
			`download ${value('OSDDownloadDownloadPackages').split(',').join(', ')}`,
			about('to', downloadFolder(value)),
			about('and keep the paths in', value('OSDDownloadDestinationVariable')),
		),
});

const downloadFolder = (value: (variable: string) => string): string => {
	switch (value('OSDDownloadDestinationLocationType').toLowerCase()) {
		case 'custom':
			return value('OSDDownloadDestinationPath');
		case 'ccmcache':
			return 'the client cache';
		default:
			return 'the working folder of the task sequence';
	}
};
