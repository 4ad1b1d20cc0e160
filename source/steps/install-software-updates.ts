import {clientStep, fullOs} from './microsoft-client/client-step.ts';
import {boolean, integer, text} from './parameter.ts';

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
