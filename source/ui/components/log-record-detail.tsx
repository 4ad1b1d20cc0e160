import {Box} from 'ink';
import type {ReactNode} from 'react';
import {codesIn} from '../../log/record-codes.ts';
import {describeCode} from '../../text/codes.ts';
import type {ShownRecord} from '../log-viewer/log-view.ts';
import {useSurroundings} from '../surroundings.ts';
import {terminalText, wrappedText} from '../terminal-text.ts';
import {colours} from '../theme.ts';
import {Text} from './text.tsx';

type Properties = {
	readonly row: ShownRecord;
	/** The name of its log, where several are read as one. */
	readonly file?: string | undefined;
	/** Of the run that the log tells of. */
	readonly platform: 'windows' | 'linux';
	readonly width: number;
	readonly height: number;
};

/** Most codes that are told about. */
const mostCodes = 2;

/** The record that was chosen, in full: where it comes from, its whole text, and what the codes in it mean. */
export const LogRecordDetail = ({row: {record}, file, platform, width, height}: Properties): ReactNode => {
	const {messages, language, theme} = useSurroundings();
	const facts = [
		record.stamp,
		record.component,
		record.thread === undefined ? '' : messages.logViewer.thread(record.thread),
		record.source,
		file,
	];
	const codes = codesIn(record.text)
		.map(code => describeCode(code, platform, language))
		.filter(({words}) => words !== undefined)
		.slice(0, mostCodes)
		.map(({hex, decimal, words}) => `${hex} (${decimal}): ${words}`);
	const room = Math.max(0, height - 1 - codes.length);
	const text = record.text.split(/\r?\n/).flatMap(line => wrappedText(line, width - 2, 0));
	return (
		<Box flexDirection="column" height={height} flexShrink={0} overflow="hidden" paddingX={1}>
			<Text dimColor wrap="truncate">
				{terminalText(facts.filter(Boolean).join(theme.separator), width - 2)}
			</Text>
			{text.slice(0, room).map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text have no other name.
				<Text key={index} wrap="truncate">
					{index === room - 1 && text.length > room
						? `${terminalText(line, width - 6)} ${theme.ellipsis}`
						: line}
				</Text>
			))}
			{codes.map(code => (
				<Text key={code} color={colours.accent} wrap="truncate">
					{code}
				</Text>
			))}
		</Box>
	);
};
