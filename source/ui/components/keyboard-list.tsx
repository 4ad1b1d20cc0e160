import {Box} from 'ink';
import type {ReactNode} from 'react';
import {type KeyboardChoice, layoutName, layoutTexts} from '../keyboard-choice.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {useFilteredList} from '../use-filtered-list.ts';
import {useKeys} from '../use-keys.ts';
import {ChoiceList} from './choice-list.tsx';
import {FilterLine} from './filter-line.tsx';
import {Frame} from './frame.tsx';
import {Text} from './text.tsx';
import {TitleLine} from './title-line.tsx';

type Properties = {
	readonly layouts: readonly KeyboardChoice[];
	/** The place of the one that is chosen at the beginning. */
	readonly first: number;
	onChoose(index: number): void;
	onBack(): void;
};

/**
What is printed on the keys? The layouts by name. Every letter filters them, without `/` before it: on a keyboard whose layout is
the wrong one nobody knows where that is.
*/
export const KeyboardList = ({layouts, first, onChoose, onBack}: Properties): ReactNode => {
	const {messages, theme} = useSurroundings();
	const {columns, body} = useLayout();
	const words = messages.keyboard;
	const height = Math.max(1, body - 5);
	const {found, edited, list, chosen, commands, onKey} = useFilteredList({
		items: layouts,
		texts: layoutTexts,
		height,
		first,
		typed: '',
		onBack,
	});
	const typed = edited?.text ?? '';
	useKeys(
		'keyboard',
		{
			...commands,
			accept() {
				if (chosen !== undefined) {
					onChoose(layouts.indexOf(chosen));
				}
			},
			// It is being typed already.
			filter() {},
			back: typed === '' ? onBack : () => onKey({kind: 'named', name: 'ctrl-u'}),
		},
		onKey,
	);
	return (
		<Frame screen="keyboard">
			<TitleLine title={words.title} note={words.count(found.length, layouts.length)} />
			<Text dimColor wrap="truncate">{` ${words.help}`}</Text>
			<FilterLine filter={edited} />
			<Box height={height} flexShrink={0}>
				<ChoiceList
					choices={found.map(layout => ({
						key: layout.id,
						label: layoutName(layout, theme.characters),
						note: layoutNote(layout),
					}))}
					list={list}
					width={columns - 1}
				/>
			</Box>
			<Text color={colours.warning} wrap="truncate">
				{` ${found.length === 0 ? words.none(typed) : ''}`}
			</Text>
		</Frame>
	);
};

const layoutNote = ({id, name, ownName}: KeyboardChoice): string =>
	name === ownName ? id : `${id}  ${name}`;
