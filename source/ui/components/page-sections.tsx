import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {PageSection} from '../page-section.ts';
import {colours} from '../theme.ts';
import {Text} from './text.tsx';

type Properties = {
	readonly sections: readonly PageSection[];
	readonly labelWidth: number;
	readonly width: number;
};

/** Labelled rows, the labels in a column. */
export const PageSections = ({sections, labelWidth, width}: Properties): ReactNode =>
	sections.map(({label, rows, tone}) => (
		<Box key={label} width={width} height={rows.length} flexShrink={0}>
			<Box width={labelWidth} flexShrink={0}>
				<Text dimColor>{label}</Text>
			</Box>
			<Box flexDirection="column" flexGrow={1} flexShrink={1}>
				{tone === 'error' ? (
					<ErrorRows rows={rows} />
				) : (
					<Text wrap="truncate" bold={tone === 'strong'} dimColor={tone === 'quiet'}>
						{rows.join('\n')}
					</Text>
				)}
			</Box>
		</Box>
	));

/** The first word of an error is its code: that alone is loud. */
const ErrorRows = ({rows}: {readonly rows: readonly string[]}): ReactNode => {
	const text = rows.join('\n');
	const end = Math.max(0, text.search(/\s|$/));
	return (
		<Text wrap="truncate">
			<Text bold color={colours.error}>
				{text.slice(0, end)}
			</Text>
			{text.slice(end)}
		</Text>
	);
};
