import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import {describeCode} from '../../text/codes.ts';
import {useSurroundings} from '../surroundings.ts';
import {Fact} from './fact.tsx';

/** An exit code as numbers and in words, and the likely cause where one is known. */
export const CodeWords = ({code, width}: {readonly code: number; readonly width: number}): ReactNode => {
	const {platform} = useSurroundings();
	const {decimal, hex, words, likely} = describeCode(code, platform);
	return (
		<Box flexDirection="column" width={width} flexShrink={0}>
			<Fact label="code" width={width}>
				<Text wrap="truncate">
					<Text bold color="red">
						{decimal}
					</Text>
					{`   ${hex}   ${words ?? ''}`}
				</Text>
			</Fact>
			{likely !== undefined && (
				<Fact label="likely" width={width}>
					<Text wrap="wrap">{likely}</Text>
				</Fact>
			)}
		</Box>
	);
};
