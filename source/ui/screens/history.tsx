import {Box} from 'ink';
import type {ReactNode} from 'react';
import {ChoiceList} from '../components/choice-list.tsx';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import type {HistoryRow} from '../history-row.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {useKeys} from '../use-keys.ts';
import {useList} from '../use-list.ts';
import {useRead} from '../use-read.ts';

/** Past runs, the newest first as they come: what, when, how it ended, how long it took. Enter shows one in full. */
export const HistoryPage = ({last}: {readonly last: string | undefined}): ReactNode => {
	const {messages, history} = useSurroundings();
	const {columns} = useLayout();
	const read = useRead(history);
	const words = messages.history;
	return (
		<Frame screen="history">
			<Box flexDirection="column" paddingTop={1} width={columns}>
				<Text bold>{` ${words.title}`}</Text>
				<Text> </Text>
				{read === undefined && <NoRuns text={words.loading} />}
				{read !== undefined && 'problem' in read && <NoRuns text={words.problem(read.problem)} />}
				{read !== undefined &&
					'value' in read &&
					(read.value.length === 0 ? <NoRuns text={words.empty} /> : <Runs rows={read.value} last={last} />)}
			</Box>
		</Frame>
	);
};

const NoRuns = ({text}: {readonly text: string}): ReactNode => {
	useKeys('history', {});
	return <Text wrap="wrap">{` ${text}`}</Text>;
};

const Runs = ({rows, last}: {rows: readonly HistoryRow[]; last: string | undefined}): ReactNode => {
	const {messages, formats, store, historyDetail} = useSurroundings();
	const {columns, body} = useLayout();
	const looked = rows.findIndex(({run}) => run === last);
	const list = useList(rows.length, Math.max(1, body - 4), Math.max(0, looked));
	const selected = rows[list.selected];
	useKeys('history', {
		...list.commands,
		accept() {
			if (selected !== undefined && historyDetail !== undefined) {
				store.open({name: 'history', run: selected.run});
				store.open({name: 'past-run', run: selected.run});
			}
		},
		compare() {
			if (selected !== undefined && historyDetail !== undefined) {
				store.open({name: 'history', run: selected.run});
				store.open({name: 'compare', run: selected.run});
			}
		},
	});
	const words = messages.history;
	return (
		<>
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
		</>
	);
};

const detail = ({machine, failedStep}: HistoryRow, words: (name: string, code: string) => string): string =>
	[machine, failedStep === undefined ? '' : words(failedStep.name, String(failedStep.code))]
		.filter(Boolean)
		.join('  ');
