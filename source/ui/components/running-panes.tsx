import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {ShownRun} from '../store.ts';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {ExplainedRow} from './explained-row.tsx';
import {OutputPane} from './output-pane.tsx';
import {Rule} from './rule.tsx';
import {StepDetail} from './step-detail.tsx';
import {StepTree} from './step-tree.tsx';
import {TitleLine} from './title-line.tsx';

type Properties = {readonly run: ShownRun};

/** Tree, step and output of a run, as many of them as there is room for; or one of tree and step alone. */
export const RunningPanes = ({run}: Properties): ReactNode => {
	const {theme, messages} = useSurroundings();
	const {zoomed} = useView();
	const {columns, body, running} = useLayout();
	if (zoomed === 'tree' || zoomed === 'detail') {
		const height = Math.max(1, body - 1);
		return (
			<>
				<TitleLine title={messages.panes[zoomed]} />
				{zoomed === 'tree' ? (
					<StepTree run={run} width={columns} height={height} />
				) : (
					<Detail run={run} width={columns} height={height} withOutput />
				)}
			</>
		);
	}

	if (!running.beside) {
		return (
			<>
				<StepTree run={run} width={columns} height={running.tree} />
				{running.detail > 0 && (
					<>
						<Rule width={columns} />
						<Detail run={run} width={columns} height={running.detail} withOutput />
					</>
				)}
			</>
		);
	}

	return (
		<>
			<Box height={running.tree} width={columns} flexShrink={0}>
				<StepTree run={run} width={running.treeWidth} height={running.tree} />
				<Box
					width={running.detailWidth + 1}
					height={running.tree}
					borderStyle={theme.border}
					borderDimColor
					borderTop={false}
					borderRight={false}
					borderBottom={false}
					overflow="hidden"
				>
					<Detail run={run} width={running.detailWidth} height={running.detail} withOutput={false} />
				</Box>
			</Box>
			<Rule width={columns} />
			<OutputPane height={running.output} width={columns} />
		</>
	);
};

type DetailProperties = Properties & {
	readonly width: number;
	readonly height: number;
	readonly withOutput: boolean;
};

/** The step that runs; where a person went to another row, what became of that, and why. */
const Detail = (properties: DetailProperties): ReactNode => {
	const {state, selected} = useView();
	const {run, width, height} = properties;
	return selected === undefined || selected === state.running?.index ? (
		<StepDetail {...properties} />
	) : (
		<ExplainedRow table={run.table} index={selected} width={width} height={height} />
	);
};
