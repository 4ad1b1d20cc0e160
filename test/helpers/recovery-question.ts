import type {FailedStepFacts, PausedQuestion, RecoveryQuestion} from '../../source/ui/console.ts';
import {exampleTable, rowOf} from './example-run.ts';

/** A step that failed, as the commands tell of it. */
export const failedStep = (facts: Partial<FailedStepFacts> = {}): FailedStepFacts => ({
	index: rowOf('Office'),
	name: 'Office',
	path: ['Install packages', 'Office'],
	stepType: 'SMS_TaskSequence_RunCommandLineAction',
	attempt: 1,
	code: 1603,
	command:
		'setup.exe /configure "\\\\server.contoso.example\\packages\\Office\\configuration-Office365-x64.xml"',
	output: [
		'Reading configuration-Office365-x64.xml',
		'Downloading 2.3 GB',
		'Action InstallFiles: error 1304 while writing C:\\Program Files\\Office\\winword.exe',
		'Return value 3.',
	],
	changed: {
		steps: [
			['Disk', 'Format'],
			['Disk', 'Label'],
			['Install packages', '7-Zip'],
		],
		variables: ['OfficeChannel', 'OfficeResult'],
		restarts: 1,
	},
	...facts,
});

const facts = {
	variables: [
		{name: '_SMSTSMachineName', value: 'LAB-0231', locked: true},
		{name: 'AdminPin', locked: false},
		{name: 'OfficeChannel', value: 'Current', locked: false},
		{name: 'Site', value: 'Brussels', locked: false},
	],
	targets: exampleTable.flatMap(row =>
		row.kind === 'group-end'
			? []
			: [
					{
						index: row.index,
						name: row.name,
						depth: row.depth,
						kind: row.kind === 'step' ? ('step' as const) : ('group' as const),
						disabled: row.item.disabled,
					},
				],
	),
	canOpenShell: true,
};

/** The question about it; with everything that may be done. */
export const recoveryQuestion = (question: Partial<RecoveryQuestion> = {}): RecoveryQuestion => ({
	...facts,
	failed: failedStep(),
	required: false,
	log: [
		logged('information', 'The action command line is: setup.exe /configure'),
		logged('warning', 'The package is on a slow line'),
		logged('error', 'Error 1304. Error writing to file'),
		...Array.from({length: 40}, (_, line) => logged('information', `Rolling back action ${line + 1}`)),
		logged('error', 'Failed to run the action: Office. Error -2147023293'),
	],
	logFile: '/var/lib/bootseq/_SMSTaskSequence/runs/20261121-140200-abcd/logs/smsts.log',
	...question,
});

function logged(severity: 'information' | 'warning' | 'error', text: string) {
	return {severity, component: 'TSManager', time: '14:02:13', text};
}

/** The question of a run that is held before its next step. */
export const pausedQuestion = (question: Partial<PausedQuestion> = {}): PausedQuestion => ({
	...facts,
	next: {index: rowOf('Office'), path: ['Install packages', 'Office']},
	...question,
});
