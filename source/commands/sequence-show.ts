import {openDocument} from '../media/open-document.ts';
import {childSequences, chooseTaskSequence} from '../sequence/carriers/task-sequences.ts';
import type {KnownStepTypes} from '../sequence/check/check-step-type.ts';
import {type Diagnostic, formatDiagnostic} from '../sequence/diagnostic.ts';
import {instructionRecord} from '../sequence/document/instruction-record.ts';
import {outlineTable} from '../sequence/document/outline.ts';
import {planSequence} from '../sequence/plan.ts';
import type {TaskSequence} from '../sequence/sequence.ts';
import {counted} from './counted.ts';
import {exitCodes} from './exit-codes.ts';

export type SequenceShowOptions = {
	readonly json: boolean;
	/** Package ID or name, where the file holds several. */
	readonly sequence?: string;
	readonly write: (line: string) => void;
	/** For what is wrong; default: the same as `write`. */
	readonly writeError?: (line: string) => void;
	readonly knownStepTypes: KnownStepTypes;
};

/**
`bootseq sequence show <file>`: the task sequence as an indented tree, children in place, or as one JSON object per row of
the instruction table.

@returns 0; 2 when the file or the choice of a task sequence is not usable.
*/
export const runSequenceShow = async (
	file: string,
	{json, sequence, write, writeError = write, knownStepTypes}: SequenceShowOptions,
): Promise<number> => {
	const report = (diagnostics: readonly Diagnostic[]): void => {
		for (const diagnostic of diagnostics) {
			writeError(formatDiagnostic(diagnostic));
		}
	};

	const refuse = (diagnostics: readonly Diagnostic[]): number => {
		report(diagnostics);
		return exitCodes.notUsable;
	};

	const opened = await openDocument(file);
	if (!opened.ok) {
		return refuse([opened.error]);
	}

	const {taskSequences, diagnostics} = opened.value;
	if (taskSequences.length === 0) {
		return refuse(diagnostics);
	}

	const chosen = chooseTaskSequence(opened.value, file, sequence);
	if (!chosen.ok) {
		return refuse([chosen.error]);
	}

	// A child that could not be read, a condition nobody can evaluate: the tree is not the whole truth then.
	report(diagnostics.filter(({severity}) => severity === 'error'));
	const {table} = planSequence(chosen.value, childSequences(taskSequences));
	const lines = json
		? table.map(row => JSON.stringify(instructionRecord(row)))
		: [headline(chosen.value, table.length), ...outlineTable(table, knownStepTypes)];
	for (const line of lines) {
		write(line);
	}

	return exitCodes.succeeded;
};

const headline = ({name, packageId, sequence}: TaskSequence, instructions: number): string => {
	const id = packageId === undefined ? '' : ` (${packageId})`;
	return `${name}${id}, schema version ${sequence.version || 'unknown'}, ${counted(instructions, 'instruction')}`;
};
