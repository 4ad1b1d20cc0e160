import {boolean, hidden, integer, secret, text} from '../parameter.ts';
import {about, clientStep, fullOs, phrase, winPe} from './client-step.ts';

export const enableBitLocker = clientStep({
	action: 'EnableBitLockerAction',
	name: 'Enable BitLocker',
	environments: fullOs,
	parameters: [
		text('OSDBitLockerMode', 'Mode', hidden),
		text('OSDBitLockerTargetDrive', 'TargetDrive', hidden),
		text('OSDBitLockerStartupKeyDrive', 'StartupKeyDrive', hidden),
		text('OSDBitLockerPIN', 'PIN', secret),
		text('OSDBitLockerRecoveryPassword', 'RecoveryPassword', secret),
		text('OSDBitLockerStartupKey', 'StartupKey', secret),
		// Where the recovery password is kept (`AD`), not the password.
		text('OSDBitLockerCreateRecoveryPassword', 'CreateRecoveryPassword', hidden),
		boolean('OSDBitLockerEncryptFullDisk', 'EncryptFullDisk', hidden),
		integer('OSDBitLockerEncryptMethod', 'EncryptMethod', {hidden: true, default: '0'}),
		boolean('OSDBitLockerSkipWhenNoValidTPM', 'SkipWhenNoValidTPM', hidden),
		boolean('OSDBitLockerWaitForEncryption', 'WaitForEncryption', hidden),
	],
	effect: value =>
		phrase(
			'encrypt',
			value('OSDBitLockerTargetDrive') || 'the operating system drive',
			about('with protector', value('OSDBitLockerMode')),
			about('and recovery password in', value('OSDBitLockerCreateRecoveryPassword')),
		),
});

export const disableBitLocker = clientStep({
	action: 'DisableBitLockerAction',
	name: 'Disable BitLocker',
	environments: fullOs,
	parameters: [
		text('OSDBitLockerTargetDrive', 'TargetDrive', hidden),
		integer('OSDBitLockerRebootCount', 'RebootCount'),
		integer('OSDBitLockerRebootCountOverride', 'RebootCountOverride'),
	],
	effect(value) {
		const restarts = value('OSDBitLockerRebootCountOverride') || value('OSDBitLockerRebootCount') || '1';
		return phrase(
			'suspend BitLocker of',
			value('OSDBitLockerTargetDrive') || 'the operating system drive',
			restarts === '0'
				? 'until it is enabled again'
				: `for ${restarts} ${restarts === '1' ? 'restart' : 'restarts'}`,
		);
	},
});

export const preProvisionBitLocker = clientStep({
	action: 'OfflineEnableBitLockerAction',
	name: 'Pre-provision BitLocker',
	environments: winPe,
	parameters: [
		boolean('OSDBitLockerEncryptFullDisk', 'EncryptFullDisk', hidden),
		boolean('OSDBitLockerSkipWhenTPMInvalid', 'SkipWhenTPMInvalid', hidden),
		integer('OSDBitLockerDestinationDisk', 'DestinationDisk', hidden),
		integer('OSDBitLockerDestinationPartition', 'DestinationPartition', hidden),
		text('OSDBitLockerDestinationLogicalDrive', 'DestinationLogicalDrive', hidden),
		text('OSDBitLockerDestinationVariable', 'DestinationVariable', hidden),
	],
	effect: value =>
		value('OSDBitLockerEncryptFullDisk').toLowerCase() === 'true'
			? 'encrypt the whole disk before Windows is applied'
			: 'encrypt the used space of the disk before Windows is applied',
});
