import {boolean, hidden, integer, packageId, secret, text} from '../parameter.ts';
import {about, clientStep, fullOs, phrase, winPe} from './client-step.ts';

/** Where an image goes: one of these, or the next free partition. */
const destination = [
	integer('DestinationDisk', 'DestinationDisk', hidden),
	integer('DestinationPartition', 'DestinationPartition', hidden),
	text('DestinationLogicalDrive', 'DestinationLogicalDrive', hidden),
	text('DestinationVariable', 'DestinationVariable', hidden),
];

const describeDestination = (value: (variable: string) => string): string => {
	if (value('DestinationVariable') !== '') {
		return `to the drive in ${value('DestinationVariable')}`;
	}

	return value('DestinationDisk') === ''
		? about('to', value('DestinationLogicalDrive')) || 'to the next available partition'
		: phrase(`to disk ${value('DestinationDisk')}`, about('partition', value('DestinationPartition')));
};

export const applyOperatingSystemImage = clientStep({
	action: 'ApplyOperatingSystemAction',
	name: 'Apply Operating System Image',
	environments: winPe,
	parameters: [
		packageId('ImagePackageID', 'ImagePackageID', hidden),
		integer('OSDImageIndex', 'ImageIndex'),
		packageId('InstallPackageID', 'InstallPackageID', hidden),
		integer('OSDInstallEditionIndex', 'InstallEditionIndex'),
		packageId('ConfigFilePackage', 'ConfigFilePackage', hidden),
		text('OSDConfigFileName', 'ConfigFileName'),
		boolean('RunFromNet', 'RunFromNet', hidden),
		...destination,
	],
	effect: value =>
		phrase(
			value('ImagePackageID') === ''
				? `install Windows from the setup files of package ${value('InstallPackageID')}`
				: phrase(`apply image ${value('ImagePackageID')}`, about('index', value('OSDImageIndex'))),
			describeDestination(value),
			about('with the answer file', value('OSDConfigFileName')),
		),
});

export const applyDataImage = clientStep({
	action: 'ApplyDataImageAction',
	name: 'Apply Data Image',
	environments: winPe,
	parameters: [
		packageId('ImagePackageID', 'ImagePackageID', hidden),
		integer('OSDDataImageIndex', 'ImageIndex'),
		boolean('OSDWipeDestinationPartition', 'WipeDestinationPartition'),
		...destination,
	],
	effect: value =>
		phrase(
			`apply data image ${value('ImagePackageID')}`,
			about('index', value('OSDDataImageIndex')),
			describeDestination(value),
			value('OSDWipeDestinationPartition').toLowerCase() === 'true' ? 'after deleting all on it' : '',
		),
});

export const setupWindowsAndConfigMgr = clientStep({
	action: 'SetupWindowsAndSMSAction',
	name: 'Setup Windows and ConfigMgr',
	environments: ['WinPE', 'FullOS'],
	parameters: [
		packageId('_SMSClientPackageID', 'ClientPackageID'),
		packageId('_SMSClientPreProductionPackageID', 'ClientPreProductionPackageID'),
		text('SMSClientInstallProperties', 'ClientInstallProperties'),
	],
	effect: value =>
		phrase(
			'restart into the new operating system and install the client of package',
			value('_SMSClientPackageID'),
			about('with', value('SMSClientInstallProperties')),
		),
});

export const upgradeOperatingSystem = clientStep({
	action: 'UpgradeOperatingSystemAction',
	name: 'Upgrade Operating System',
	environments: fullOs,
	parameters: [
		packageId('OSDUpgradeInstallPackageID', 'InstallPackageID'),
		text('OSDUpgradeInstallPath', 'InstallPath'),
		integer('OSDUpgradeInstallEditionIndex', 'InstallEditionIndex'),
		text('OSDUpgradeOsProductKey', 'OsProductKey', secret),
		boolean('OSDUpgradeScanOnly', 'ScanOnly', {default: 'false'}),
		boolean('OSDUpgradeIgnoreMessages', 'IgnoreMessages'),
		text('OSDUpgradePreserveSettings', 'PreserveSettings'),
		text('OSDUpgradeDynamicUpdateSettings', 'DynamicUpdateSettings'),
		text('OSDUpgradeStagedContent', 'StagedContent'),
		packageId('OSDUpgradeDriverPackageID', 'DriverPackageID'),
		text('OSDUpgradeFeatureUpdateName', 'FeatureUpdateName'),
		text('OSDFeatureUpdateAssignmentID', 'FeatureUpdateAssignmentId'),
		text('OSDSetupAdditionalUpgradeOptions', 'SetupAdditionalUpgradeOptions'),
		integer('SetupTimeout', 'SetupTimeout'),
	],
	effect(value) {
		const source =
			value('OSDUpgradeInstallPath') ||
			value('OSDUpgradeFeatureUpdateName') ||
			about('package', value('OSDUpgradeInstallPackageID'));
		return value('OSDUpgradeScanOnly').toLowerCase() === 'true'
			? phrase('check whether this Windows can be upgraded', about('from', source))
			: phrase('upgrade this Windows', about('from', source));
	},
});

export const installDeploymentTools = clientStep({
	action: 'InstallDeployToolsAction',
	name: 'Install Deployment Tools',
	environments: fullOs,
	parameters: [packageId('SysprepPackageID', 'SysprepPackageID', hidden)],
	effect: value => phrase('install the deployment tools', about('of package', value('SysprepPackageID'))),
});
