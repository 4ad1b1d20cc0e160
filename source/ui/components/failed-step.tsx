import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {FinishedQuestion} from '../console.ts';
import {useSurroundings} from '../surroundings.ts';
import {terminalText} from '../terminal-text.ts';
import {CodeWords} from './code-words.tsx';
import {Fact} from './fact.tsx';
import {Text} from './text.tsx';

type Properties = {
	readonly failed: NonNullable<FinishedQuestion['failed']>;
	readonly code: number;
	readonly width: number;
	readonly outputLines: number;
	/** Its place and its code alone. */
	readonly brief: boolean;
};

/** The step that failed: where it is, its command, its code in words, and what it wrote last. */
export const FailedStep = ({failed, code, width, outputLines, brief}: Properties): ReactNode => {
	const {messages, theme} = useSurroundings();
	const words = messages.finished;
	const output = outputLines === 0 ? [] : failed.output.slice(-outputLines);
	return (
		<Box flexDirection="column" width={width} flexShrink={0}>
			<Fact label="where" width={width}>
				<Text bold wrap="truncate">
					{failed.path.join(theme.pathSeparator)}
				</Text>
			</Fact>
			{!brief && failed.command !== undefined && (
				<Fact label="command" width={width}>
					<Text wrap="truncate-middle">{failed.command}</Text>
				</Fact>
			)}
			<CodeWords code={code} failed width={width} />
			{!brief && <Text wrap="wrap">{`${failed.message ?? ''}\n`}</Text>}
			{!brief && output.length > 0 && (
				<>
					<Text dimColor>{words.lastOutput}</Text>
					<Text>{output.map(line => terminalText(`  ${line}`, width)).join('\n')}</Text>
					<Text> </Text>
				</>
			)}
		</Box>
	);
};
