import {group, step, taskSequence} from '../helpers/sequence-builder.ts';
import {appendTsenv, type Rule, ran, restart, setVariable, succeeded, variableIs} from './rule.ts';

/** Restarts, retries and what they do to the run. */
export const restartRules: readonly Rule[] = [
	{
		section: '§6.6',
		says: 'code 3010 restarts and goes on with the next step',
		sequence: taskSequence([step('A'), step('B')]),
		codes: {A: 3010},
		events: [...ran('A', 3010), 'restart-requested current-os', 'run-resumed', ...ran('B'), succeeded],
	},
	{
		section: '§12 no. 9',
		says: 'code 3010 outside the success codes is a failure without a restart',
		sequence: taskSequence([step('A', {successCodes: [0]})]),
		codes: {A: 3010},
		events: ['step-started A', 'step-finished A 3010 failed', 'run-finished failed 3010'],
	},
	{
		section: '§6.8',
		says: 'a retry asked for restarts and runs the same step again, whatever its code',
		sequence: taskSequence([group('G', [step('A')]), step('B')]),
		command(request) {
			if (request.attemptId?.endsWith('/1/1') === true) {
				appendTsenv(request, 'SMSTSRetryRequested=true\nSMSTSRebootRequested=HD\n');
				return 9;
			}

			return 0;
		},
		events: [
			'group-started G',
			'step-started A',
			'variable-set SMSTSRetryRequested=true',
			'variable-set SMSTSRebootRequested=HD',
			'step-finished A 9 failed',
			'restart-requested current-os retry',
			'run-resumed',
			'step-started A attempt 2',
			'step-finished A 0',
			'group-finished G',
			...ran('B'),
			succeeded,
		],
	},
	{
		section: '§6.9',
		says: 'Restart Computer to the boot medium restarts after the step and goes on with the next one',
		sequence: taskSequence([group('G', [restart('WinPE'), step('B')])]),
		events: [
			'group-started G',
			'step-started Restart',
			'variable-set SMSTSRebootRequested=WinPE',
			'variable-set SMSTSRebootDelay=0',
			'step-finished Restart 0',
			'restart-requested boot-media',
			'run-resumed',
			...ran('B'),
			'group-finished G',
			succeeded,
		],
	},
	{
		section: '§6.9',
		says: 'a script asks for a restart with SMSTSRebootRequested',
		sequence: taskSequence([step('A'), step('B')]),
		command(request) {
			if (request.attemptId?.endsWith('/0/1') === true) {
				appendTsenv(request, 'SMSTSRebootRequested=WinPE\n');
			}

			return 0;
		},
		events: [
			'step-started A',
			'variable-set SMSTSRebootRequested=WinPE',
			'step-finished A 0',
			'restart-requested boot-media',
			'run-resumed',
			...ran('B'),
			succeeded,
		],
	},
	{
		section: '§6.7',
		says: 'a restart that the state would not survive fails the sequence, whatever continue on error says',
		sequence: taskSequence([
			group('G', [step('A', {continueOnError: true})], {continueOnError: true}),
			step('B'),
		]),
		codes: {A: 3010},
		losesState: true,
		events: [
			'group-started G',
			'step-started A',
			'step-finished A 2147500037 failed',
			'group-finished G failed',
			'run-finished failed 2147500037',
		],
	},
	{
		section: 'command-line.md, --dry-run',
		says: 'a dry run starts no command and restarts nothing, but follows what variables would decide',
		sequence: taskSequence([
			setVariable('Site', 'Lyon'),
			step('A', {condition: variableIs('Site', 'equals', 'Lyon')}),
			restart('HD'),
			step('B'),
		]),
		dryRun: true,
		codes: {A: 1, B: 1},
		events: [
			'step-started Set Site',
			'variable-set Site=Lyon',
			'step-finished Set Site 0',
			...ran('A'),
			...ran('Restart'),
			...ran('B'),
			succeeded,
		],
	},
];
