import {Box} from 'ink';
import type {ReactNode} from 'react';
import {contentFacts} from '../shown-content.ts';
import type {ShownRun} from '../store.ts';
import {useSurroundings, useView} from '../surroundings.ts';
import {OutputPane} from './output-pane.tsx';
import {Text} from './text.tsx';

type Properties = {
	readonly run: ShownRun;
	readonly width: number;
	readonly height: number;
	/** Whether the last lines of output stand here, for want of a pane of their own. */
	readonly withOutput: boolean;
};

/** The current step: where it is, which attempt, its command, and the last that it wrote. */
export const StepDetail = ({run, width, height, withOutput}: Properties): ReactNode => {
	const {messages, formats, theme} = useSurroundings();
	const {state, waiting, content, cancelling} = useView();
	const words = messages.running;
	const step = state.running;
	const path = step === undefined ? [] : (run.table[step.index]?.path ?? [step.name]);
	const waitedFor = waiting === undefined ? undefined : messages.waiting.reasons[waiting];
	const nothing = content === undefined ? words.betweenSteps : words.fetching;
	const between = state.paused ? messages.interventions.paused : nothing;
	const idle = cancelling ? words.cancelling : (waitedFor ?? between);
	const facts = [
		step !== undefined && step.attempt > 1 ? words.attempt(step.attempt) : '',
		...(content === undefined ? [] : contentFacts(content, words, formats)),
		step !== undefined && cancelling ? words.cancelling : '',
	].filter(Boolean);
	return (
		<Box flexDirection="column" width={width} height={height} flexShrink={0} overflow="hidden">
			<Text bold wrap="truncate">
				{` ${step === undefined ? idle : path.join(theme.pathSeparator)}`}
				<Text color="yellow">{facts.map(fact => `   ${fact}`).join('')}</Text>
			</Text>
			<Box paddingLeft={1} flexShrink={0}>
				<Text dimColor wrap={withOutput ? 'truncate-middle' : 'wrap'}>
					{(step === undefined ? '' : (step.command ?? waitedFor)) || ' '}
				</Text>
			</Box>
			{withOutput && height > 2 && <OutputPane height={height - 2} width={width} />}
		</Box>
	);
};
