import type {KnownStepTypes} from '../check/check-step-type.ts';
import {outlineCondition} from '../conditions/condition-text.ts';
import type {Instruction, InstructionTable} from '../instruction.ts';
import type {SequenceItem, Step} from '../sequence.ts';
import {shownCommand} from './shown-command.ts';

/**
The instruction table as an indented tree, for people: each row with its index, what kind of step it is, the marks that
change how it runs, and its condition in words. Ends of groups are left out.
*/
export const outlineTable = (table: InstructionTable, knownStepTypes: KnownStepTypes): string[] => {
	const digits = String(table.length).length;
	return table.flatMap(row => (row.kind === 'group-end' ? [] : outlineRow(row, digits, knownStepTypes)));
};

type ItemRow = Exclude<Instruction, {kind: 'group-end'}>;

const outlineRow = (row: ItemRow, digits: number, knownStepTypes: KnownStepTypes): string[] => {
	const {item} = row;
	const indent = '  '.repeat(row.depth);
	const margin = ' '.repeat(digits);
	const condition = outlineCondition(item.condition).map((line, index) => {
		const lead = index === 0 ? 'if ' : '   ';
		return `${margin}  ${indent}    ${lead}${oneLine(line).replaceAll('\t', '  ')}`;
	});
	const command = item.kind === 'step' ? oneLine(shownCommand(item)) : '';
	return [
		`${String(row.index).padStart(digits)}  ${indent}${oneLine(item.name)} — ${[kindText(row, knownStepTypes), ...marks(item)].join(' · ')}`,
		...condition,
		...(command === '' ? [] : [`${margin}  ${indent}    ${command}`]),
	];
};

const kindText = ({item, kind}: ItemRow, knownStepTypes: KnownStepTypes): string => {
	switch (item.kind) {
		case 'group':
			return 'group';
		case 'sub-task-sequence': {
			const missing = kind === 'step' ? ', not in this document' : '';
			return `Run Task Sequence ${item.taskSequenceName} (${item.packageId}${missing})`;
		}

		case 'step':
			return stepTypeName(item, knownStepTypes);
		default: {
			const unreachable: never = item;
			return unreachable;
		}
	}
};

/** As the task sequence editor names it, or the wire type. */
const stepTypeName = ({type}: Pick<Step, 'type'>, knownStepTypes: KnownStepTypes): string =>
	type === undefined ? 'command' : (knownStepTypes.get(type)?.name ?? type);

const marks = (item: SequenceItem): string[] => [
	...(item.disabled ? ['disabled'] : []),
	...(item.continueOnError ? ['continue on error'] : []),
	...(item.kind === 'step' && item.runIn !== 'WinPEandFullOS' ? [`in ${item.runIn} only`] : []),
	...(item.kind === 'step' && item.timeout !== undefined ? [`at most ${item.timeout} s`] : []),
];

/** Texts of a document may have line breaks; a row has none. */
const oneLine = (text: string): string => text.replace(/[\r\n]+\s*/g, ' ');
