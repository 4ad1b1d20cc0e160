import {
	commandXml,
	groupXml,
	restartXml,
	sequenceXml,
	setVariableXml,
	variableConditionXml,
} from '../../helpers/sequence-xml.ts';
import {stepScriptFile} from './step-script.ts';

type Work = {readonly seconds: number; readonly code?: number};

/** A command that keeps its own record, works a while, and adds its name to the variable Trail. */
const working = (
	name: string,
	{seconds, code = 0}: Work,
	options: Parameters<typeof commandXml>[2] = {},
): string =>
	// A step starts in the folder of its run. Without a shell between, the script sees bootseq as its parent.
	commandXml(name, `exec sh ../../../../${stepScriptFile} ${name} ${seconds} ${code}`, options);

const tolerant = {attributes: {continueOnError: true}};

/** Steps that must not run: a condition is false, or a step before them failed. */
export const stepsNotRun = ['Unreached', 'Skipped'] as const;

/** Steps whose type or whose entry in the variable says that they may run again: nobody is asked about them. */
export const stepsNotAsked = [
	'Set Site',
	'Set Stage',
	'Set BootseqInterruptedPolicy',
	'Set Pin',
	'Repeatable',
] as const;

/** Groups, failures that are passed over, skips, a secret, a restart in the middle; commands that take their time. */
export const document = sequenceXml(
	setVariableXml('Site', 'Lyon'),
	setVariableXml('BootseqInterruptedPolicy', 'Repeatable=rerun'),
	setVariableXml('Pin', 'p-4711', {hidden: true}),
	groupXml('First', [
		working('One', {seconds: 0.25}),
		groupXml(
			'Tolerant',
			[working('Breaks', {seconds: 0.1, code: 7}), working('Unreached', {seconds: 0})],
			tolerant,
		),
		working('Tolerated', {seconds: 0.1, code: 9}, tolerant),
		working('Repeatable', {seconds: 0.25}),
	]),
	groupXml('Elsewhere', [working('Skipped', {seconds: 0})], {
		condition: variableConditionXml('Site', 'Gent'),
	}),
	restartXml(),
	working('Two', {seconds: 0.3}),
	setVariableXml('Stage', 'late'),
	groupXml('Last', [working('Three', {seconds: 0.2}), working('Four', {seconds: 0.1})], {
		condition: variableConditionXml('Stage', 'late'),
	}),
);
