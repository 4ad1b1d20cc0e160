import {Box} from 'ink';
import {type ReactNode, useCallback} from 'react';
import {tell} from '../../text/tell.ts';
import {ChoiceList} from '../components/choice-list.tsx';
import {FilterLine} from '../components/filter-line.tsx';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import {TitleLine} from '../components/title-line.tsx';
import type {HistoryRow} from '../history-row.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {useFilteredList} from '../use-filtered-list.ts';
import {useKeys} from '../use-keys.ts';
import {useRead} from '../use-read.ts';

/** Past runs, the newest first as they come: what, when, how it ended, how long it took. Enter shows one in full. */
export const HistoryPage = ({last, typed}: Place): ReactNode => {
	const {messages, language, history} = useSurroundings();
	const read = useRead(history);
	const words = messages.history;
	if (read === undefined) {
		return <NoRuns text={words.loading} />;
	}

	if ('problem' in read) {
		return <NoRuns text={words.problem(tell(read.problem, language))} />;
	}

	return read.value.length === 0 ? (
		<NoRuns text={words.empty} />
	) : (
		<Runs rows={read.value} last={last} typed={typed} />
	);
};

/** Where a person was in the list: the run that was opened, and the filter that it was found with. */
type Place = {readonly last: string | undefined; readonly typed: string | undefined};

const NoRuns = ({text}: {readonly text: string}): ReactNode => {
	const {messages} = useSurroundings();
	useKeys('history', {});
	return (
		<Frame screen="history">
			<TitleLine title={messages.history.title} />
			<Text> </Text>
			<Text wrap="wrap">{` ${text}`}</Text>
		</Frame>
	);
};

const Runs = ({rows, last, typed}: Place & {readonly rows: readonly HistoryRow[]}): ReactNode => {
	const {messages, formats, store, historyDetail} = useSurroundings();
	const {columns, body} = useLayout();
	const words = messages.history;
	const {found, edited, list, chosen, commands, onKey} = useFilteredList({
		items: rows,
		texts: useCallback(
			({name, packageId = '', machine, result, failedStep}: HistoryRow) => [
				name,
				packageId,
				machine,
				words.results[result],
				failedStep?.name ?? '',
			],
			[words],
		),
		height: Math.max(1, body - 4),
		first: Math.max(
			0,
			rows.findIndex(({run}) => run === last),
		),
		typed,
		onBack: () => store.back(),
	});
	const open = (name: 'past-run' | 'compare') => () => {
		if (chosen !== undefined && historyDetail !== undefined) {
			const {run} = chosen;
			store.open({name: 'history', run, ...(edited === undefined ? {} : {typed: edited.text})});
			store.open({name, run});
		}
	};

	const screen = edited === undefined ? 'history' : 'history-filter';
	useKeys(screen, {...commands, accept: open('past-run'), compare: open('compare')}, onKey);
	return (
		<Frame screen={screen}>
			<TitleLine
				title={words.title}
				note={found.length === 0 ? '' : messages.review.position(list.selected + 1, found.length)}
			/>
			<FilterLine filter={edited} />
			<Box height={Math.max(1, body - 4)} flexShrink={0}>
				<ChoiceList
					choices={found.map(row => ({
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
			</Box>
			<Text> </Text>
			{chosen === undefined ? (
				<Text color={colours.warning} wrap="truncate">
					{` ${messages.past.noRun(edited?.text ?? '')}`}
				</Text>
			) : (
				<Text dimColor wrap="truncate">
					{` ${detail(chosen, words.failedStep)}`}
				</Text>
			)}
		</Frame>
	);
};

const detail = ({machine, failedStep}: HistoryRow, words: (name: string, code: string) => string): string =>
	[machine, failedStep === undefined ? '' : words(failedStep.name, String(failedStep.code))]
		.filter(Boolean)
		.join('  ');
