import {Box} from 'ink';
import type {ReactNode} from 'react';
import {type Choice, ChoiceList} from '../components/choice-list.tsx';
import {FilterLine} from '../components/filter-line.tsx';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import {TitleLine} from '../components/title-line.tsx';
import type {SequenceChoice} from '../console.ts';
import type {Pending} from '../pending.ts';
import {sequenceNotes} from '../sequence-notes.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {wrappedText} from '../terminal-text.ts';
import {colours} from '../theme.ts';
import {useFilteredList} from '../use-filtered-list.ts';
import {useKeys} from '../use-keys.ts';

/** Rows for what is known of the chosen task sequence. */
const factRows = 3;

/** Which task sequence? A list with sizes, last results and descriptions; `/` filters it, F5 has the medium searched again. */
export const SequenceScreen = ({pending}: {readonly pending: Pending<'sequence'>}): ReactNode => {
	const {messages, formats} = useSurroundings();
	const {columns, body} = useLayout();
	const words = messages.sequence;
	const {sequences, canSearchAgain} = pending.question;
	const height = Math.max(1, body - 4 - factRows);
	const {found, edited, list, chosen, commands, onKey} = useFilteredList({
		items: sequences,
		texts: textsOf,
		height,
		onBack: pending.leave,
	});
	const whole = canSearchAgain === true ? 'sequence-on-media' : 'sequence';
	const screen = edited === undefined ? whole : 'sequence-filter';
	useKeys(
		screen,
		{
			...commands,
			accept() {
				if (chosen !== undefined) {
					pending.reply({kind: 'answer', answer: sequences.indexOf(chosen)});
				}
			},
			'search-again': () => pending.reply({kind: 'answer', answer: 'again'}),
		},
		onKey,
	);
	const choices = useChoices(found);
	const facts =
		chosen === undefined
			? []
			: [
					[chosen.packageId, ...sequenceNotes(chosen, {messages, formats})].join('  '),
					...wrappedText(chosen.description, columns - 2, 0),
				].slice(0, factRows);
	return (
		<Frame screen={screen} status={<Text dimColor>{` ${words.starts}`}</Text>}>
			<TitleLine title={words.title} note={words.count(found.length, sequences.length)} />
			<FilterLine filter={edited} />
			<Box height={height} flexShrink={0}>
				{found.length === 0 ? (
					<Text color={colours.warning}>{` ${words.none(edited?.text ?? '')}`}</Text>
				) : (
					<ChoiceList choices={choices} list={list} width={columns - 1} />
				)}
			</Box>
			<Text> </Text>
			<Text dimColor>{facts.map(line => ` ${line}`).join('\n')}</Text>
		</Frame>
	);
};

/** The size in a column of its own, then how the last run ended, then the description: cut where there is no room. */
const useChoices = (found: readonly SequenceChoice[]): readonly Choice[] => {
	const {messages, formats, theme} = useSurroundings();
	const sizes = found.map(({bytes = 0}) => (bytes === 0 ? '' : formats.bytes(bytes)));
	const longest = Math.max(0, ...sizes.map(size => size.length));
	const results = found.map(({lastRun}) =>
		lastRun === undefined
			? ''
			: `${theme.marks[marks[lastRun.result]]} ${messages.history.results[lastRun.result]}`,
	);
	const longestResult = Math.max(0, ...results.map(result => result.length));
	return found.map(({name, description, packageId}, index) => ({
		key: String(index),
		label: name,
		note: [
			...(longest === 0 ? [] : [sizes[index]?.padStart(longest)]),
			...(longestResult === 0 ? [] : [results[index]?.padEnd(longestResult)]),
			description === '' ? packageId : description,
		].join('  '),
	}));
};

const marks = {
	succeeded: 'succeeded',
	failed: 'failed',
	cancelled: 'failed-ignored',
	running: 'running',
} as const;

const textsOf = ({name, description, packageId}: SequenceChoice): readonly string[] => [
	name,
	description,
	packageId,
];
