import {openDocument} from '../media/open-document.ts';
import {childSequences} from '../sequence/carriers/task-sequences.ts';
import {checkTaskSequence} from '../sequence/check/check-sequence.ts';
import type {KnownStepTypes} from '../sequence/check/check-step-type.ts';
import {type Diagnostic, formatDiagnostic} from '../sequence/diagnostic.ts';
import {exitCodes} from './exit-codes.ts';

export type SequenceCheckOptions = {
	readonly json: boolean;
	readonly write: (line: string) => void;
	readonly knownStepTypes: KnownStepTypes;
};

/**
`bootseq sequence check <file>…`: a line per diagnostic, as compilers write them, or a JSON object per line.

@returns 0; 1 when a task sequence has an error; 2 when a file could not be opened at all.
*/
export const runSequenceCheck = async (
	files: readonly string[],
	{json, write, knownStepTypes}: SequenceCheckOptions,
): Promise<number> => {
	let code: number = exitCodes.succeeded;
	for (const file of files) {
		const opened = await openDocument(file);
		const diagnostics = opened.ok ? checkAll(opened.value, knownStepTypes) : [opened.error];
		for (const diagnostic of diagnostics) {
			write(json ? JSON.stringify(diagnosticRecord(diagnostic)) : formatDiagnostic(diagnostic));
		}

		if (!opened.ok) {
			code = exitCodes.notUsable;
		} else if (code === exitCodes.succeeded && diagnostics.some(({severity}) => severity === 'error')) {
			code = exitCodes.failed;
		}
	}

	return code;
};

type Opened = Extract<Awaited<ReturnType<typeof openDocument>>, {ok: true}>['value'];

/** What reading found, then what each task sequence has; a child that several run is reported once. */
const checkAll = ({taskSequences, diagnostics}: Opened, knownStepTypes: KnownStepTypes): Diagnostic[] => {
	const children = childSequences(taskSequences);
	const found = [
		...diagnostics,
		...taskSequences.flatMap(taskSequence => checkTaskSequence(taskSequence, children, knownStepTypes)),
	];
	const seen = new Set<string>();
	return found.filter(({rule, message, place}) => {
		const key = JSON.stringify([rule, message, place]);
		return seen.has(key) ? false : seen.add(key);
	});
};

/** A diagnostic as a line of JSON: its place beside the rest. */
const diagnosticRecord = ({place, ...diagnostic}: Diagnostic) => ({
	type: 'diagnostic',
	...diagnostic,
	...place,
});
