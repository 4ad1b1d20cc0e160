import {sequenceXml, stepXml} from '../helpers/sequence-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {failed, runFailed} from './expected-events.ts';

const notSupported = 2_147_942_450;
const invalidParameter = 2_147_942_487;

const installUpdates = (target: string): string =>
	stepXml(
		'SMS_TaskSequence_InstallUpdateAction',
		'Updates',
		'TSInstallSWUpdate.exe /target:%SMSInstallUpdateTarget%',
		{attributes: {successCodeList: '0', retryCount: 2}, variables: {SMSInstallUpdateTarget: target}},
	);

/** Install Software Updates: where it does not run. What it installs is tested with real package managers. */
export const installUpdateRules: readonly ConformanceCase[] = [
	{
		section: '§7.6',
		source: '[STEPS]',
		says: 'Install Software Updates runs in the full operating system only',
		sequence: sequenceXml(installUpdates('All')),
		machine: {phase: 'WinPE'},
		expected: {events: [...failed('Updates', notSupported), runFailed(notSupported)], started: []},
	},
	{
		section: '§7.6',
		source: '[SDK]',
		says: 'Install Software Updates wants to know whether Mandatory or All',
		sequence: sequenceXml(installUpdates('')),
		expected: {events: [...failed('Updates', invalidParameter), runFailed(invalidParameter)], started: []},
	},
];
