import {parseAction} from '../sequence/document/action.ts';
import type {RestartTarget} from '../sequence/event.ts';
import type {Step} from '../sequence/sequence.ts';
import {hidden, integer, text} from './parameter.ts';
import {invalidParameter} from './result-codes.ts';
import type {StepContext, StepType, StepView} from './step-type.ts';
import {ownText, shownText, valueText} from './step-values.ts';

/** Rules: task-sequence-format.md §6.9, §7.7; MDT's names: Appendix B. */
export const restartComputer: StepType = {
	type: 'SMS_TaskSequence_RebootAction',
	name: 'Restart Computer',
	environments: ['WinPE', 'FullOS'],
	// Another boot id than the one it was started under: the restart it asked for has happened.
	interrupted: 'verify',
	parameters: [
		text('SMSRebootMessage', 'Message'),
		integer('SMSRebootTimeout', 'MessageTimeout', {default: '0'}),
		text('SMSRebootTarget', 'Target', hidden),
		// MDT.
		text('Message', 'Message'),
		integer('MessageTimeout', 'MessageTimeout'),
		text('Target', 'Target'),
	],
	describe(step, view) {
		const target = restartTarget(targetName(step, text => view.expandShown(text)));
		const seconds = shownText(variableOf(step, 'SMSRebootTimeout', 'MessageTimeout', view), step, view);
		const message = shownText(variableOf(step, 'SMSRebootMessage', 'Message', view), step, view);
		return [
			`restart to ${target === 'boot-media' ? 'the boot media' : 'the current operating system'}`,
			...(seconds === '' || seconds === '0' ? [] : [`after ${seconds} s`]),
			...(message === '' ? [] : [`saying "${message}"`]),
		].join(', ');
	},
	async run(context) {
		const name = targetName(context.step, text => context.expand(text));
		const target = restartTarget(name);
		if (target === undefined) {
			return {
				code: invalidParameter,
				message: `The restart target ${name} is unknown. Use HD for the current operating system or WinPE for the boot media.`,
			};
		}

		const {step} = context;
		if (target === 'boot-media' && context.machine.phase === 'FullOS' && !hasBootMedium(context)) {
			context.log(withoutBootMedium, 'warning');
		}

		const message = valueText(variableOf(step, 'SMSRebootMessage', 'Message', context), context);
		const delay = restartDelay(context);
		context.setVariable('SMSTSRebootRequested', target === 'boot-media' ? 'WinPE' : 'HD');
		context.setVariable('SMSTSRebootMessage', message);
		context.setVariable('SMSTSRebootDelay', String(delay));
		context.requestRestart(target, {message, delay});
		return {code: 0};
	},
};

/** From the action `smsboot.exe /target:HD`, else from the variables; the hard disk when nobody says. */
const targetName = (step: Step, expand: (text: string) => string): string => {
	const action = parseAction(step.action);
	const argument =
		action.kind === 'client' ? (/\/target:"?([^\s"]*)/i.exec(action.arguments)?.[1] ?? '') : '';
	const names = [argument, ownText(step, 'SMSRebootTarget') ?? '', ownText(step, 'Target') ?? ''];
	return names.map(name => expand(name).trim()).find(name => name !== '') ?? 'HD';
};

/** The run came from a medium, or its task sequence has a boot image. */
const hasBootMedium = ({environment}: StepContext): boolean =>
	['_SMSTSMediaType', '_SMSTSBootImageID'].some(name => environment.text(name) !== '');

/** Microsoft's client stages the boot image on the disk; here the computer must find a medium. Rule: §7.7. */
const withoutBootMedium =
	'The restart is to go to the boot media, and this run knows of none: the task sequence has no boot image and did not come from media. ' +
	'Where the computer starts the installed operating system instead, the run goes on there, and steps for Windows PE are skipped.';

const restartTarget = (name: string): RestartTarget | undefined => {
	switch (name.toLowerCase()) {
		case 'hd':
			return 'current-os';
		case 'winpe':
			return 'boot-media';
		default:
			return undefined;
	}
};

/** MDT's short name counts only where the step itself has it: as a global variable it could be anybody's. */
const variableOf = (step: Step, variable: string, mdtVariable: string, {environment}: StepView): string =>
	environment.get(variable) === undefined &&
	ownText(step, variable) === undefined &&
	ownText(step, mdtVariable) !== undefined
		? mdtVariable
		: variable;

/** Seconds of notice; 0: no notice. */
const restartDelay = (context: StepContext): number => {
	const text = valueText(
		variableOf(context.step, 'SMSRebootTimeout', 'MessageTimeout', context),
		context,
	).trim();
	if (/^\d*$/.test(text)) {
		return Number(text);
	}

	context.log(`The restart time-out ${text} is not a number of seconds: 0 is used.`, 'warning');
	return 0;
};
