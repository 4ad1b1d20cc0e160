import {Box} from 'ink';
import type {ReactNode} from 'react';
import {Frame} from '../components/frame.tsx';
import {OutputPane} from '../components/output-pane.tsx';
import {ProgressLine} from '../components/progress-line.tsx';
import {Rule} from '../components/rule.tsx';
import {StepDetail} from '../components/step-detail.tsx';
import {StepTree} from '../components/step-tree.tsx';
import type {ShownRun} from '../store.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {useKeys} from '../use-keys.ts';

/** A run: the tree of its steps, the current one, its output, and how far it is. */
export const RunningScreen = ({run}: {readonly run: ShownRun}): ReactNode => {
	const {theme} = useSurroundings();
	const {columns, running} = useLayout();
	useKeys('running', {});
	return (
		<Frame screen="running" status={<ProgressLine run={run} />}>
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
