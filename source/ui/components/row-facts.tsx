import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {RowState} from '../../sequence/run-state.ts';
import {tell} from '../../text/tell.ts';
import {useSurroundings, useView} from '../surroundings.ts';
import {CodeWords} from './code-words.tsx';
import {Fact} from './fact.tsx';
import {Text} from './text.tsx';

/** What is known of a row that was run, or is running: its command, its code in words, how long it took. */
export const RowFacts = ({row, width}: {readonly row: RowState; readonly width: number}): ReactNode => {
	const {formats, language} = useSurroundings();
	const {now} = useView();
	const {status, started, seconds, attempt, command, code, message} = row;
	const isRunning = status === 'running';
	const took = isRunning ? (now - Date.parse(started)) / 1000 : seconds;
	return (
		<Box flexDirection="column" width={width}>
			{command !== undefined && (
				<Fact label="command" width={width}>
					<Text wrap="wrap">{command}</Text>
				</Fact>
			)}
			{code !== undefined && <CodeWords code={code} failed={status.startsWith('failed')} width={width} />}
			<Fact label="started" width={width}>
				<Text>{formats.timeOfDay(started)}</Text>
			</Fact>
			{took !== undefined && (
				<Fact label="took" width={width}>
					<Text>{isRunning ? formats.clock(took) : formats.duration(took)}</Text>
				</Fact>
			)}
			{attempt > 0 && (
				<Fact label="attempt" width={width}>
					<Text>{formats.number(attempt)}</Text>
				</Fact>
			)}
			{message !== undefined && <Text wrap="wrap">{`\n${tell(message, language)}`}</Text>}
		</Box>
	);
};
