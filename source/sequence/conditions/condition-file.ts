import {order, readComparison, satisfies} from './comparison.ts';
import {type EvaluateExpression, type ExpressionInput, failed, quoted} from './condition-expression.ts';
import {parseTimestamp, timestampText} from './timestamp.ts';
import {orderOfVersions} from './version-number.ts';

/** File: exists, and its version and its time stand every test that is given. Rule: task-sequence-format.md §5.4. */
export const evaluateFile: EvaluateExpression = async input => {
	const path = input.value('Path').trim();
	if (path === '') {
		return failed('The condition names no file.');
	}

	const file = await input.facts.file(path);
	return file === undefined
		? {verdict: false, saw: 'no such file'}
		: joined([
				{verdict: true, saw: 'exists'},
				testVersion(input, file.version),
				testTime(input, file.modified),
			]);
};

/** Folder: exists, and its time stands the test if one is given. Rule: §5.4. */
export const evaluateFolder: EvaluateExpression = async input => {
	const path = input.value('Path').trim();
	if (path === '') {
		return failed('The condition names no folder.');
	}

	const folder = await input.facts.folder(path);
	return folder === undefined
		? {verdict: false, saw: 'no such folder'}
		: joined([{verdict: true, saw: 'exists'}, testTime(input, folder.modified)]);
};

type Test = {readonly verdict: boolean; readonly saw: string; readonly problem?: string};

/** All tests must hold; tests that are not given are left out. */
const joined = (tests: readonly (Test | undefined)[]): Test => {
	const given = tests.filter(test => test !== undefined);
	const problem = given.find(test => test.problem !== undefined)?.problem;
	return {
		verdict: given.every(({verdict}) => verdict),
		saw: given.map(({saw}) => saw).join(', '),
		...(problem === undefined ? {} : {problem}),
	};
};

const testVersion = (input: ExpressionInput, version: string | undefined): Test | undefined => {
	const wanted = input.value('Version').trim();
	if (wanted === '') {
		return undefined;
	}

	if (version === undefined) {
		return {verdict: false, saw: 'without a version'};
	}

	const saw = `version ${version}`;
	const found = orderOfVersions(version, wanted);
	return found === undefined
		? failed(`${quoted(input.shown('Version'))} cannot be compared with the version of a file.`, saw)
		: compared(input, 'VersionOperator', found, saw);
};

const testTime = (input: ExpressionInput, modified: number): Test | undefined => {
	const wanted = input.value('DateTime').trim();
	if (wanted === '') {
		return undefined;
	}

	const saw = `modified ${timestampText(modified)}`;
	const time = parseTimestamp(wanted);
	if (time === undefined) {
		return failed(`${quoted(input.shown('DateTime'))} is no date and time.`, saw);
	}

	// Conditions are written in whole seconds; file systems keep parts of them.
	return compared(
		input,
		'DateTimeOperator',
		order(Math.floor(modified / 1000), Math.floor(time / 1000)),
		saw,
	);
};

const compared = (
	input: ExpressionInput,
	parameter: 'VersionOperator' | 'DateTimeOperator',
	found: number,
	saw: string,
): Test => {
	const comparison = readComparison(input.value(parameter).trim() || 'equals');
	return comparison === undefined
		? failed(`There is no operator ${quoted(input.shown(parameter))}.`, saw)
		: {verdict: satisfies(found, comparison), saw};
};
