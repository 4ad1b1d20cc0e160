import {Box} from 'ink';
import {type ReactNode, useState} from 'react';
import {mask} from '../../sequence/secret.ts';
import {ChoiceList} from '../components/choice-list.tsx';
import {FilterLine} from '../components/filter-line.tsx';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import {TitleLine} from '../components/title-line.tsx';
import {VariableInput} from '../components/variable-input.tsx';
import type {ShownVariable} from '../console.ts';
import type {Pending} from '../pending.ts';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {terminalText} from '../terminal-text.ts';
import {colours} from '../theme.ts';
import {type FilteredList, useFilteredList} from '../use-filtered-list.ts';
import {useKeys} from '../use-keys.ts';
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
	const [doing, setDoing] = useState<Doing>({kind: 'looking'});
	const words = messages.variables;
	const {variables, notice} = pending.question;
	const height = Math.max(1, body - 5);
	const before = heldPlace?.page === 'variables' ? heldPlace.variable.toLowerCase() : '';
	const filtered = useFilteredList({
		items: variables,
		texts: textsOf,
		height,
		first: variables.findIndex(({name}) => name.toLowerCase() === before),
		onBack,
	});
	const {found, edited, list, chosen} = filtered;
	const change = (kind: 'editing' | 'deleting', variable = chosen) => {
		if (variable !== undefined) {
			setDoing(variable.locked ? {kind: 'looking', refused: words.refused(variable.name)} : {kind, variable});
		}
	};

	const look = () => setDoing({kind: 'looking'});
	const set = setVariable(pending, store);
	const existing = (name: string) =>
		variables.find(variable => variable.name.toLowerCase() === name.toLowerCase());
	const screen = edited === undefined ? 'variables' : 'variables-filter';
	return (
		<Frame screen={doing.kind === 'looking' ? screen : screenOf(doing)} status={status}>
			<TitleLine title={words.title} note={words.count(found.length, variables.length)} />
			<FilterLine filter={edited} focused={doing.kind === 'looking'} />
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
					filtered={filtered}
					problem={doing.refused ?? (found.length === 0 ? words.none(edited?.text ?? '') : notice)}
					onEdit={() => change('editing')}
					onDelete={() => change('deleting')}
					onNew={() => setDoing({kind: 'adding'})}
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

const textsOf = ({name, value = ''}: ShownVariable): readonly string[] => [name, value];

const shownValue = ({value, locked}: ShownVariable, lockedWord: string): string =>
	[value ?? mask, locked ? `(${lockedWord})` : ''].filter(Boolean).join('  ');

type LookingProperties = {
	readonly screen: 'variables' | 'variables-filter';
	readonly filtered: FilteredList<ShownVariable>;
	readonly problem: string | undefined;
	onEdit(): void;
	onDelete(): void;
	onNew(): void;
};

const Looking = ({screen, filtered, problem, onEdit, onDelete, onNew}: LookingProperties): ReactNode => {
	const {commands, onKey} = filtered;
	useKeys(screen, {...commands, accept: onEdit, delete: onDelete, new: onNew}, onKey);
	return <Text color={colours.warning} wrap="truncate">{` ${problem ?? ''}`}</Text>;
};

type DeletingProperties = {readonly text: string; onDelete(): void; onBack(): void};

const Deleting = ({text, onDelete, onBack}: DeletingProperties): ReactNode => {
	useKeys('variable-delete', {yes: onDelete, back: onBack});
	return (
		<Text bold color={colours.warning} wrap="truncate">
			{` ${text}`}
		</Text>
	);
};
