import {Box} from 'ink';
import {type ReactNode, useState} from 'react';
import {mask} from '../../sequence/secret.ts';
import {ChoiceList} from '../components/choice-list.tsx';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import {TypedLine} from '../components/typed-line.tsx';
import {VariableInput} from '../components/variable-input.tsx';
import type {ShownVariable} from '../console.ts';
import type {Pending} from '../pending.ts';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {terminalText} from '../terminal-text.ts';
import {type EditedText, edit, editedText} from '../text-editing.ts';
import {useKeys} from '../use-keys.ts';
import {useList} from '../use-list.ts';
import {setVariable} from '../variable-answer.ts';

type Properties = {
	readonly pending: Pending<'recovery'> | Pending<'paused'>;
	readonly status?: ReactNode;
	onBack(): void;
};

type Doing =
	| {readonly kind: 'looking'; readonly refused?: string}
	| {readonly kind: 'adding'}
	| {readonly kind: 'editing' | 'deleting'; readonly variable: ShownVariable};

/** The variables of the run: seen, filtered, changed, deleted, added. Secrets are only replaced; read-only ones stay. */
export const VariablesEditor = ({pending, status, onBack}: Properties): ReactNode => {
	const {messages, store} = useSurroundings();
	const {heldPlace} = useView();
	const {columns, body} = useLayout();
	const [filter, setFilter] = useState<EditedText>();
	const [doing, setDoing] = useState<Doing>({kind: 'looking'});
	const words = messages.variables;
	const {variables, notice} = pending.question;
	const wanted = filter?.text.toLowerCase() ?? '';
	const found = variables.filter(({name, value = ''}) =>
		[name, value].some(text => text.toLowerCase().includes(wanted)),
	);
	const height = Math.max(1, body - 5);
	const before = heldPlace?.page === 'variables' ? heldPlace.variable.toLowerCase() : '';
	const list = useList(
		found.length,
		height,
		Math.max(
			0,
			found.findIndex(({name}) => name.toLowerCase() === before),
		),
	);
	const change = (kind: 'editing' | 'deleting', variable = found[list.selected]) => {
		if (variable !== undefined) {
			setDoing(variable.locked ? {kind: 'looking', refused: words.refused(variable.name)} : {kind, variable});
		}
	};

	const look = () => setDoing({kind: 'looking'});
	const set = setVariable(pending, store);
	const existing = (name: string) =>
		variables.find(variable => variable.name.toLowerCase() === name.toLowerCase());
	const screen = filter === undefined ? 'variables' : 'variables-filter';
	return (
		<Frame screen={doing.kind === 'looking' ? screen : screenOf(doing)} status={status}>
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
				<Text dimColor>{words.count(found.length, variables.length)}</Text>
			</Box>
			<Box height={1} flexShrink={0} paddingLeft={1} columnGap={1}>
				{filter !== undefined && (
					<>
						<Text color="cyan">{messages.sequence.filter}</Text>
						<TypedLine
							edited={filter}
							focused={doing.kind === 'looking'}
							width={columns - messages.sequence.filter.length - 3}
						/>
					</>
				)}
			</Box>
			<Box height={height} flexShrink={0}>
				<ChoiceList
					choices={found.map(variable => ({
						key: variable.name,
						label: variable.name,
						note: terminalText(shownValue(variable, words.locked), columns),
					}))}
					list={list}
					width={columns - 1}
				/>
			</Box>
			<Text> </Text>
			{doing.kind === 'looking' && (
				<Looking
					screen={screen}
					list={list}
					problem={doing.refused ?? (found.length === 0 ? words.none(filter?.text ?? '') : notice)}
					onEdit={() => change('editing')}
					onDelete={() => change('deleting')}
					onNew={() => setDoing({kind: 'adding'})}
					onFilter={() => setFilter(editedText(''))}
					onBack={filter === undefined ? onBack : () => setFilter(undefined)}
					onKey={key => {
						if (filter !== undefined) {
							setFilter(edit(filter, key));
							list.select(0);
						}
					}}
				/>
			)}
			{doing.kind === 'adding' && (
				<VariableInput
					key="name"
					label={words.newName}
					problemWhenEmpty={words.emptyName}
					onBack={look}
					onText={text => {
						const name = text.trim();
						change('editing', existing(name) ?? {name, value: '', locked: false});
					}}
				/>
			)}
			{doing.kind === 'editing' && (
				<VariableInput
					key={doing.variable.name}
					label={
						doing.variable.value === undefined
							? words.newSecret(doing.variable.name)
							: words.newValue(doing.variable.name)
					}
					first={doing.variable.value ?? ''}
					secret={doing.variable.value === undefined}
					onBack={look}
					onText={text => set(doing.variable, text)}
				/>
			)}
			{doing.kind === 'deleting' && (
				<Deleting
					text={words.delete(doing.variable.name)}
					onDelete={() => set(doing.variable, undefined)}
					onBack={look}
				/>
			)}
		</Frame>
	);
};

const screenOf = (doing: Exclude<Doing, {kind: 'looking'}>) =>
	doing.kind === 'deleting' ? 'variable-delete' : 'variable-edit';

const shownValue = ({value, locked}: ShownVariable, lockedWord: string): string =>
	[value ?? mask, locked ? `(${lockedWord})` : ''].filter(Boolean).join('  ');

type LookingProperties = {
	readonly screen: 'variables' | 'variables-filter';
	readonly list: ReturnType<typeof useList>;
	readonly problem: string | undefined;
	onEdit(): void;
	onDelete(): void;
	onNew(): void;
	onFilter(): void;
	onBack(): void;
	onKey(key: Parameters<typeof edit>[1]): void;
};

const Looking = ({screen, list, problem, onKey, ...on}: LookingProperties): ReactNode => {
	useKeys(
		screen,
		{
			...list.commands,
			accept: on.onEdit,
			delete: on.onDelete,
			new: on.onNew,
			filter: on.onFilter,
			back: on.onBack,
		},
		onKey,
	);
	return <Text color="yellow" wrap="truncate">{` ${problem ?? ''}`}</Text>;
};

type DeletingProperties = {readonly text: string; onDelete(): void; onBack(): void};

const Deleting = ({text, onDelete, onBack}: DeletingProperties): ReactNode => {
	useKeys('variable-delete', {yes: onDelete, back: onBack});
	return (
		<Text bold color="yellow" wrap="truncate">
			{` ${text}`}
		</Text>
	);
};
