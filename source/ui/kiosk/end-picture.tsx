import {Box} from 'ink';
import {type ReactNode, useState} from 'react';
import {Text} from '../components/text.tsx';
import type {Pending} from '../pending.ts';
import {useSurroundings, useView} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {BigLine} from './big-line.tsx';
import {bigWidth, largestScale} from './big-text.ts';
import {endLines} from './end-lines.ts';
import {useKioskLayout} from './use-kiosk-layout.ts';

/** Columns that sentences need beside a code. */
const leastWidth = 30;

/**
How it ended, in the largest letters there is room for; a failure with its code, what that means, and where to look. What the
computer does next, and when. Nobody comes for long: it grows dim.
*/
export const EndPicture = ({pending}: {readonly pending: Pending<'finished'>}): ReactNode => {
	const {messages, formats, platform, theme, language} = useSurroundings();
	const {now, state, run} = useView();
	const arranged = useKioskLayout();
	const [since] = useState(now);
	const {question, deadline} = pending;
	const {result, afterwards = 'wait', dimAfter} = question;
	const dim = dimAfter !== undefined && now - since >= dimAfter * 1000;
	const words = messages.kiosk;
	const clock = formats.clock(Math.max(0, Math.ceil(((deadline ?? now) - now) / 1000)));
	const {code, lines} = endLines(question, {
		messages,
		formats,
		platform,
		language,
		pathSeparator: theme.pathSeparator,
		name: state.name || run?.name || '',
		seconds: (Date.parse(state.finished ?? '') - Date.parse(state.started)) / 1000 || 0,
	});

	const width = arranged.width - 2;
	const scale = code === undefined ? undefined : largestScale(code, {width, height: arranged.figures});
	const codeWidth = code === undefined ? 0 : scale === undefined ? code.length : bigWidth(code, scale);
	const isBeside = codeWidth > 0 && width - codeWidth - 3 >= leastWidth;
	const color = dim ? colours.decoration : colours.text;
	return (
		<>
			<BigLine
				text={words.words[result]}
				space={{width, height: arranged.headline}}
				color={colours[marks[result]]}
				dim={dim}
			/>
			<Box width={width} height={1} flexShrink={0} justifyContent="center">
				<Text color={dim ? colours.decoration : colours.warning} bold wrap="truncate">
					{afterwards === 'wait' ? words.afterwards.wait : words.afterwards[afterwards](clock)}
				</Text>
			</Box>
			<Box
				width={width}
				flexDirection={isBeside ? 'row' : 'column'}
				columnGap={3}
				flexShrink={1}
				overflow="hidden"
			>
				{code !== undefined && (
					<BigLine
						text={code}
						align="flex-start"
						space={{width: isBeside ? codeWidth : width, height: scale === undefined ? 1 : 7 * scale.down}}
						color={colours.error}
						dim={dim}
					/>
				)}
				<Box
					flexDirection="column"
					width={isBeside ? width - codeWidth - 3 : width}
					flexShrink={1}
					overflow="hidden"
				>
					{lines.map((line, index) => (
						<Box key={line} flexShrink={0}>
							<Text color={color} bold={index === 0} wrap="wrap">
								{line}
							</Text>
						</Box>
					))}
				</Box>
			</Box>
		</>
	);
};

const marks = {succeeded: 'succeeded', failed: 'failed', cancelled: 'failed-ignored'} as const;
