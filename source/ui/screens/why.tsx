import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import type {RowState} from '../../sequence/run-state.ts';
import type {Messages} from '../../text/messages.ts';
import {CodeWords} from '../components/code-words.tsx';
import {Frame} from '../components/frame.tsx';
import {TraceView} from '../components/trace-view.tsx';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {useKeys} from '../use-keys.ts';
import {useList} from '../use-list.ts';

const isExplained = ({status}: RowState): boolean =>
	status === 'skipped' || status === 'failed' || status === 'failed-ignored';

/** Why a step was skipped or failed: the last one first, the arrows go to the others. */
export const WhyPage = (): ReactNode => {
	const {messages, theme} = useSurroundings();
	const {state, run} = useView();
	const {columns, body} = useLayout();
	const explained = [...state.rows].filter(([, row]) => isExplained(row)).sort(([a], [b]) => a - b);
	const list = useList(explained.length, 1, explained.length - 1);
	useKeys('why', list.commands);
	const [index, row] = explained[list.selected] ?? [];
	if (index === undefined || row === undefined) {
		return (
			<Frame screen="why">
				<Text>{` ${messages.why.none}`}</Text>
			</Frame>
		);
	}

	const instruction = run?.table[index];
	const position = messages.why.position(list.selected + 1, explained.length);
	return (
		<Frame screen="why" status={<Text dimColor>{` ${position}`}</Text>}>
			<Box flexDirection="column" paddingX={1} width={columns} height={body} overflow="hidden">
				<Text bold wrap="truncate">
					{titleOf(row, instruction?.name ?? '', messages.why)}
				</Text>
				<Text dimColor wrap="truncate">
					{instruction?.path.join(theme.pathSeparator) ?? ' '}
				</Text>
				<Text> </Text>
				{row.status === 'skipped' ? (
					<TraceView trace={row.trace} width={columns - 2} height={Math.max(1, body - 3)} />
				) : (
					<>
						<CodeWords code={row.code ?? 0} width={columns - 2} />
						<Text wrap="wrap">{row.message ?? ' '}</Text>
					</>
				)}
			</Box>
		</Frame>
	);
};

const titleOf = ({status, reason, code}: RowState, name: string, words: Messages['why']): string =>
	status === 'skipped' ? words.skippedBy[reason ?? 'condition'](name) : words.failed(name, String(code ?? 0));
