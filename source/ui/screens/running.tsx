import {Box} from 'ink';
import type {ReactNode} from 'react';
import {Frame} from '../components/frame.tsx';
import {OutputPane} from '../components/output-pane.tsx';
import {ProgressLine} from '../components/progress-line.tsx';
import {Rule} from '../components/rule.tsx';
import {StepDetail} from '../components/step-detail.tsx';
import {StepTree} from '../components/step-tree.tsx';
import type {ShownRun} from '../store.ts';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {rowFrom} from '../tree.ts';
import {useKeys} from '../use-keys.ts';

/** A run: the tree of its steps, the current one, its output, and how far it is. The arrows go to other rows of the tree. */
export const RunningScreen = ({run}: {readonly run: ShownRun}): ReactNode => {
	const {theme, store} = useSurroundings();
	const {state, selected} = useView();
	const {columns, running} = useLayout();
	const screen = selected === undefined ? 'running' : 'running-row';
	const by = (rows: number) => () => store.select(rowFrom(run.table, state, selected, rows));
	useKeys(screen, {
		up: by(-1),
		down: by(1),
		'page-up': by(1 - running.tree),
		'page-down': by(running.tree - 1),
		back: () => store.select(undefined),
		pause: () => store.togglePause(),
	});
	return (
		<Frame screen={screen} status={<ProgressLine run={run} />}>
			{running.beside ? (
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
							<StepDetail run={run} width={running.detailWidth} height={running.detail} withOutput={false} />
						</Box>
					</Box>
					<Rule width={columns} />
					<OutputPane height={running.output} width={columns} />
				</>
			) : (
				<>
					<StepTree run={run} width={columns} height={running.tree} />
					{running.detail > 0 && (
						<>
							<Rule width={columns} />
							<StepDetail run={run} width={columns} height={running.detail} withOutput />
						</>
					)}
				</>
			)}
		</Frame>
	);
};
