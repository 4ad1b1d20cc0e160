import {Box, Text} from 'ink';
import {type ReactNode, useEffect, useState} from 'react';
import {ChoiceList} from '../components/choice-list.tsx';
import {Frame} from '../components/frame.tsx';
import type {HistoryRow} from '../history-row.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {useKeys} from '../use-keys.ts';
import {useList} from '../use-list.ts';

type Read = {readonly rows: readonly HistoryRow[]} | {readonly problem: string};

/** Past runs, the newest first as they come: what, when, how it ended, how long it took. */
export const HistoryPage = (): ReactNode => {
	const {messages, formats, history} = useSurroundings();
	const {columns, body} = useLayout();
	const [read, setRead] = useState<Read>();
	useEffect(() => {
		let isWanted = true;
		const take = (result: Read) => {
			if (isWanted) {
				setRead(result);
			}
		};

		history?.().then(
			rows => take({rows}),
			(error: unknown) => take({problem: error instanceof Error ? error.message : String(error)}),
		);
		return () => {
			isWanted = false;
		};
	}, [history]);

	const words = messages.history;
	const rows = read !== undefined && 'rows' in read ? read.rows : [];
	const list = useList(rows.length, Math.max(1, body - 4));
	useKeys('history', list.commands);
	const selected = rows[list.selected];
	return (
		<Frame screen="history">
			<Box flexDirection="column" paddingTop={1} width={columns}>
				<Text bold>{` ${words.title}`}</Text>
				<Text> </Text>
				{read === undefined && <Text>{` ${words.loading}`}</Text>}
				{read !== undefined && 'problem' in read && (
					<Text color="red">{` ${words.problem(read.problem)}`}</Text>
				)}
				{read !== undefined && 'rows' in read && rows.length === 0 && <Text>{` ${words.empty}`}</Text>}
				<ChoiceList
					choices={rows.map(row => ({
						key: row.run,
						label: `${formats.moment(row.started)}  ${row.name}`,
						note: [
							words.results[row.result],
							row.seconds === undefined ? '' : formats.clock(row.seconds),
							row.restarts === 0 ? '' : words.restarts(row.restarts),
						]
							.filter(Boolean)
							.join('  '),
					}))}
					list={list}
					width={columns - 1}
				/>
				<Text dimColor wrap="truncate">
					{` ${selected === undefined ? '' : detail(selected, words.failedStep)}`}
				</Text>
			</Box>
		</Frame>
	);
};

const detail = ({machine, failedStep}: HistoryRow, words: (name: string, code: string) => string): string =>
	[machine, failedStep === undefined ? '' : words(failedStep.name, String(failedStep.code))]
		.filter(Boolean)
		.join('  ');
