import {Box} from 'ink';
import {type ReactNode, useCallback, useMemo} from 'react';
import {barsOf} from '../../history/bars.ts';
import type {PastRun} from '../../history/past-run.ts';
import {tell} from '../../text/tell.ts';
import {FilterLine} from '../components/filter-line.tsx';
import {Frame} from '../components/frame.tsx';
import {ScrolledLines} from '../components/scrolled-lines.tsx';
import {Text} from '../components/text.tsx';
import {TimelineLine} from '../components/timeline-line.tsx';
import {headLines, rowWords, runWords, timelineLine} from '../history-lines.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {terminalText, wrappedText} from '../terminal-text.ts';
import {useFilteredList} from '../use-filtered-list.ts';
import {useKeys} from '../use-keys.ts';
import {useRead} from '../use-read.ts';
import {visible} from '../viewport.ts';

/**
A past run: how it ended, and its timeline, a bar for everything that took time. Enter shows an attempt in full, V the variables as they
were then, C what was different in the run before.
*/
export const PastRunPage = ({run, last, typed}: {readonly run: string} & Place): ReactNode => {
	const {messages, language, historyDetail} = useSurroundings();
	const read = useRead(useCallback(async () => historyDetail?.(run), [historyDetail, run]));
	const words = messages.history;
	if (read !== undefined && 'value' in read && read.value?.ok === true) {
		return <Timeline past={read.value.value} last={last} typed={typed} />;
	}

	const reason =
		read === undefined
			? undefined
			: 'problem' in read
				? read.problem
				: read.value?.ok === false
					? read.value.error
					: run;
	const text = reason === undefined ? words.loading : words.problem(tell(reason, language));
	return <ScrolledLines screen="past-run" title={words.title} lines={[text]} />;
};

/** Where a person was in the timeline: the row, and the filter that it was found with. */
type Place = {readonly last: number; readonly typed: string | undefined};

const Timeline = ({past, last, typed}: {readonly past: PastRun} & Place): ReactNode => {
	const {messages, formats, language, platform: here, store} = useSurroundings();
	const {columns, body} = useLayout();
	const {summary, timeline, problem} = past;
	const {platform} = runWords(summary, {platform: here});
	const words = {messages, formats, language, platform};
	const head = [...headLines(past, words), ...(problem === undefined ? [] : [tell(problem, language)])];
	const shownHead = head.slice(0, Math.max(1, body - 6));
	// The head, the row of the filter, and two rows for the selected one.
	const height = Math.max(1, body - shownHead.length - 3);
	const bars = useMemo(() => barsOf(past).bars, [past]);
	const rows = useMemo(
		() => timeline.map((row, index) => ({row, index, bar: bars[index] ?? {from: 0, to: 0}})),
		[timeline, bars],
	);
	const {found, edited, list, chosen, commands, onKey} = useFilteredList({
		items: rows,
		texts: useCallback(
			({row}: (typeof rows)[number]) => {
				const {name, outcome} = rowWords(row, {messages, formats, language, platform});
				return [name, outcome];
			},
			[messages, formats, language, platform],
		),
		height,
		first: last,
		typed,
		onBack: () => store.back(),
	});
	const stay = () =>
		store.open({
			name: 'past-run',
			run: summary.run,
			row: chosen?.index ?? 0,
			...(edited === undefined ? {} : {typed: edited.text}),
		});
	const open = (name: 'past-step' | 'past-variables') => () => {
		if (chosen !== undefined) {
			stay();
			store.open({name, run: summary.run, row: chosen.index});
		}
	};

	const screen = edited === undefined ? 'past-run' : 'past-run-filter';
	useKeys(
		screen,
		{
			...commands,
			accept: open('past-step'),
			variables: open('past-variables'),
			compare() {
				stay();
				store.open({name: 'compare', run: summary.run});
			},
		},
		onKey,
	);
	const about =
		chosen !== undefined
			? timelineLine(chosen.row, summary.name, words)
			: edited === undefined
				? messages.review.noTimeline
				: messages.past.noRow(edited.text);
	const position = messages.review.position(list.selected + 1, found.length);
	return (
		<Frame screen={screen} status={<Text dimColor>{` ${found.length === 0 ? '' : position}`}</Text>}>
			<Box flexDirection="column" width={columns} flexShrink={0}>
				{shownHead.map((line, index) => (
					<Text key={line} bold={index === 0} wrap="truncate">{` ${terminalText(line, columns)}`}</Text>
				))}
			</Box>
			<FilterLine filter={edited} />
			<Box flexDirection="column" width={columns} height={height} flexShrink={0} overflow="hidden">
				{visible(list.viewport, found).map(each => (
					<TimelineLine
						key={each.index}
						row={each.row}
						bar={each.bar}
						width={columns - 1}
						selected={each === chosen}
					/>
				))}
			</Box>
			<Box height={2} width={columns} flexShrink={0} overflow="hidden">
				<Text dimColor>
					{wrappedText(about, columns - 2, 10)
						.slice(0, 2)
						.map(line => ` ${line}`)
						.join('\n')}
				</Text>
			</Box>
		</Frame>
	);
};
