import {boolean, hidden, integer, packageId, secret, text} from '../parameter.ts';
import {about, both, clientStep, fullOs, phrase} from './client-step.ts';

export const requestStateStore = clientStep({
	action: 'RequestStateStoreAction',
	name: 'Request State Store',
	environments: both,
	parameters: [
		text('OSDStateRequestType', 'RequestType', hidden),
		boolean('OSDStateFallbackToNAA', 'FallbackToNAA'),
		integer('OSDStateSMPRetryCount', 'SMPRetryCount', {hidden: true, default: '3'}),
		integer('OSDStateSMPRetryTime', 'SMPRetryTime', {hidden: true, default: '10'}),
	],
	effect: value =>
		phrase(
			'ask the state migration point for a place',
			value('OSDStateRequestType').toLowerCase() === 'restore' ? 'to restore from' : 'to capture to',
		),
});

export const captureUserState = clientStep({
	action: 'CaptureUserStateAction',
	name: 'Capture User State',
	environments: both,
	parameters: [
		packageId('_OSDMigrateUsmtPackageID', 'UsmtPackageID'),
		text('OSDMigrateMode', 'Mode'),
		text('OSDMigrateConfigFiles', 'ConfigFiles'),
		boolean('OSDMigrateEnableVerboseLogging', 'EnableVerboseLogging'),
		boolean('OSDMigrateSkipEncryptedFiles', 'SkipEncryptedFiles'),
		boolean('OSDMigrateContinueOnLockedFiles', 'ContinueOnLockedFiles'),
		text('OSDMigrateFileAccess', 'FileAccess'),
		boolean('_OSDMigrateOfflineUserState', 'OfflineUserState'),
		boolean('_OSDMigrateUseHardlinks', 'UseHardlinks'),
		text('OSDMigrateAdditionalCaptureOptions', 'AdditionalCaptureOptions'),
	],
	effect: value =>
		phrase(
			'capture the files and settings of the users',
			about('with USMT of package', value('_OSDMigrateUsmtPackageID')),
			about('and', value('OSDMigrateConfigFiles')),
		),
});

export const restoreUserState = clientStep({
	action: 'RestoreUserStateAction',
	name: 'Restore User State',
	environments: fullOs,
	parameters: [
		packageId('_OSDMigrateUsmtRestorePackageID', 'UsmtRestorePackageID'),
		text('OSDMigrateMode', 'Mode'),
		text('OSDMigrateConfigFiles', 'ConfigFiles'),
		boolean('OSDMigrateContinueOnRestore', 'ContinueOnRestore'),
		boolean('OSDMigrateEnableVerboseLogging', 'EnableVerboseLogging'),
		boolean('OSDMigrateLocalAccounts', 'LocalAccounts'),
		text('OSDMigrateLocalAccountPassword', 'LocalAccountPassword', secret),
		text('OSDMigrateAdditionalRestoreOptions', 'AdditionalRestoreOptions'),
	],
	effect: value =>
		phrase(
			'restore the files and settings of the users',
			about('with USMT of package', value('_OSDMigrateUsmtRestorePackageID')),
			about('and', value('OSDMigrateConfigFiles')),
		),
});

export const releaseStateStore = clientStep({
	action: 'ReleaseStateStoreAction',
	name: 'Release State Store',
	environments: both,
	parameters: [],
	effect: () => 'tell the state migration point that its place is no longer used',
});
