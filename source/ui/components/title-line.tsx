import {Box} from 'ink';
import type {ReactNode} from 'react';
import {useLayout} from '../surroundings.ts';
import {Text} from './text.tsx';

type Properties = {
	readonly title: string;
	/** At the right: how many there are, where one is. */
	readonly note?: string;
};

/** The first row of a page: what it is, and at the right a word on it. */
export const TitleLine = ({title, note = ''}: Properties): ReactNode => {
	const {columns} = useLayout();
	return (
		<Box width={columns} height={1} flexShrink={0} paddingX={1} columnGap={2} justifyContent="space-between">
			<Text bold wrap="truncate">
				{title}
			</Text>
			<Box flexShrink={0}>
				<Text dimColor>{note}</Text>
			</Box>
		</Box>
	);
};
