import {Box} from 'ink';
import {type ReactNode, useState} from 'react';
import type {Command, ScreenName} from '../key-map.ts';
import type {Key} from '../keys.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {wrappedText} from '../terminal-text.ts';
import type {EditedText} from '../text-editing.ts';
import {useKeys} from '../use-keys.ts';
import {FilterLine} from './filter-line.tsx';
import {Frame} from './frame.tsx';
import {Text} from './text.tsx';

type Properties = {
	readonly screen: ScreenName;
	readonly title: string;
	readonly lines: readonly string[];
	/** What else the keys of this screen do. */
	readonly commands?: Partial<Readonly<Record<Command, () => void>>>;
	/** While lines are looked for: what is typed stands in place of the title. */
	readonly filter?: EditedText | undefined;
	readonly onKey?: (key: Key) => void;
};

/** A page of text that is scrolled, under a title; lines too long for the screen go on indented. */
export const ScrolledLines = ({
	screen,
	title,
	lines,
	commands = {},
	filter,
	onKey,
}: Properties): ReactNode => {
	const {messages} = useSurroundings();
	const {columns, body} = useLayout();
	const [wanted, setTop] = useState(0);
	const rows = lines.flatMap(line => wrappedText(line, columns - 2, 4));
	const height = Math.max(1, body - 1);
	const lastTop = Math.max(0, rows.length - height);
	const top = Math.min(wanted, lastTop);
	const scroll = (by: number) => () => setTop(Math.max(0, Math.min(lastTop, top + by)));
	useKeys(
		screen,
		{
			up: scroll(-1),
			down: scroll(1),
			'page-up': scroll(-height),
			'page-down': scroll(height),
			first: () => setTop(0),
			last: () => setTop(lastTop),
			...commands,
		},
		onKey,
	);
	const shown = rows.slice(top, top + height);
	const position = messages.log.position(Math.min(rows.length, top + 1), top + shown.length, rows.length);
	return (
		<Frame screen={screen} status={<Text dimColor>{` ${position}`}</Text>}>
			{filter === undefined ? (
				<Box height={1} flexShrink={0} width={columns}>
					<Text bold wrap="truncate">{` ${title}`}</Text>
				</Box>
			) : (
				<FilterLine filter={filter} />
			)}
			<Box width={columns} height={height} overflow="hidden">
				<Text>{shown.map(row => ` ${row}`).join('\n')}</Text>
			</Box>
		</Frame>
	);
};
