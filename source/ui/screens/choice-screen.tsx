import {Box} from 'ink';
import type {ReactNode} from 'react';
import {type Choice, ChoiceList} from '../components/choice-list.tsx';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import type {Command, ScreenName} from '../key-map.ts';
import {type KnownLine, type KnownRow, knownRows} from '../known-rows.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {severityColours} from '../theme.ts';
import {useKeys} from '../use-keys.ts';
import {useList} from '../use-list.ts';
import {useScrolled} from '../use-scrolled.ts';

type Properties = {
	readonly screen: ScreenName;
	readonly title: string;
	/** What there is to know before choosing. */
	readonly lines: readonly KnownLine[];
	readonly choices: readonly Choice[];
	/** Keys of its own. */
	readonly commands?: Partial<Readonly<Record<Command, () => void>>>;
	onChoose(index: number): void;
};

/** A question with a few answers: what is asked, what is known, and the answers. What is known is scrolled where it is long. */
export const ChoiceScreen = ({screen, title, lines, choices, commands, onChoose}: Properties): ReactNode => {
	const {messages, theme} = useSurroundings();
	const {columns, body} = useLayout();
	const rows = knownRows(lines, columns - 2, theme);
	// The answers stand whole; what is known gives way to them.
	const room = Math.max(0, body - choices.length - 3);
	const height = Math.min(rows.length, room);
	const {top, commands: scrolling} = useScrolled(rows.length, height);
	const above = height + 3;
	const list = useList(choices.length, Math.max(1, body - above));
	useKeys(screen, {
		...list.commands,
		...scrolling,
		...commands,
		accept() {
			if (choices.length > 0) {
				onChoose(list.selected);
			}
		},
	});
	const position =
		height === 0 || rows.length === height ? '' : messages.log.position(top + 1, top + height, rows.length);
	return (
		<Frame screen={screen} status={<Text dimColor>{` ${position}`}</Text>}>
			<Box flexDirection="column" paddingLeft={1} paddingTop={body > above ? 1 : 0} width={columns}>
				<Text bold wrap="truncate">
					{title}
				</Text>
				{height > 0 && <KnownRows rows={rows.slice(top, top + height)} />}
				<Text> </Text>
				<ChoiceList choices={choices} list={list} width={columns - 2} />
			</Box>
		</Frame>
	);
};

const KnownRows = ({rows}: {readonly rows: readonly KnownRow[]}): ReactNode => (
	<Text>
		{rows.map(({position, text, tone}, index) => (
			<Text key={position} {...(tone === undefined ? {} : {bold: true, color: severityColours[tone]})}>
				{index === 0 ? text : `\n${text}`}
			</Text>
		))}
	</Text>
);
