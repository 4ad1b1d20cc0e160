import {Box} from 'ink';
import type {ReactNode} from 'react';
import {useLayout, useSurroundings} from '../surroundings.ts';
import type {EditedText} from '../text-editing.ts';
import {colours} from '../theme.ts';
import {Text} from './text.tsx';
import {TypedLine} from './typed-line.tsx';

type Properties = {
	readonly label: string;
	readonly typed: EditedText;
	readonly isShown: boolean;
	/** What is wrong, in words. */
	readonly problem: string | undefined;
};

/** A labelled box in which a password or a code is typed, and what was wrong with the last one. */
export const SecretBox = ({label, typed, isShown, problem}: Properties): ReactNode => {
	const {theme} = useSurroundings();
	const {columns} = useLayout();
	return (
		<>
			<Text bold>{label}</Text>
			<Box
				borderStyle={theme.border}
				{...(theme.colour ? {borderColor: colours.accent} : {})}
				width={Math.min(50, columns - 2)}
				height={3}
			>
				<TypedLine
					edited={typed}
					focused
					width={Math.min(48, columns - 4)}
					{...(isShown ? {} : {hiddenAs: '*'})}
				/>
			</Box>
			<Text color={colours.error} bold wrap="truncate">
				{problem ?? ' '}
			</Text>
		</>
	);
};
