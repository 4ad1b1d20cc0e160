import type {Step} from '../sequence/sequence.ts';
import {hiddenCommand, hidesCommand} from './hidden-command.ts';
import {installList} from './install-package/install-list.ts';
import {installProgram, restartIfDue} from './install-package/install-program.ts';
import {programVariable, readSelection, staticProgram} from './install-package/selection.ts';
import {boolean, hidden, packageId, text} from './parameter.ts';
import {invalidParameter} from './result-codes.ts';
import type {StepProblem, StepType} from './step-type.ts';
import {ownText, shownText} from './step-values.ts';

/** Rules: task-sequence-format.md §6.13, §7.5, Appendix A. */
export const installPackage: StepType = {
	type: 'SMS_TaskSequence_InstallSoftwareAction',
	name: 'Install Package',
	environments: ['FullOS'],
	// Only Install Application and Install Software Updates promise that a repetition does no harm. Rule: §6.8.
	interrupted: 'ask',
	parameters: [
		packageId('PackageID', 'PackageID', hidden),
		text(programVariable, 'ProgramName'),
		text('BaseVariableName', 'BaseVariableName', hidden),
		boolean('ContinueOnInstallError', 'ContinueOnInstallError', hidden),
	],
	describe(step, view) {
		const selection = readSelection(step);
		if (selection.baseVariable !== '') {
			return `install the packages named by the variables ${view.expandShown(selection.baseVariable)}001, 002, …`;
		}

		if (selection.packageId === '') {
			return 'nothing: the step names no package';
		}

		const program = hidesCommand(view) ? hiddenCommand : shownText(programVariable, step, view).trim();
		return `run the program ${program} of package ${view.expandShown(selection.packageId)}`;
	},
	check(step) {
		const {baseVariable, packageId} = readSelection(step);
		if (baseVariable !== '') {
			return [];
		}

		if (packageId === '') {
			return [withoutPackage];
		}

		// No other step can set it: its name begins with an underscore.
		return programName(step) === '' ? [withoutProgram] : [];
	},
	installs(step) {
		const {baseVariable, packageId} = readSelection(step);
		const name = programName(step);
		return baseVariable === '' && packageId !== '' && name !== '' ? [{kind: 'program', packageId, name}] : [];
	},
	async run(context) {
		const selection = readSelection(context.step);
		if (selection.baseVariable !== '') {
			return installList(context, selection);
		}

		const program = staticProgram(selection, context);
		if (program.packageId === '' || program.name === '') {
			const {message, help} = program.packageId === '' ? withoutPackage : withoutProgram;
			return {code: invalidParameter, message: `${message} ${help}`};
		}

		const installed = await installProgram(program, context, {fromList: false});
		if (!installed.ok) {
			return installed.error;
		}

		restartIfDue(installed.value, context);
		return {code: 0};
	},
};

const programName = (step: Step): string => ownText(step, programVariable)?.trim() ?? '';

const withoutPackage: StepProblem = {
	rule: 'step-without-package',
	message: 'The step names neither a package nor the base name of a list of packages.',
	help: 'Choose a package and its program, or give a base variable name, or disable the step.',
};

const withoutProgram: StepProblem = {
	rule: 'step-without-program',
	message: `The step names a package and none of its programs (${programVariable}).`,
	help: 'Choose the program in the step.',
};
