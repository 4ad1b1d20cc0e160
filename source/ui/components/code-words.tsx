import {Box} from 'ink';
import type {ReactNode} from 'react';
import {describeCode} from '../../text/codes.ts';
import {useSurroundings} from '../surroundings.ts';
import {Fact} from './fact.tsx';
import {Text} from './text.tsx';

type Properties = {readonly code: number; readonly failed: boolean; readonly width: number};

/** An exit code as numbers and in words, and the likely cause where one is known. */
export const CodeWords = ({code, failed, width}: Properties): ReactNode => {
	const {platform} = useSurroundings();
	const {decimal, hex, words, likely} = describeCode(code, platform);
	return (
		<Box flexDirection="column" width={width} flexShrink={0}>
			<Fact label="code" width={width}>
				<Text wrap="truncate">
					<Text bold {...(failed ? {color: 'red'} : {})}>
						{decimal}
					</Text>
					{`   ${hex}   ${words ?? ''}`}
				</Text>
			</Fact>
			{failed && likely !== undefined && (
				<Fact label="likely" width={width}>
					<Text wrap="wrap">{likely}</Text>
				</Fact>
			)}
		</Box>
	);
};
