import type {ReactNode} from 'react';
import type {EditedText} from '../text-editing.ts';
import {typedWindow} from '../typed-window.ts';
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
	if (!focused) {
		return <Text wrap="truncate">{characters.join('')}</Text>;
	}

	const {before, at, after} = typedWindow(characters, edited.cursor, width);
	return (
		<Text wrap="truncate">
			{before}
			<Text inverse>{at}</Text>
			{after}
		</Text>
	);
};
