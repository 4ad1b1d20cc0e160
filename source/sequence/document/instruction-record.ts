import {outlineCondition} from '../conditions/condition-text.ts';
import type {Instruction} from '../instruction.ts';
import {shownCommand} from './shown-command.ts';

/** A row of the instruction table as plain data. */
export type InstructionRecord = {
	readonly index: number;
	readonly kind: Instruction['kind'];
	readonly name: string;
	readonly depth: number;
	readonly path: readonly string[];
	/** Index of the matching end or start, for groups. */
	readonly end?: number;
	readonly start?: number;
	readonly description?: string;
	/** The wire type; empty where the document has none. */
	readonly stepType?: string;
	/** Of a child sequence. */
	readonly packageId?: string;
	readonly disabled?: boolean;
	readonly continueOnError?: boolean;
	/** In words, one line. */
	readonly condition?: string;
	/** As it may be shown. */
	readonly command?: string;
	readonly runIn?: string;
	readonly startIn?: string;
	readonly timeout?: number;
	readonly successCodes?: readonly number[];
	readonly retryCount?: number;
	readonly file?: string;
	readonly line?: number;
	readonly column?: number;
};

/** What `sequence show --json` prints for a row. */
export const instructionRecord = (row: Instruction): InstructionRecord => {
	const {index, kind, name, depth, path} = row;
	if (row.kind === 'group-end') {
		return {index, kind, name, depth, path, start: row.start};
	}

	const {item} = row;
	const condition = outlineCondition(item.condition);
	return {
		index,
		kind,
		name,
		depth,
		path,
		...(row.kind === 'group-start' ? {end: row.end} : {}),
		description: item.description,
		...(item.kind === 'step' ? stepFields(item) : {}),
		...(item.kind === 'sub-task-sequence'
			? {stepType: 'SMS_TaskSequence_SubTasksequence', packageId: item.packageId}
			: {}),
		disabled: item.disabled,
		continueOnError: item.continueOnError,
		...(condition.length === 0 ? {} : {condition: conditionLine(condition)}),
		...item.place,
	};
};

type StepItem = Extract<Extract<Instruction, {kind: 'step'}>['item'], {kind: 'step'}>;

const stepFields = (item: StepItem) => ({
	stepType: item.type ?? '',
	command: shownCommand(item),
	runIn: item.runIn,
	...(item.startIn === undefined ? {} : {startIn: item.startIn}),
	...(item.timeout === undefined ? {} : {timeout: item.timeout}),
	successCodes: item.successCodes,
	retryCount: item.retryCount,
});

/** `all of: a; any of: b; c` cannot tell where an operator ends, so nesting is kept as brackets. */
const conditionLine = (lines: readonly string[]): string => {
	let text = '';
	let depth = 0;
	for (const [position, line] of lines.entries()) {
		const level = line.length - line.replace(/^\t+/, '').length;
		const words = line.slice(level);
		text += ')'.repeat(Math.max(0, depth - level));
		text += position === 0 || level > depth ? '' : '; ';
		depth = level;
		text += words.endsWith(' of:') ? `${words.slice(0, -1)} (` : words;
	}

	return text + ')'.repeat(depth);
};
