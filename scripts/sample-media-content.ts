import type {MediaVariable} from '../source/media/media-variables.ts';
import type {PolicyTaskSequence} from '../source/media/policy.ts';

/** The password of the sample, which the README gives too. */
export const samplePassword = 'bootseq';

export const sampleLabel = 'bootseq sample media';

/** The task sequences on the sample, with the file that holds each. */
export const sampleTaskSequences: ReadonlyArray<
	Omit<PolicyTaskSequence, 'sequenceText'> & {readonly file: string}
> = [
	{
		file: 'inventory-and-health-report.xml',
		advertisementId: 'CON20010',
		packageId: 'CON00010',
		name: 'Inventory and health report',
		description: 'Writes down what this machine is made of and how it does. Changes nothing; restarts once.',
		required: false,
		type: 'generic',
	},
	{
		file: 'collect-logs.xml',
		advertisementId: 'CON20012',
		packageId: 'CON00012',
		name: 'Collect logs',
		description: 'Copies the logs into the report folder.',
		required: false,
		type: 'generic',
	},
];

export const samplePackages = ['CON00020'] as const;

/** What is asked before the task sequences are looked for. */
const prestartForm = {
	title: 'About this machine',
	fields: [
		{
			variable: 'AssetTag',
			kind: 'text',
			label: 'Asset tag',
			help: 'On the label at the back: two letters, a dash, four digits.',
			required: true,
			default: 'CO-0001',
			pattern: '[A-Z]{2}-\\d{4}',
			patternHelp: 'Two capital letters, a dash and four digits, as in CO-0001.',
		},
		{
			variable: 'Site',
			kind: 'choice',
			label: 'Site',
			help: 'Where the machine stands.',
			required: true,
			default: 'Lyon',
			choices: ['Lyon', 'Gent', {value: 'Utrecht', label: 'Utrecht (warehouse)'}],
		},
		{
			variable: 'KeepReport',
			kind: 'yes-no',
			label: 'Keep the report',
			help: 'No removes it when the task sequence ends.',
			required: true,
			default: 'true',
		},
		{
			variable: 'OperatorPin',
			kind: 'secret',
			label: 'Operator PIN',
			help: 'Seals the report. May be left empty.',
			pattern: '\\d{4,8}',
			patternHelp: 'Four to eight digits.',
		},
	],
};

export const sampleVariables: readonly MediaVariable[] = [
	{name: '_SMSMediaGuid', value: '{6d3c1f0e-9f41-4c8a-8a57-2b7d5e0c9a31}'},
	{name: '_SMSTSMediaType', value: 'FullMedia'},
	{name: '_SMSTSStandAloneMedia', value: 'true'},
	{name: '_SMSTSLaunchMode', value: 'UFD+FORMAT'},
	{name: '_SMSTSBrandingTitle', value: 'Contoso'},
	{name: 'BootseqPrestartFields', value: JSON.stringify(prestartForm)},
	// Present and empty: it is asked for.
	{name: 'ReportRemark', value: ''},
];
