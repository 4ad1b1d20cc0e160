import type {Formats} from '../text/formats.ts';
import type {Language} from '../text/language.ts';
import type {Messages} from '../text/messages.ts';
import {decidingLeaf} from './trace-lines.ts';
import type {TreeRow} from './tree.ts';

/** What the tree says of a row besides its name: how much is in it, why it was skipped, how it failed. */
export const rowNote = (
	{kind, mark, steps, ignored = 0, row, disabled}: TreeRow,
	{running: words, tree}: Pick<Messages, 'running' | 'tree'>,
	language: Language,
): string => {
	if (row?.status === 'skipped') {
		return skippedWords(row, words, language);
	}

	if (row === undefined && disabled) {
		return words.disabled;
	}

	if (kind === 'group') {
		if (steps === undefined || steps.total === 0) {
			return '';
		}

		const count = mark === 'open' ? words.doneOf(steps.done, steps.total) : words.steps(steps.total);
		return ignored === 0 ? count : `${tree.ignoredInside(ignored)}  ${count}`;
	}

	if (row?.status === 'failed') {
		return words.failedWith(String(row.code ?? ''));
	}

	if (row?.status === 'failed-ignored') {
		return words.failedButIgnored(String(row.code ?? ''));
	}

	return row?.status === 'running' && row.attempt > 1 ? words.attempt(row.attempt) : '';
};

/** `skipped: Model = "Virtual Machine"`: the deciding part of the condition where there is one. */
const skippedWords = (
	row: Pick<NonNullable<TreeRow['row']>, 'reason' | 'trace'>,
	words: Messages['running'],
	language: Language,
): string =>
	row.reason === undefined ? words.skipped : words.skippedFor(skipReason(row, words, language) ?? row.reason);

/** Why a row was skipped, in a few words. */
export const skipReason = (
	{reason, trace}: Pick<NonNullable<TreeRow['row']>, 'reason' | 'trace'>,
	words: Messages['running'],
	language: Language,
): string | undefined => {
	if (reason === 'condition') {
		return (trace === undefined ? undefined : decidingLeaf(trace, language)) ?? words.condition;
	}

	return reason === undefined ? undefined : words[reason];
};

/** How long a row took, or has been taking. */
export const rowTime = ({row}: TreeRow, now: number, formats: Formats): string => {
	if (row === undefined || row.status === 'skipped') {
		return '';
	}

	if (row.status === 'running') {
		return formats.clock((now - Date.parse(row.started)) / 1000);
	}

	return row.seconds === undefined ? '' : formats.clock(row.seconds);
};
