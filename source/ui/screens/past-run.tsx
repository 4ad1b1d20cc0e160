import {Box} from 'ink';
import {type ReactNode, useCallback, useState} from 'react';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import {detailLines} from '../history-lines.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {wrappedText} from '../terminal-text.ts';
import {useKeys} from '../use-keys.ts';
import {useRead} from '../use-read.ts';

/** A past run in full: how it ended, every attempt of every step with its code and time, and the variables it left. */
export const PastRunPage = ({run}: {readonly run: string}): ReactNode => {
	const {messages, formats, platform, historyDetail} = useSurroundings();
	const {columns, body} = useLayout();
	const [wanted, setTop] = useState(0);
	const read = useRead(useCallback(async () => historyDetail?.(run), [historyDetail, run]));
	// Under the times of day the names begin.
	const lines = linesOf().flatMap(line => wrappedText(line, columns - 2, 12));
	const height = Math.max(1, body);
	const lastTop = Math.max(0, lines.length - height);
	const top = Math.min(wanted, lastTop);
	const scroll = (rows: number) => () => setTop(Math.max(0, Math.min(lastTop, top + rows)));
	useKeys('past-run', {
		up: scroll(-1),
		down: scroll(1),
		'page-up': scroll(-height),
		'page-down': scroll(height),
		first: () => setTop(0),
		last: () => setTop(lastTop),
	});

	const shown = lines.slice(top, top + height);
	const position = messages.log.position(top + 1, top + shown.length, lines.length);
	return (
		<Frame screen="past-run" status={<Text dimColor>{` ${position}`}</Text>}>
			<Box width={columns} height={height} overflow="hidden">
				<Text>{shown.map(line => ` ${line}`).join('\n')}</Text>
			</Box>
		</Frame>
	);

	function linesOf(): readonly string[] {
		const words = messages.history;
		if (read === undefined) {
			return [words.loading];
		}

		if ('problem' in read) {
			return [words.problem(read.problem)];
		}

		if (read.value === undefined || !read.value.ok) {
			return [words.problem(read.value?.error ?? run)];
		}

		const {problem} = read.value.value;
		const details = detailLines(read.value.value, {messages, formats, platform});
		return problem === undefined ? details : [...details, '', problem];
	}
};
