import {Box} from 'ink';
import {type ReactNode, useState} from 'react';
import {FilterLine} from '../components/filter-line.tsx';
import {Frame} from '../components/frame.tsx';
import {TargetLine} from '../components/target-line.tsx';
import {Text} from '../components/text.tsx';
import {TitleLine} from '../components/title-line.tsx';
import type {GoToTarget} from '../console.ts';
import type {Pending} from '../pending.ts';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {useFilteredList} from '../use-filtered-list.ts';
import {useKeys} from '../use-keys.ts';
import {visible} from '../viewport.ts';

type Properties = {
	readonly pending: Pending<'recovery'> | Pending<'paused'>;
	/** The row that failed, or that is next. */
	readonly at: number;
	readonly status?: ReactNode;
	onBack(): void;
};

/** Go on at which step? The tree as a list, with what became of each row; `/` filters it. */
export const GoToPicker = ({pending, at, status, onBack}: Properties): ReactNode => {
	const {messages, store} = useSurroundings();
	const {state, heldPlace} = useView();
	const {columns, body} = useLayout();
	const [isRefused, setRefused] = useState(false);
	const words = messages.goTo;
	const {targets, notice} = pending.question;
	const first = heldPlace?.page === 'go-to' ? heldPlace.target : at;
	const {found, edited, list, chosen, commands, onKey} = useFilteredList({
		items: targets,
		texts: nameOf,
		height: Math.max(1, body - 4),
		first: targets.findLastIndex(({index}) => index <= first),
		onBack,
	});
	const screen = edited === undefined ? 'go-to-picker' : 'go-to-filter';
	useKeys(
		screen,
		{
			...commands,
			accept() {
				if (chosen === undefined) {
					return;
				}

				setRefused(chosen.disabled);
				if (!chosen.disabled) {
					store.stayAt({page: 'go-to', target: chosen.index});
					pending.reply({kind: 'answer', answer: {kind: 'go-to', target: chosen.index}});
				}
			},
		},
		onKey,
	);

	const here = pending.name === 'recovery' ? words.failedHere : words.nextHere;
	const problem = isRefused ? words.isDisabled : found.length === 0 ? words.none(edited?.text ?? '') : notice;
	return (
		<Frame screen={screen} status={status}>
			<TitleLine title={words.title} note={words.count(found.length, targets.length)} />
			<FilterLine filter={edited} />
			<Box flexDirection="column" height={Math.max(1, body - 4)} flexShrink={0}>
				{visible(list.viewport, found).map(target => (
					<TargetLine
						key={target.index}
						target={target}
						row={state.rows.get(target.index)}
						chosen={target === chosen}
						note={target.disabled ? words.disabled : target.index === at ? here : ''}
						width={columns}
					/>
				))}
			</Box>
			<Text> </Text>
			<Text color={colours.warning} wrap="truncate">{` ${problem ?? ''}`}</Text>
		</Frame>
	);
};

const nameOf = ({name}: GoToTarget): readonly string[] => [name];
