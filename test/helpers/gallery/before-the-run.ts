import {prestartFields} from '../prestart-fields.ts';
import {questionScene, sceneOf} from './of-question.ts';
import type {Scene} from './scene.ts';

const password = {organization: 'Contoso', mediaLabel: 'LAB 2026'};

const sequences = [
	{
		name: 'Inventory and health report',
		description: 'Looks and changes nothing',
		packageId: 'CON00010',
		bytes: 24_000_000,
	},
	{
		name: 'Prepare workstation',
		description: 'Formats the disk and installs Windows, Office and the tools of every department',
		packageId: 'CON00011',
	},
	{name: 'Collect logs', description: '', packageId: 'CON00012'},
	{
		name: 'Wipe the disk before the computer is given away',
		description: 'Nothing remains',
		packageId: 'CON00013',
	},
];

const run = {name: 'Prepare workstation', started: '2026-11-21T13:58:00.000Z'};

/** What is asked and said before the first step. */
export const scenesBeforeTheRun: readonly Scene[] = [
	sceneOf('waiting', console => console.wait('media')),
	questionScene('media', {
		media: [
			{path: '/media/contoso', label: 'LAB 2026'},
			{path: '/media/usb/images/contoso-workstations-2026-11.iso', label: 'CONTOSO WORKSTATIONS'},
		],
	}),
	questionScene('password', password),
	questionScene(
		'password',
		{...password, wrong: {attempts: 3, message: 'The password is wrong.', delay: 30}},
		{variant: 'wrong'},
	),
	questionScene('prestart', {title: 'Contoso', fields: prestartFields}),
	questionScene('sequence', {sequences}),
	questionScene('sequence', {sequences}, {way: [['/', 'sequence-filter']]}),
	questionScene('sequence', {sequences, canSearchAgain: true}, {first: 'sequence-on-media'}),
	questionScene('resume', {
		...run,
		index: 7,
		instructions: 19,
		step: 'Office',
		interrupted: true,
		failed: false,
		otherMachine: 'Contoso Latitude 7 LAB-0231',
	}),
	questionScene('interrupted', {
		step: 'Office',
		path: ['Install packages', 'Office'],
		cause: 'crash',
		command: 'setup.exe /configure',
		survivors: ['setup.exe (1201)', 'msiexec.exe (1300)'],
	}),
	questionScene('lost-run', {
		...run,
		reason:
			'/var/lib/bootseq/_SMSTaskSequence/journal.jsonl, record 14 at byte 8209: the journal is damaged in the middle: this record is not what was written',
		help: 'The run cannot be continued safely. Keep the run folder for review, and start the task sequence again from its beginning.',
	}),
	questionScene('changed-sequence', {...run, source: '/media/contoso/SMS/data'}),
	questionScene('technician-code', {wrong: {attempts: 2, delay: 30}}),
];
