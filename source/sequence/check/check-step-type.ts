import type {DocumentReport} from '../document/document-report.ts';
import {decodePowerShellScript} from '../document/powershell-script.ts';
import {plainCommand, stepVariable} from '../document/step-command.ts';
import type {Step} from '../sequence.ts';

/** Step types by wire type; `name` as the task sequence editor has it. */
export type KnownStepTypes = ReadonlyMap<string, {readonly name: string; readonly supported: boolean}>;

/** Whether a step can be run here, and has anything to run. Rules: task-sequence-format.md §1.10 no. 7, §4.1. */
export const checkStepType = (
	step: Step,
	enabled: boolean,
	known: KnownStepTypes,
	report: DocumentReport,
): void => {
	const type = step.type ?? '';
	const stepType =
		known.get(type) ?? [...known].find(([name]) => name.toLowerCase() === type.toLowerCase())?.[1];
	const runsCommand = type === '' || stepType === undefined || runCommandLine.test(type);
	if (enabled && runsCommand && plainCommand(step) === '' && !isClientCall(step, type)) {
		report.add(
			'error',
			'no-command',
			step.place,
			'The step has no command to run.',
			'Enter its command line, or disable the step.',
		);
		return;
	}

	if (stepType === undefined) {
		if (type !== '') {
			reportUnknownType(step, type, enabled, report);
		}
	} else if (!stepType.supported) {
		report.add(
			enabled ? 'warning' : 'information',
			'unsupported-step-type',
			step.place,
			`A step of type ${stepType.name} can only be run by Microsoft's client.`,
			'Disable the step, or replace it by a Run Command Line step; a dry run shows what it would do.',
		);
	}

	checkScript(step, enabled, report);
};

const runCommandLine = /^SMS_TaskSequence_RunCommandLineAction$/i;

/** A step of an unknown type whose action calls Microsoft's client: unsupported, but not empty. */
const isClientCall = (step: Step, type: string): boolean => step.action !== '' && !runCommandLine.test(type);

const reportUnknownType = (step: Step, type: string, enabled: boolean, report: DocumentReport): void => {
	if (plainCommand(step) === '') {
		report.add(
			enabled ? 'warning' : 'information',
			'unsupported-step-type',
			step.place,
			`The step type ${type} is not known, and its action is no plain command.`,
			'Disable the step, or replace it by a Run Command Line step.',
		);
		return;
	}

	report.add(
		enabled ? 'warning' : 'information',
		'unknown-step-type',
		step.place,
		`The step type ${type} is not known; its command line is run as it stands.`,
		'Check that the command works without the editor extension that made this step.',
	);
};

const checkScript = (step: Step, enabled: boolean, report: DocumentReport): void => {
	const source = stepVariable(step, 'OSDRunPowerShellScriptSourceScript');
	const script = decodePowerShellScript(source);
	if (!script.ok) {
		report.add(
			enabled ? 'error' : 'warning',
			'script-unreadable',
			step.place,
			script.error,
			'Enter the script of this step again in the task sequence editor.',
		);
	}
};
