import type {ReactNode} from 'react';
import {useSurroundings} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {Text} from './text.tsx';

type Properties = {
	/** Between 0 and 1. */
	readonly share: number;
	readonly width: number;
};

/** A share as a bar. */
export const ProgressBar = ({share, width}: Properties): ReactNode => {
	const {theme} = useSurroundings();
	const full = Math.round(Math.max(0, Math.min(1, share)) * width);
	return (
		<Text>
			<Text color={colours.accent}>{theme.bar.full.repeat(full)}</Text>
			<Text color={colours.decoration}>{theme.bar.empty.repeat(Math.max(0, width - full))}</Text>
		</Text>
	);
};
