import {boolean, hidden, packageId, text} from '../parameter.ts';
import {about, clientStep, phrase, winPe} from './client-step.ts';

export const autoApplyDrivers = clientStep({
	action: 'AutoApplyAction',
	name: 'Auto Apply Drivers',
	environments: winPe,
	parameters: [
		boolean('OSDAutoApplyDriverBestMatch', 'BestMatch', {default: 'true'}),
		text('OSDAutoApplyDriverCategoryList', 'CategoryList'),
		boolean('OSDAllowUnsignedDriver', 'UnsignedDriver'),
	],
	effect: value =>
		phrase(
			value('OSDAutoApplyDriverBestMatch').toLowerCase() === 'false'
				? 'add all compatible drivers of the catalogue to the applied Windows'
				: 'add the best drivers of the catalogue to the applied Windows',
			about('from the categories', value('OSDAutoApplyDriverCategoryList')),
		),
});

export const applyDriverPackage = clientStep({
	action: 'ApplyDriverPackageAction',
	name: 'Apply Driver Package',
	environments: winPe,
	parameters: [
		packageId('OSDApplyDriverDriverPackageID', 'DriverPackageID', hidden),
		boolean('OSDRecurse', 'Recurse'),
		boolean('OSDAllowUnsignedDriver', 'UnsignedDriver'),
		text('OSDInstallDriversAdditionalOptions', 'InstallDriversAdditionalOptions'),
		text('OSDApplyDriverBootCriticalContentUniqueID', 'BootCriticalContentUniqueID'),
		text('OSDApplyDriverBootCriticalDriverID', 'BootCriticalDriverID', hidden),
		text('OSDApplyDriverBootCriticalHardwareComponent', 'BootCriticalHardwareComponent'),
		text('OSDApplyDriverBootCriticalID', 'BootCriticalID'),
		text('OSDApplyDriverBootCriticalINFFile', 'BootCriticalINFFile'),
	],
	effect: value =>
		phrase(
			`add the drivers of package ${value('OSDApplyDriverDriverPackageID')} to the applied Windows`,
			value('OSDRecurse').toLowerCase() === 'true' ? 'with all subfolders' : '',
		),
});
