import {Box} from 'ink';
import type {ReactNode} from 'react';
import {useLayout, useSurroundings} from '../surroundings.ts';
import type {EditedText} from '../text-editing.ts';
import {colours} from '../theme.ts';
import {Text} from './text.tsx';
import {TypedLine} from './typed-line.tsx';

type Properties = {
	/** What is typed; absent: the list is not filtered, and the row is free. */
	readonly filter: EditedText | undefined;
	/** In place of "Filter". */
	readonly label?: string;
	/** At the right: how many there are. */
	readonly note?: string;
	readonly focused?: boolean;
};

/** The row in which the filter of a list, or what is looked for in it, is typed. */
export const FilterLine = ({filter, label, note = '', focused = true}: Properties): ReactNode => {
	const {messages} = useSurroundings();
	const {columns} = useLayout();
	const shown = label ?? messages.sequence.filter;
	const width = Math.max(1, columns - shown.length - note.length - 5);
	return (
		<Box width={columns} height={1} flexShrink={0} paddingX={1} columnGap={1}>
			{filter !== undefined && (
				<>
					<Box flexShrink={0}>
						<Text color={colours.accent}>{shown}</Text>
					</Box>
					<Box width={width} flexShrink={1}>
						<TypedLine edited={filter} focused={focused} width={width} />
					</Box>
					<Box flexShrink={0}>
						<Text dimColor>{note}</Text>
					</Box>
				</>
			)}
		</Box>
	);
};
