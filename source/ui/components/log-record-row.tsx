import type {ReactNode} from 'react';
import type {ShownRecord} from '../log-viewer/log-view.ts';
import {useSurroundings} from '../surroundings.ts';
import {terminalText} from '../terminal-text.ts';
import {severityColours} from '../theme.ts';
import {Text} from './text.tsx';

type Properties = {readonly row: ShownRecord; readonly chosen: boolean; readonly width: number};

/** Milliseconds without a record that are worth a word. */
const longGap = 10_000;
const componentWidth = 18;

/** A record in one row: its severity, bookmark, time of day, component and the first line of its text. */
export const LogRecordRow = ({row, chosen, width}: Properties): ReactNode => {
	const {messages, formats, theme} = useSurroundings();
	const {record, severity, gap, isBookmarked} = row;
	const marks = {
		error: theme.marks.failed,
		warning: theme.marks['failed-ignored'],
		information: '',
		verbose: '',
	};
	const lead = [
		(isBookmarked ? theme.bullet : ' ').padEnd(1),
		marks[severity].padEnd(2),
		record.stamp.slice(11, 19).padEnd(8),
		...(width >= 100 ? [terminalText(record.component, componentWidth).padEnd(componentWidth)] : []),
	].join(' ');
	const after = gap >= longGap ? `(${messages.logViewer.after(formats.clock(gap / 1000))}) ` : '';
	const lines = record.text.split(/\r?\n/).filter(line => line.trim() !== '');
	const text = lines.join(theme.separator);
	return (
		<Text color={severityColours[severity]} inverse={chosen} wrap="truncate">
			{terminalText(`${lead}  ${after}${text}`, width).padEnd(chosen ? width : 0)}
		</Text>
	);
};
