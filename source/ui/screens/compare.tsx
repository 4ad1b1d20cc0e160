import {type ReactNode, useCallback, useState} from 'react';
import {compareRuns, isSameSequence, type RunComparison} from '../../history/compare-runs.ts';
import {comparisonLines} from '../comparison-lines.ts';
import {ScrolledLines} from '../components/scrolled-lines.tsx';
import type {HistoryRow} from '../history-row.ts';
import {useSurroundings} from '../surroundings.ts';
import {useRead} from '../use-read.ts';

/**
A past run beside another one of the same task sequence: first the one before it, or the one after it when it is the first. Left goes to
older runs, right to newer ones.
*/
export const ComparePage = ({run}: {readonly run: string}): ReactNode => {
	const {messages, formats, language, platform, theme, history, historyDetail} = useSurroundings();
	const [chosen, setChosen] = useState<string>();
	const read = useRead(
		useCallback(async (): Promise<Compared | undefined> => {
			const others = counterpartsOf(run, (await history?.()) ?? []);
			const other = chosen ?? others.findLast(each => each < run) ?? others[0];
			if (other === undefined) {
				return undefined;
			}

			const one = await historyDetail?.(run);
			const two = await historyDetail?.(other);
			return one?.ok === true && two?.ok === true
				? {others, other, comparison: compareRuns(one.value, two.value)}
				: undefined;
		}, [history, historyDetail, run, chosen]),
	);
	const compared = read !== undefined && 'value' in read ? read.value : undefined;
	const go = (by: number) => () => {
		const next = compared?.others[compared.others.indexOf(compared.other) + by];
		if (next !== undefined) {
			setChosen(next);
		}
	};

	return (
		<ScrolledLines
			screen="compare"
			title={messages.comparison.title}
			lines={linesOf()}
			commands={{previous: go(-1), next: go(1)}}
		/>
	);

	function linesOf(): readonly string[] {
		if (read === undefined) {
			return [messages.history.loading];
		}

		if ('problem' in read) {
			return [messages.history.problem(read.problem)];
		}

		return compared === undefined
			? [messages.comparison.noOther]
			: comparisonLines(compared.comparison, {messages, formats, language, platform, arrow: theme.arrow});
	}
};

type Compared = {
	/** Runs that it can be compared with, the oldest first. */
	readonly others: readonly string[];
	readonly other: string;
	readonly comparison: RunComparison;
};

/** Run ids sort by their start. */
const counterpartsOf = (run: string, rows: readonly HistoryRow[]): readonly string[] => {
	const own = rows.find(row => row.run === run);
	return own === undefined
		? []
		: rows
				.filter(row => row.run !== run && isSameSequence(own, row))
				.map(row => row.run)
				.toSorted();
};
