import {about, both, clientStep, phrase} from './microsoft-client/client-step.ts';
import {secret, text} from './parameter.ts';

export const connectToNetworkFolder = clientStep({
	action: 'ConnectNetworkFolderAction',
	name: 'Connect To Network Folder',
	environments: both,
	parameters: [
		text('SMSConnectNetworkFolderPath', 'Path'),
		text('SMSConnectNetworkFolderDriveLetter', 'DriveLetter'),
		text('SMSConnectNetworkFolderAccount', 'Username'),
		text('SMSConnectNetworkFolderPassword', 'Password', secret),
	],
	effect: value =>
		phrase(
			`connect to ${value('SMSConnectNetworkFolderPath')}`,
			about('as', value('SMSConnectNetworkFolderDriveLetter')),
			about('with the account', value('SMSConnectNetworkFolderAccount')),
		),
});
