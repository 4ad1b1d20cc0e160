import {Box} from 'ink';
import {type ReactNode, useState} from 'react';
import {ChoiceList} from '../components/choice-list.tsx';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import {TypedLine} from '../components/typed-line.tsx';
import type {Pending} from '../pending.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {type EditedText, edit, editedText} from '../text-editing.ts';
import {useKeys} from '../use-keys.ts';
import {useList} from '../use-list.ts';

/** Which task sequence? A list with descriptions; `/` filters it. */
export const SequenceScreen = ({pending}: {readonly pending: Pending<'sequence'>}): ReactNode => {
	const {messages} = useSurroundings();
	const {columns, body} = useLayout();
	const [filter, setFilter] = useState<EditedText>();
	const words = messages.sequence;
	const wanted = filter?.text.toLowerCase() ?? '';
	const found = [...pending.question.sequences.entries()].filter(([, {name, description, packageId}]) =>
		[name, description, packageId].some(text => text.toLowerCase().includes(wanted)),
	);
	const list = useList(found.length, Math.max(1, body - 6));
	const chosen = found[list.selected];

	useKeys(
		filter === undefined ? 'sequence' : 'sequence-filter',
		{
			...list.commands,
			accept() {
				if (chosen !== undefined) {
					pending.reply({kind: 'answer', answer: chosen[0]});
				}
			},
			filter: () => setFilter(editedText('')),
			back() {
				if (filter === undefined) {
					pending.reply({kind: 'left'});
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

	const shown = words.count(found.length, pending.question.sequences.length);
	return (
		<Frame
			screen={filter === undefined ? 'sequence' : 'sequence-filter'}
			status={<Text dimColor>{` ${shown}`}</Text>}
		>
			<Box flexDirection="column" paddingTop={1} width={columns}>
				<Text bold wrap="truncate">{` ${words.title}`}</Text>
				{filter === undefined ? (
					<Text> </Text>
				) : (
					<Box height={1} paddingLeft={1} columnGap={1}>
						<Text color="cyan">{words.filter}</Text>
						<TypedLine edited={filter} focused width={columns - words.filter.length - 3} />
					</Box>
				)}
				<ChoiceList
					choices={found.map(([index, {name, description, packageId}]) => ({
						key: String(index),
						label: name,
						note: description === '' ? packageId : description,
					}))}
					list={list}
					width={columns - 1}
				/>
				{found.length === 0 && <Text color="yellow">{` ${words.none(filter?.text ?? '')}`}</Text>}
				<Text> </Text>
				<Text dimColor wrap="truncate">
					{chosen === undefined ? ' ' : ` ${chosen[1].packageId}  ${chosen[1].description}`}
				</Text>
			</Box>
		</Frame>
	);
};
