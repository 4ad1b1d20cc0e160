import {Box} from 'ink';
import type {ReactNode} from 'react';
import {useSurroundings} from '../surroundings.ts';
import {colours} from '../theme.ts';
import type {List} from '../use-list.ts';
import {visible} from '../viewport.ts';
import {Text} from './text.tsx';

/** Something to choose: what it is, and a word on it. */
export type Choice = {
	readonly key: string;
	readonly label: string;
	readonly note?: string;
	/** A key that chooses it at once. */
	readonly hotkey?: string;
};

type Properties = {readonly choices: readonly Choice[]; readonly list: List; readonly width: number};

/** A list of which one is chosen: the chosen row has a mark and is bright. */
export const ChoiceList = ({choices, list, width}: Properties): ReactNode => {
	const {theme} = useSurroundings();
	const longest = Math.max(0, ...choices.map(({label}) => label.length));
	const longestNote = Math.max(0, ...choices.map(({note = ''}) => note.length));
	const markWidth = theme.marks.chosen.length + 1;
	const hotkeyWidth = Math.max(0, ...choices.map(({hotkey}) => (hotkey === undefined ? 0 : 3)));
	// More than half of the row, and what short notes leave.
	const room = Math.max(Math.floor(width * 0.55), width - 1 - markWidth - hotkeyWidth - longestNote);
	const labelWidth = Math.min(longest + 2, room);
	return (
		<Box flexDirection="column" width={width} flexShrink={0}>
			{visible(list.viewport, choices).map((choice, position) => {
				const chosen = list.viewport.top + position === list.selected;
				return (
					<Box key={choice.key} height={1} paddingLeft={1} width={width}>
						<Box width={markWidth} flexShrink={0}>
							<Text color={colours.chosen}>{chosen ? theme.marks.chosen : ' '}</Text>
						</Box>
						<Box width={hotkeyWidth} flexShrink={0}>
							<Text color={colours.chosen}>{choice.hotkey ?? ''}</Text>
						</Box>
						<Box width={labelWidth} paddingRight={2} flexShrink={0}>
							<Text bold={chosen} wrap="truncate">
								{choice.label}
							</Text>
						</Box>
						<Box flexShrink={1}>
							<Text dimColor wrap="truncate">
								{choice.note ?? ''}
							</Text>
						</Box>
					</Box>
				);
			})}
		</Box>
	);
};
