import {Box} from 'ink';
import {type ReactNode, useState} from 'react';
import type {RowState} from '../../sequence/run-state.ts';
import type {Messages} from '../../text/messages.ts';
import {Frame} from '../components/frame.tsx';
import {RowFacts} from '../components/row-facts.tsx';
import {Text} from '../components/text.tsx';
import {TraceView} from '../components/trace-view.tsx';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {useKeys} from '../use-keys.ts';
import {explainedRow} from '../why-row.ts';

/** Why a row of the tree was skipped or failed, or what became of it: the row a person went to, and those before and after it. */
export const WhyPage = (): ReactNode => {
	const {messages, theme} = useSurroundings();
	const {state, run, selected} = useView();
	const {columns, body} = useLayout();
	const [shown, setShown] = useState<number>();
	const [scrolled, setScrolled] = useState(0);
	const words = messages.why;
	const index = shown ?? explainedRow(state, selected);
	const rows = [...new Set([...state.rows.keys(), ...(index === undefined ? [] : [index])])].sort(
		(a, b) => a - b,
	);
	const position = index === undefined ? -1 : rows.indexOf(index);
	const go = (to: number) => () => {
		setShown(rows[Math.max(0, Math.min(rows.length - 1, to))]);
		setScrolled(0);
	};

	const height = Math.max(1, body - 3);
	const scroll = (by: number) => () => setScrolled(Math.max(0, scrolled + by));
	useKeys('why', {
		previous: go(position - 1),
		next: go(position + 1),
		first: go(0),
		last: go(rows.length - 1),
		up: scroll(-1),
		down: scroll(1),
		'page-up': scroll(1 - height),
		'page-down': scroll(height - 1),
	});
	if (index === undefined) {
		return (
			<Frame screen="why">
				<Text>{` ${words.none}`}</Text>
			</Frame>
		);
	}

	const row = state.rows.get(index);
	const instruction = run?.table[index];
	return (
		<Frame screen="why" status={<Text dimColor>{` ${words.position(position + 1, rows.length)}`}</Text>}>
			<Box flexDirection="column" paddingX={1} width={columns} height={body} overflow="hidden">
				<Text bold wrap="truncate">
					{titleOf(row, instruction?.name ?? '', words)}
				</Text>
				<Text dimColor wrap="truncate">
					{instruction?.path.join(theme.pathSeparator) ?? ' '}
				</Text>
				<Text> </Text>
				{row?.status === 'skipped' ? (
					<TraceView trace={row.trace} width={columns - 2} height={height} top={scrolled} />
				) : (
					<RowFacts row={row} width={columns - 2} />
				)}
			</Box>
		</Frame>
	);
};

const titleOf = (row: RowState | undefined, name: string, words: Messages['why']): string => {
	if (row === undefined || row.status === 'to-come') {
		return words.toCome(name);
	}

	switch (row.status) {
		case 'skipped': {
			return words.skippedBy[row.reason ?? 'condition'](name);
		}

		case 'failed': {
			return words.failed(name);
		}

		case 'failed-ignored': {
			return words.failedButIgnored(name);
		}

		case 'running': {
			return words.running(name);
		}

		case 'succeeded': {
			return words.succeeded(name);
		}

		default: {
			const unreachable: never = row.status;
			return unreachable;
		}
	}
};
