import {Box} from 'ink';
import type {ReactNode} from 'react';
import {likelyCause} from '../../text/causes.ts';
import {describeCode} from '../../text/codes.ts';
import {useSurroundings} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {Fact} from './fact.tsx';
import {Text} from './text.tsx';

type Properties = {readonly code: number; readonly failed: boolean; readonly width: number};

/** An exit code as numbers and in words, and the likely cause where one is known. */
export const CodeWords = ({code, failed, width}: Properties): ReactNode => {
	const {platform, language} = useSurroundings();
	const {decimal, hex, words} = describeCode(code, platform, language);
	const likely = failed ? likelyCause({code, platform}, language) : undefined;
	return (
		<Box flexDirection="column" width={width} flexShrink={0}>
			<Fact label="code" width={width}>
				<Text wrap="wrap">
					<Text bold {...(failed ? {color: colours.error} : {})}>
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
