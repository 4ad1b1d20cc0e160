import {Box} from 'ink';
import type {ReactNode} from 'react';
import {type Choice, ChoiceList} from '../components/choice-list.tsx';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import type {Command, ScreenName} from '../key-map.ts';
import {useLayout} from '../surroundings.ts';
import {wrappedText} from '../terminal-text.ts';
import {useKeys} from '../use-keys.ts';
import {useList} from '../use-list.ts';

type Properties = {
	readonly screen: ScreenName;
	readonly title: string;
	/** What there is to know before choosing. */
	readonly lines: readonly string[];
	readonly choices: readonly Choice[];
	/** Keys of its own. */
	readonly commands?: Partial<Readonly<Record<Command, () => void>>>;
	onChoose(index: number): void;
};

/** A question with a few answers: what is asked, what is known, and the answers. */
export const ChoiceScreen = ({screen, title, lines, choices, commands, onChoose}: Properties): ReactNode => {
	const {columns, body} = useLayout();
	// The answers stand whole; what is known gives way to them.
	const room = Math.max(0, body - choices.length - 3);
	const known = lines.flatMap(line => wrappedText(line, columns - 2, 0)).slice(0, room);
	const above = known.length + 3;
	const list = useList(choices.length, Math.max(1, body - above));
	useKeys(screen, {
		...list.commands,
		...commands,
		accept() {
			if (choices.length > 0) {
				onChoose(list.selected);
			}
		},
	});
	return (
		<Frame screen={screen}>
			<Box flexDirection="column" paddingLeft={1} paddingTop={body > above ? 1 : 0} width={columns}>
				<Text bold wrap="truncate">
					{title}
				</Text>
				{known.length > 0 && <Text>{known.join('\n')}</Text>}
				<Text> </Text>
				<ChoiceList choices={choices} list={list} width={columns - 2} />
			</Box>
		</Frame>
	);
};
