import {Box} from 'ink';
import type {ReactNode} from 'react';
import {contentFacts, type ShownContent} from '../shown-content.ts';
import {useSurroundings, useView} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {ProgressBar} from './progress-bar.tsx';
import {Text} from './text.tsx';

type Properties = {readonly content: ShownContent; readonly width: number};

/** The transfer of a package: how much of it is there, how fast it comes, how long it will take, and a bar where there is room. */
export const TransferLine = ({content, width}: Properties): ReactNode => {
	const {messages, formats} = useSurroundings();
	const {now} = useView();
	const words = contentFacts(content, messages, formats, now).join('  ');
	const room = width - words.length - 4;
	return (
		<Box width={width} height={1} flexShrink={0} paddingX={1} columnGap={2}>
			<Text color={colours.warning} wrap="truncate">
				{words}
			</Text>
			{room >= 8 && (
				<ProgressBar share={content.total === 0 ? 1 : content.bytes / content.total} width={room} />
			)}
		</Box>
	);
};
