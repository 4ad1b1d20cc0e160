import {boolean, secret, text} from '../parameter.ts';
import {about, clientStep, fullOs, phrase, winPe} from './client-step.ts';

export const prepareClientForCapture = clientStep({
	action: 'PrepareSMSClientAction',
	name: 'Prepare ConfigMgr Client for Capture',
	environments: fullOs,
	parameters: [],
	effect: () => 'remove what makes the Configuration Manager client of this computer unique',
});

export const prepareWindowsForCapture = clientStep({
	action: 'PrepareOSAction',
	name: 'Prepare Windows for Capture',
	environments: fullOs,
	parameters: [
		boolean('OSDKeepActivation', 'KeepActivation'),
		boolean('OSDBuildStorageDriverList', 'BuildStorageDriverList'),
		boolean('OSDShutdownPreparedOs', 'ShutdownPreparedOs'),
	],
	effect: value =>
		phrase(
			'generalize this Windows with Sysprep',
			value('OSDKeepActivation').toLowerCase() === 'true' ? 'keeping its activation' : '',
		),
});

export const captureOperatingSystemImage = clientStep({
	action: 'CaptureSystemImageAction',
	name: 'Capture Operating System Image',
	environments: winPe,
	parameters: [
		text('OSDCaptureDestination', 'CaptureDestination'),
		text('OSDCaptureAccount', 'CaptureUsername'),
		text('OSDCaptureAccountPassword', 'CapturePassword', secret),
		text('OSDImageCreator', 'ImageCreator'),
		text('OSDImageDescription', 'ImageDescription'),
		text('OSDImageVersion', 'ImageVersion'),
	],
	effect: value =>
		phrase(
			'capture this Windows',
			about('to', value('OSDCaptureDestination')),
			about('as', value('OSDCaptureAccount')),
		),
});
