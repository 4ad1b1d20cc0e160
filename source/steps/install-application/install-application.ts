import type {Step} from '../../sequence/sequence.ts';
import {boolean, hidden, integer, text} from '../parameter.ts';
import type {SoftwareName, StepProblem, StepType} from '../step-type.ts';
import {ownText, shownText} from '../step-values.ts';
import {type Selection, selectedApplications} from './application-names.ts';
import {installApplications} from './install-applications.ts';

/** Rules: task-sequence-format.md §6.13, §7.4. */
export const installApplication: StepType = {
	type: 'SMS_TaskSequence_InstallApplicationAction',
	name: 'Install Application',
	environments: ['FullOS'],
	// What was installed before the interruption is detected, and not installed again.
	interrupted: 'rerun',
	parameters: [
		text('ApplicationName', 'ApplicationName', hidden),
		text('BaseVariableName', 'BaseVariableName', hidden),
		boolean('ContinueOnInstallError', 'ContinueOnInstallError', hidden),
		boolean('OSDAppClearCache', 'ClearCache'),
		integer('RetryCount', 'RetryCount', {hidden: true, default: '2'}),
		integer('OSDApp', 'AppInfo', hidden),
		text('OSDApp{i}Name', 'AppInfo{i}Name'),
		text('OSDApp{i}DisplayName', 'AppInfo{i}DisplayName'),
		text('OSDApp{i}Description', 'AppInfo{i}Description'),
		integer('OSDAppCount', 'NumApps'),
	],
	describe(step, view) {
		const selection = selectionOf(step);
		if (selection.kind === 'dynamic') {
			return `install the applications named by the variables ${view.expandShown(selection.base)}01, 02, …`;
		}

		const names = selection.names.map(
			(name, index) =>
				shownText(`OSDApp${index}DisplayName`, step, view).trim() || view.expandShown(name).trim(),
		);
		return names.length === 0 ? 'install nothing: no application is selected' : `install ${names.join(', ')}`;
	},
	check(step) {
		const selection = selectionOf(step);
		return selection.kind === 'static' && selection.names.length === 0 ? [withoutApplication] : [];
	},
	installs(step): readonly SoftwareName[] {
		const selection = selectionOf(step);
		return selection.kind === 'static'
			? selection.names.map(idOrName => ({kind: 'application', idOrName}))
			: [];
	},
	run: installApplications,
};

const withoutApplication: StepProblem = {
	rule: 'step-without-application',
	message: 'The step names no application and no base variable.',
	help: 'Select an application or give a base variable name, or disable the step.',
};

/** As the document has them: `%name%` not expanded. */
const selectionOf = (step: Step): Selection =>
	selectedApplications(step, variable => ownText(step, variable) ?? '');
