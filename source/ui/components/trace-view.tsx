import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {ConditionTrace} from '../../sequence/conditions/condition-trace.ts';
import {useSurroundings} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {traceLines} from '../trace-lines.ts';
import {Text} from './text.tsx';

type Properties = {
	readonly trace: ConditionTrace | undefined;
	readonly width: number;
	readonly height: number;
	/** Lines left out at the top. */
	readonly top: number;
};

/** A condition as it came out: every part with its verdict, and what was found on the machine. */
export const TraceView = ({trace, width, height, top}: Properties): ReactNode => {
	const {messages, language, theme} = useSurroundings();
	if (trace === undefined) {
		return <Text dimColor>{messages.why.noTrace}</Text>;
	}

	const all = traceLines(trace, messages.why, language);
	const first = Math.max(0, Math.min(top, all.length - 1));
	const lines = all.slice(first, first + height);
	return (
		<Box flexDirection="column" width={width}>
			{lines.map(({position, depth, verdict, text, saw, problem}) => {
				const mark = verdict ? 'succeeded' : 'failed';
				return (
					<Box key={position} width={width} columnGap={2} flexShrink={0}>
						<Box flexGrow={1} flexShrink={1} paddingLeft={depth * 2}>
							<Box width={theme.marks.succeeded.length + 1} flexShrink={0}>
								<Text color={colours[mark]}>{theme.marks[mark]}</Text>
							</Box>
							<Text wrap="wrap">{text}</Text>
						</Box>
						<Box width={Math.floor(width * 0.4)} flexShrink={0}>
							<Text wrap="wrap" {...(problem === undefined ? {} : {color: colours.error})}>
								{problem ?? saw ?? ''}
							</Text>
						</Box>
					</Box>
				);
			})}
		</Box>
	);
};
