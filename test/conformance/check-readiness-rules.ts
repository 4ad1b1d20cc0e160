import {sequenceXml, stepXml} from '../helpers/sequence-xml.ts';
import {variable, when} from './conditions-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {failed, ignored, ran, runFailed, succeeded} from './expected-events.ts';
import {command, type StepOptions} from './steps-xml.ts';

/** A Check Readiness step; the bench machine has 8192 MB, Windows 11, 10.0.26100, UEFI and no client. */
const check = (variables: Readonly<Record<string, string>>, options: StepOptions = {}): string =>
	stepXml('SMS_TaskSequence_PrestartCheckAction', 'Check', 'OSDPrestartCheck.exe', {
		...options,
		attributes: {successCodeList: '0', ...options.attributes},
		variables,
	});

/** Check Readiness: what passes, what fails, and what is left of it. */
export const checkReadinessRules: readonly ConformanceCase[] = [
	{
		section: '§7.1',
		source: '[STEPS20]',
		says: 'Check Readiness passes a computer that has just what is wanted',
		sequence: sequenceXml(
			check({
				OSDCheckMemory: 'true',
				OSDMemory: '8192',
				OSDCheckOSType: 'true',
				OSDOSType: 'CLIENT',
				OSDCheckOSArchitecture: 'true',
				OSDOSArchitecture: '64',
				OSDCheckMinOSVersion: 'true',
				OSDMinOSVersion: '10.0.26100',
				OSDCheckMaxOsVersion: 'true',
				OSDMaxOSVersion: '10.0.26100',
				OSDCheckOSLanguageID: 'true',
				OSDOSLanguageID: '1033',
				OSDCheckDeviceUEFI: 'true',
			}),
		),
		expected: {
			events: [...ran('Check'), succeeded],
			variables: {
				_TS_CRMEMORY: '1',
				_TS_CROSTYPE: '1',
				_TS_CRARCH: '1',
				_TS_CRMINOSVER: '1',
				_TS_CRMAXOSVER: '1',
				_TS_CROSLANGUAGE: '1',
				_TS_CRUEFI: '1',
				_TS_CRDISK: null,
			},
			started: [],
		},
	},
	{
		section: '§7.1',
		source: '[STEPS20]',
		says: 'Check Readiness makes every check before it fails with 4316',
		sequence: sequenceXml(
			check({
				OSDCheckMemory: 'true',
				OSDMemory: '8193',
				OSDCheckOSType: 'true',
				OSDOSType: 'SERVER',
				OSDCheckDeviceUEFI: 'true',
			}),
			command('A'),
		),
		expected: {
			events: [...failed('Check', 4316), runFailed(4316)],
			variables: {_TS_CRMEMORY: '0', _TS_CROSTYPE: '0', _TS_CRUEFI: '1'},
			logged: [
				'memory at least 8193 MB: found 8192 MB',
				'operating system is SERVER',
				'computer in UEFI mode',
			],
			started: [],
		},
	},
	{
		section: '§7.1',
		source: '[STEPS20]',
		says: 'Check Readiness with continue on error lets the sequence go on, and its results can be asked',
		sequence: sequenceXml(
			check({OSDCheckMemory: 'true', OSDMemory: '8193'}, {attributes: {continueOnError: true}}),
			command('A', {condition: when(variable('_TS_CRMEMORY', 'equals', '0'))}),
			command('B', {condition: when(variable('_TS_CRMEMORY', 'equals', '1'))}),
		),
		expected: {events: [...ignored('Check', 4316), ...ran('A'), 'step-skipped B condition', succeeded]},
	},
	{
		section: '§7.1',
		source: '[CORPUS]',
		says: 'a check whose variable is missing is off, as in documents of older consoles',
		sequence: sequenceXml(check({OSDMemory: '99999'})),
		expected: {events: [...ran('Check'), succeeded], variables: {_TS_CRMEMORY: null}},
	},
	{
		section: '§7.1',
		source: '[CORPUS]',
		says: 'a version of mask characters alone is none, and is not checked',
		sequence: sequenceXml(
			check({
				OSDCheckMinOSVersion: 'true',
				OSDMinOSVersion: ' .  .    .',
				OSDCheckCMClientMinVersion: 'true',
				OSDCMClientMinVersion: ' .  .    .',
			}),
		),
		expected: {
			events: [...ran('Check'), succeeded],
			variables: {_TS_CRMINOSVER: null, _TS_CRCLIENTMINVER: null},
		},
	},
	{
		section: '§6.3',
		source: '[USEVARS]',
		says: 'a global variable left over from before changes what Check Readiness wants',
		sequence: sequenceXml(check({OSDCheckMemory: 'true', OSDMemory: '512'})),
		variables: {OSDMemory: '99999'},
		expected: {events: [...failed('Check', 4316), runFailed(4316)]},
	},
];
