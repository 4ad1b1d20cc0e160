import type {PrestartField} from '../../source/ui/console.ts';

/** A form with one field of every kind. */
export const prestartFields: readonly PrestartField[] = [
	{
		variable: 'AssetTag',
		kind: 'text',
		label: 'Asset tag',
		help: 'As on the sticker.',
		required: true,
		default: 'LAB-0001',
		pattern: '[A-Z]{3}-[0-9]{4}',
		patternHelp: 'Three letters, a dash, four digits.',
	},
	{
		variable: 'Site',
		kind: 'choice',
		label: 'Site',
		help: 'Where the computer will stand.',
		required: true,
		default: 'bru',
		choices: [
			{value: 'bru', label: 'Brussels'},
			{value: 'ghe', label: 'Ghent'},
		],
	},
	{variable: 'KeepReport', kind: 'yes-no', label: 'Keep the report', help: '', required: true, default: 'no'},
	{
		variable: 'OperatorPin',
		kind: 'secret',
		label: 'Operator PIN',
		help: 'If you have one.',
		required: false,
		default: '',
	},
];
