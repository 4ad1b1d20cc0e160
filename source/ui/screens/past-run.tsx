import {Box} from 'ink';
import {type ReactNode, useCallback} from 'react';
import {barsOf} from '../../history/bars.ts';
import type {PastRun} from '../../history/past-run.ts';
import {Frame} from '../components/frame.tsx';
import {ScrolledLines} from '../components/scrolled-lines.tsx';
import {Text} from '../components/text.tsx';
import {TimelineLine} from '../components/timeline-line.tsx';
import {headLines, timelineLine} from '../history-lines.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {terminalText, wrappedText} from '../terminal-text.ts';
import {useKeys} from '../use-keys.ts';
import {useList} from '../use-list.ts';
import {useRead} from '../use-read.ts';
import {visible} from '../viewport.ts';

/**
A past run: how it ended, and its timeline, a bar for everything that took time. Enter shows an attempt in full, V the variables as they
were then, C what was different in the run before.
*/
export const PastRunPage = ({run, last}: {readonly run: string; readonly last: number}): ReactNode => {
	const {messages, historyDetail} = useSurroundings();
	const read = useRead(useCallback(async () => historyDetail?.(run), [historyDetail, run]));
	const words = messages.history;
	if (read !== undefined && 'value' in read && read.value?.ok === true) {
		return <Timeline past={read.value.value} last={last} />;
	}

	const reason =
		read === undefined
			? undefined
			: 'problem' in read
				? read.problem
				: read.value?.ok === false
					? read.value.error
					: run;
	const text = reason === undefined ? words.loading : words.problem(reason);
	return <ScrolledLines screen="past-run" title={words.title} lines={[text]} />;
};

const Timeline = ({past, last}: {readonly past: PastRun; readonly last: number}): ReactNode => {
	const {messages, formats, platform, store} = useSurroundings();
	const {columns, body} = useLayout();
	const words = {messages, formats, platform};
	const {summary, timeline, problem} = past;
	const head = [...headLines(past, words), ...(problem === undefined ? [] : [problem])];
	const shownHead = head.slice(0, Math.max(1, body - 6));
	// The head, a free row, and two rows for the selected one.
	const height = Math.max(1, body - shownHead.length - 3);
	const list = useList(timeline.length, height, last);
	const {bars} = barsOf(past);
	const selected = timeline[list.selected];
	const open = (name: 'past-step' | 'past-variables') => () => {
		if (selected !== undefined) {
			store.open({name: 'past-run', run: summary.run, row: list.selected});
			store.open({name, run: summary.run, row: list.selected});
		}
	};

	useKeys('past-run', {
		...list.commands,
		accept: open('past-step'),
		variables: open('past-variables'),
		compare() {
			store.open({name: 'past-run', run: summary.run, row: list.selected});
			store.open({name: 'compare', run: summary.run});
		},
	});
	const about =
		selected === undefined ? messages.review.noTimeline : timelineLine(selected, summary.name, words);
	const position = messages.review.position(list.selected + 1, timeline.length);
	return (
		<Frame screen="past-run" status={<Text dimColor>{` ${timeline.length === 0 ? '' : position}`}</Text>}>
			<Box flexDirection="column" width={columns} flexShrink={0}>
				{shownHead.map((line, index) => (
					<Text key={line} bold={index === 0} wrap="truncate">{` ${terminalText(line, columns - 2)}`}</Text>
				))}
			</Box>
			<Box height={1} flexShrink={0}>
				<Text> </Text>
			</Box>
			<Box flexDirection="column" width={columns} height={height} flexShrink={0} overflow="hidden">
				{visible(list.viewport, timeline).map((row, offset) => {
					const index = list.viewport.top + offset;
					return (
						<TimelineLine
							key={index}
							row={row}
							bar={bars[index] ?? {from: 0, to: 0}}
							width={columns - 1}
							selected={index === list.selected}
						/>
					);
				})}
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
