import type {ReactNode} from 'react';
import {useSurroundings} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {Text} from './text.tsx';

/** A line across, `width` cells wide. */
export const Rule = ({width}: {readonly width: number}): ReactNode => {
	const {theme} = useSurroundings();
	return <Text color={colours.decoration}>{theme.rule.repeat(Math.max(0, width))}</Text>;
};
