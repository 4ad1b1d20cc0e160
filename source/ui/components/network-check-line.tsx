import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {NetworkCheck, NetworkCheckState} from '../../text/network-finding.ts';
import {checkText} from '../network-words.ts';
import {useSurroundings} from '../surroundings.ts';
import {colours, type Mark} from '../theme.ts';
import {Text} from './text.tsx';

const marks: Readonly<Record<NetworkCheckState, Mark>> = {
	ok: 'succeeded',
	failed: 'failed',
	'not-needed': 'skipped',
	running: 'running',
	'to-come': 'to-come',
};

type Properties = {
	readonly check: NetworkCheck;
	readonly chosen: boolean;
	readonly labelWidth: number;
	readonly width: number;
};

/** A check: how it stands, what it is, what it has found. */
export const NetworkCheckLine = ({check, chosen, labelWidth, width}: Properties): ReactNode => {
	const {messages, formats, language, theme} = useSurroundings();
	const mark = marks[check.state];
	const markWidth = Math.max(...Object.values(marks).map(each => theme.marks[each].length)) + 1;
	return (
		<Box height={1} width={width} flexShrink={0} paddingLeft={1}>
			<Box width={theme.marks.chosen.length + 1} flexShrink={0}>
				<Text color={colours.chosen}>{chosen ? theme.marks.chosen : ' '}</Text>
			</Box>
			<Box width={markWidth} flexShrink={0}>
				<Text color={colours[mark]}>{theme.marks[mark]}</Text>
			</Box>
			<Box width={labelWidth} flexShrink={0}>
				<Text bold={chosen} wrap="truncate">
					{messages.network.checks[check.name]}
				</Text>
			</Box>
			<Box flexShrink={1}>
				<Text dimColor={check.state !== 'failed'} wrap="truncate">
					{checkText(check, {messages, formats, language})}
				</Text>
			</Box>
		</Box>
	);
};
