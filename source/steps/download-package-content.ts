import {about, both, clientStep, phrase} from './microsoft-client/client-step.ts';
import {boolean, hidden, integer, text} from './parameter.ts';

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
