import {Box} from 'ink';
import {type ReactNode, useState} from 'react';
import {Frame} from '../components/frame.tsx';
import {TargetLine} from '../components/target-line.tsx';
import {Text} from '../components/text.tsx';
import {TypedLine} from '../components/typed-line.tsx';
import type {Pending} from '../pending.ts';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {type EditedText, edit, editedText} from '../text-editing.ts';
import {useKeys} from '../use-keys.ts';
import {useList} from '../use-list.ts';
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
	const [filter, setFilter] = useState<EditedText>();
	const [isRefused, setRefused] = useState(false);
	const words = messages.goTo;
	const {targets, notice} = pending.question;
	const wanted = filter?.text.toLowerCase() ?? '';
	const found = targets.filter(({name}) => name.toLowerCase().includes(wanted));
	const first = heldPlace?.page === 'go-to' ? heldPlace.target : at;
	const list = useList(
		found.length,
		Math.max(1, body - 4),
		found.findLastIndex(({index}) => index <= first),
	);
	const chosen = found[list.selected];
	const screen = filter === undefined ? 'go-to-picker' : 'go-to-filter';
	useKeys(
		screen,
		{
			...list.commands,
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
			filter: () => setFilter(editedText('')),
			back() {
				if (filter === undefined) {
					onBack();
				} else {
					setFilter(undefined);
				}
			},
		},
		key => {
			if (filter !== undefined) {
				setFilter(edit(filter, key));
				list.select(0);
			}
		},
	);

	const here = pending.name === 'recovery' ? words.failedHere : words.nextHere;
	const problem = isRefused ? words.isDisabled : found.length === 0 ? words.none(filter?.text ?? '') : notice;
	return (
		<Frame screen={screen} status={status}>
			<Box
				width={columns}
				height={1}
				flexShrink={0}
				paddingX={1}
				columnGap={2}
				justifyContent="space-between"
			>
				<Text bold wrap="truncate">
					{words.title}
				</Text>
				<Text dimColor>{words.count(found.length, targets.length)}</Text>
			</Box>
			<Box height={1} flexShrink={0} paddingLeft={1} columnGap={1}>
				{filter !== undefined && (
					<>
						<Text color="cyan">{messages.sequence.filter}</Text>
						<TypedLine edited={filter} focused width={columns - messages.sequence.filter.length - 3} />
					</>
				)}
			</Box>
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
			<Text color="yellow" wrap="truncate">{` ${problem ?? ''}`}</Text>
		</Frame>
	);
};
