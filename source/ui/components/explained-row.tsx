import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {InstructionTable} from '../../sequence/instruction.ts';
import {useSurroundings, useView} from '../surroundings.ts';
import {explainedTitle} from '../why-row.ts';
import {ConditionOutline} from './condition-outline.tsx';
import {RowFacts} from './row-facts.tsx';
import {Text} from './text.tsx';
import {TraceView} from './trace-view.tsx';

type Properties = {
	readonly table: InstructionTable | undefined;
	readonly index: number;
	readonly width: number;
	readonly height: number;
	/** Lines of the condition left out at the top. */
	readonly top?: number;
};

/** What became of a row, and why: its place, and its condition, with the values seen once it was judged; or its command, code and time. */
export const ExplainedRow = ({table, index, width, height, top = 0}: Properties): ReactNode => {
	const {messages, theme} = useSurroundings();
	const {state} = useView();
	const row = state.rows.get(index);
	const instruction = table?.[index];
	const inner = width - 2;
	// A free row between what and why, where every row is not needed.
	const roomy = height > 6;
	return (
		<Box flexDirection="column" flexShrink={0} paddingX={1} width={width} height={height} overflow="hidden">
			<Box height={roomy ? 3 : 2} flexDirection="column" flexShrink={0}>
				<Text bold wrap="truncate">
					{explainedTitle(row, instruction?.name ?? '', messages.why)}
				</Text>
				<Text dimColor wrap="truncate">
					{instruction?.path.join(theme.pathSeparator) ?? ' '}
				</Text>
			</Box>
			<Box flexDirection="column" flexShrink={0}>
				{row?.status === 'skipped' && (
					<TraceView trace={row.trace} width={inner} height={Math.max(1, height - 2)} top={top} />
				)}
				{(row === undefined || row.status === 'to-come') && instruction?.kind !== 'group-end' && (
					<ConditionOutline
						condition={instruction?.item.condition}
						width={inner}
						height={Math.max(1, height - 3)}
						top={top}
					/>
				)}
				{row !== undefined && row.status !== 'skipped' && <RowFacts row={row} width={inner} />}
			</Box>
		</Box>
	);
};
