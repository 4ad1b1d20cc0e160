import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {ShownRun} from '../store.ts';
import {useSurroundings, useView} from '../surroundings.ts';
import {wrappedText} from '../terminal-text.ts';
import {colours} from '../theme.ts';
import {OutputPane} from './output-pane.tsx';
import {Text} from './text.tsx';
import {TransferLine} from './transfer-line.tsx';

type Properties = {
	readonly run: ShownRun;
	readonly width: number;
	readonly height: number;
	/** Whether the last lines of output stand here, for want of a pane of their own. */
	readonly withOutput: boolean;
};

/** Rows from which on a command is not cut down to one. */
const wholeCommandHeight = 12;

/** The current step: where it is, which attempt, its command, and the last that it wrote. */
export const StepDetail = ({run, width, height, withOutput}: Properties): ReactNode => {
	const {messages, theme} = useSurroundings();
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
		step !== undefined && cancelling ? words.cancelling : '',
	].filter(Boolean);
	const command = (step === undefined ? '' : (step.command ?? waitedFor)) || ' ';
	// Where the step has the screen for itself its command stands whole, up to a third of it.
	const commandRows =
		withOutput && height < wholeCommandHeight
			? 1
			: Math.min(wrappedText(command, width - 2, 0).length, Math.ceil(height / 3));
	const above = 1 + commandRows + (content === undefined ? 0 : 1);
	return (
		<Box flexDirection="column" width={width} height={height} flexShrink={0} overflow="hidden">
			<Text bold wrap="truncate">
				{` ${step === undefined ? idle : path.join(theme.pathSeparator)}`}
				<Text color={colours.warning}>{facts.map(fact => `   ${fact}`).join('')}</Text>
			</Text>
			<Box paddingX={1} height={commandRows} flexShrink={0} overflow="hidden">
				<Text dimColor wrap={commandRows === 1 ? 'truncate-middle' : 'wrap'}>
					{command}
				</Text>
			</Box>
			{content !== undefined && <TransferLine content={content} width={width} />}
			{withOutput && height > above && <OutputPane height={height - above} width={width} />}
		</Box>
	);
};
