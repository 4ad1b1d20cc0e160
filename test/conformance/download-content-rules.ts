import {sequenceXml, stepXml} from '../helpers/sequence-xml.ts';
import {variable, when} from './conditions-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {failed, ignored, ran, runFailed, succeeded} from './expected-events.ts';
import {command} from './steps-xml.ts';

const notFound = 2_147_942_402;
const notSupported = 2_147_942_450;
const invalidParameter = 2_147_942_487;

const download = (
	variables: Readonly<Record<string, string>>,
	options: Parameters<typeof stepXml>[3] = {},
): string =>
	stepXml('SMS_TaskSequence_DownloadPackageContentAction', 'Download', 'OsdDownloadContent.exe', {
		...options,
		attributes: {successCodeList: '0', ...options.attributes},
		variables,
	});

const packages = {CON00011: '/packages/CON00011', CON00012: '/packages/CON00012'};

/** Download Package Content, as far as nothing must be copied. */
export const downloadContentRules: readonly ConformanceCase[] = [
	{
		section: '§7.3',
		source: '[STEPS20]',
		says: 'Download Package Content puts the path of each package into a numbered variable, in the order of the step',
		sequence: sequenceXml(
			download({
				OSDDownloadDownloadPackages: 'CON00012,CON00011',
				OSDDownloadDestinationLocationType: 'TSCache',
				OSDDownloadDestinationVariable: 'Tools',
			}),
		),
		packages,
		expected: {
			events: [...ran('Download'), succeeded],
			variables: {Tools01: '/packages/CON00012', Tools02: '/packages/CON00011'},
			started: [],
		},
	},
	{
		section: '§7.3',
		source: '[STEPS20]',
		says: 'Download Package Content goes on with the next package when one fails, and then fails with its code',
		sequence: sequenceXml(
			download(
				{OSDDownloadDownloadPackages: 'CON00099,CON00011', OSDDownloadDestinationVariable: 'Tools'},
				{attributes: {continueOnError: true}},
			),
		),
		packages,
		expected: {
			reported: ['package-missing Download'],
			events: [...ignored('Download', notFound), succeeded],
			variables: {Tools02: '/packages/CON00011'},
		},
	},
	{
		section: '§7.3',
		source: '[SDK]',
		says: 'Download Package Content ends with the first package that fails when it does not continue',
		sequence: sequenceXml(
			download(
				{
					OSDDownloadDownloadPackages: 'CON00099,CON00011',
					OSDDownloadDestinationVariable: 'Tools',
					OSDDownloadContinueDownloadOnError: 'false',
				},
				{attributes: {continueOnError: true}},
			),
			command('A', {condition: when(variable('Tools02', 'notExists'))}),
		),
		packages,
		expected: {events: [...ignored('Download', notFound), ...ran('A'), succeeded]},
	},
	{
		section: '§7.3',
		source: '[STEPS20]',
		says: 'the client cache is there only in an installed operating system',
		sequence: sequenceXml(
			download({
				OSDDownloadDownloadPackages: 'CON00011',
				OSDDownloadDestinationLocationType: 'CCMCache',
				OSDDownloadContinueDownloadOnError: 'false',
			}),
		),
		machine: {phase: 'WinPE'},
		packages,
		expected: {events: [...failed('Download', notSupported), runFailed(notSupported)]},
	},
	{
		section: '§7.3',
		source: '[inferred]',
		says: 'Download Package Content without a package fails',
		sequence: sequenceXml(download({OSDDownloadDownloadPackages: ''})),
		expected: {events: [...failed('Download', invalidParameter), runFailed(invalidParameter)]},
	},
	{
		section: '§7.3',
		source: '[LOG-CM]',
		says: 'the downloader as the command of a step reads the variables that were set before it',
		sequence: sequenceXml(
			'<step name="Content" description="" successCodeList="0"><action>OSDDownloadContent.exe</action></step>',
		),
		variables: {OSDDownloadDownloadPackages: 'CON00011', OSDDownloadDestinationVariable: 'Drivers'},
		packages,
		expected: {
			events: [...ran('Content'), succeeded],
			variables: {Drivers01: '/packages/CON00011'},
			started: [],
		},
	},
	{
		section: '§7.3',
		source: '[STEPS20]',
		says: 'Download Package Content publishes its settings before its condition is asked',
		sequence: sequenceXml(
			download(
				{OSDDownloadDownloadPackages: 'CON00011'},
				{condition: when(variable('OSDDownloadDownloadPackages', 'equals', 'CON00011'))},
			),
			command('A', {condition: when(variable('OSDDownloadDownloadPackages', 'notExists'))}),
		),
		packages,
		expected: {events: [...ran('Download'), ...ran('A'), succeeded]},
	},
];
