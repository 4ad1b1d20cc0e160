import {Box} from 'ink';
import {type ReactNode, useCallback, useState} from 'react';
import {tell} from '../../text/tell.ts';
import {ExplainedRow} from '../components/explained-row.tsx';
import {FilterLine} from '../components/filter-line.tsx';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {useFilter} from '../use-filter.ts';
import {useKeys} from '../use-keys.ts';
import {explainedRow} from '../why-row.ts';

/**
Why a row of the tree was skipped or failed, or what became of it: the row a person went to, and those before and after it. `/`
leaves those of a name.
*/
export const WhyPage = (): ReactNode => {
	const {messages, store, language} = useSurroundings();
	const {state, run, selected} = useView();
	const {columns, body} = useLayout();
	const [gone, setGone] = useState<number>();
	const [scrolled, setScrolled] = useState(0);
	const words = messages.why;
	const wanted = gone ?? explainedRow(state, selected);
	const rows = [...new Set([...state.rows.keys(), ...(wanted === undefined ? [] : [wanted])])].sort(
		(a, b) => a - b,
	);
	const {found, edited, commands, onKey} = useFilter({
		items: rows,
		texts: useCallback((row: number) => run?.table[row]?.path ?? [], [run]),
		onTyped: () => setScrolled(0),
		onBack: () => store.back(),
	});
	const index = wanted !== undefined && found.includes(wanted) ? wanted : found[0];
	const position = index === undefined ? -1 : found.indexOf(index);
	const go = (to: number) => () => {
		setGone(found[Math.max(0, Math.min(found.length - 1, to))]);
		setScrolled(0);
	};

	const height = Math.max(1, body - (edited === undefined ? 0 : 1));
	const scroll = (by: number) => () => setScrolled(Math.max(0, scrolled + by));
	const screen = edited === undefined ? 'why' : 'why-filter';
	const rest = {...commands, 'page-up': scroll(4 - height), 'page-down': scroll(height - 4)};
	useKeys(
		screen,
		edited === undefined
			? {
					...rest,
					previous: go(position - 1),
					next: go(position + 1),
					first: go(0),
					last: go(found.length - 1),
					up: scroll(-1),
					down: scroll(1),
				}
			: {
					...rest,
					up: go(position - 1),
					down: go(position + 1),
					back() {
						setGone(index);
						commands.back();
					},
				},
		onKey,
	);
	return (
		<Frame
			screen={screen}
			status={
				<Text dimColor>{found.length === 0 ? ' ' : ` ${words.position(position + 1, found.length)}`}</Text>
			}
		>
			{edited !== undefined && <FilterLine filter={edited} />}
			{index === undefined && edited === undefined && state.reason !== undefined ? (
				<Box paddingX={1} width={columns}>
					<Text wrap="wrap">{tell(state.reason, language)}</Text>
				</Box>
			) : index === undefined ? (
				<Text {...(edited === undefined ? {} : {color: colours.warning})}>
					{` ${edited === undefined ? words.none : messages.tree.noStep(edited.text)}`}
				</Text>
			) : (
				<ExplainedRow table={run?.table} index={index} width={columns} height={height} top={scrolled} />
			)}
		</Frame>
	);
};
