import {Box} from 'ink';
import type {ReactNode} from 'react';
import {type Choice, ChoiceList} from '../components/choice-list.tsx';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import type {ScreenName} from '../key-map.ts';
import {useLayout} from '../surroundings.ts';
import {useKeys} from '../use-keys.ts';
import {useList} from '../use-list.ts';

type Properties = {
	readonly screen: ScreenName;
	readonly title: string;
	/** What there is to know before choosing. */
	readonly lines: readonly string[];
	readonly choices: readonly Choice[];
	onChoose(index: number): void;
};

/** A question with a few answers: what is asked, what is known, and the answers. */
export const ChoiceScreen = ({screen, title, lines, choices, onChoose}: Properties): ReactNode => {
	const {columns, body} = useLayout();
	const above = lines.length + 3;
	const list = useList(choices.length, Math.max(1, body - above));
	useKeys(screen, {
		...list.commands,
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
				{lines.map(line => (
					<Text key={line} wrap="truncate">
						{line}
					</Text>
				))}
				<Text> </Text>
				<ChoiceList choices={choices} list={list} width={columns - 2} />
			</Box>
		</Frame>
	);
};
