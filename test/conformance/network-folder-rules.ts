import {sequenceXml, stepXml} from '../helpers/sequence-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {failed, ignored, runFailed, succeeded} from './expected-events.ts';

const invalidParameter = 2_147_942_487;

const connect = (variables: Readonly<Record<string, string>>, continueOnError = false): string =>
	stepXml(
		'SMS_TaskSequence_ConnectNetworkFolderAction',
		'Connect',
		'smsnetuse.exe %SMSConnectNetworkFolderPath%',
		{attributes: {successCodeList: '0', ...(continueOnError ? {continueOnError} : {})}, variables},
	);

/** Connect To Network Folder, as far as it does not depend on a server. */
export const networkFolderRules: readonly ConformanceCase[] = [
	{
		section: '§7.2',
		source: '[SDK]',
		says: 'the password of Connect To Network Folder is shown nowhere',
		sequence: sequenceXml(
			connect(
				{
					SMSConnectNetworkFolderPath: '\\\\server\\share',
					SMSConnectNetworkFolderDriveLetter: 'X:',
					SMSConnectNetworkFolderAccount: 'CONTOSO\\svc',
					SMSConnectNetworkFolderPassword: 'Sw0rdfish',
				},
				true,
			),
		),
		expected: {
			reported: ['network-folder-drive-letter Connect'],
			events: [...ignored('Connect', invalidParameter), succeeded],
			neverShown: ['Sw0rdfish'],
		},
	},
	{
		section: '§7.2',
		source: '[SDK]',
		says: 'a network folder has the letters D to Z without X',
		sequence: sequenceXml(
			connect({
				SMSConnectNetworkFolderPath: '\\\\server\\share',
				SMSConnectNetworkFolderDriveLetter: 'C:',
			}),
		),
		expected: {
			reported: ['network-folder-drive-letter Connect'],
			events: [...failed('Connect', invalidParameter), runFailed(invalidParameter)],
			started: [],
		},
	},
	{
		section: '§7.2',
		source: '[SDK]',
		says: 'a network folder is a share of a server',
		sequence: sequenceXml(connect({SMSConnectNetworkFolderPath: 'C:\\share'})),
		expected: {
			reported: ['network-folder-path Connect'],
			events: [...failed('Connect', invalidParameter), runFailed(invalidParameter)],
			started: [],
		},
	},
];
