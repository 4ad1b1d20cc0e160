import type {ReactNode} from 'react';
import type {EditedText} from '../text-editing.ts';
import {Text} from './text.tsx';

type Properties = {
	readonly edited: EditedText;
	/** Instead of what was typed, one of these for each character. */
	readonly hiddenAs?: string;
	readonly focused: boolean;
	/** Cells there are. */
	readonly width: number;
};

/** A line being typed, its cursor a reversed cell. A long one is shown around the cursor. */
export const TypedLine = ({edited, hiddenAs, focused, width}: Properties): ReactNode => {
	const typed = Array.from(edited.text);
	const characters = hiddenAs === undefined ? typed : typed.map(() => hiddenAs);
	const first = Math.max(0, edited.cursor - width + 2);
	const last = first + Math.max(1, width - 1);
	if (!focused) {
		return <Text wrap="truncate">{characters.join('')}</Text>;
	}

	return (
		<Text wrap="truncate">
			{characters.slice(first, edited.cursor).join('')}
			<Text inverse>{characters[edited.cursor] ?? ' '}</Text>
			{characters.slice(edited.cursor + 1, last).join('')}
		</Text>
	);
};
