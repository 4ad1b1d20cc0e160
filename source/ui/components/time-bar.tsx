import type {ReactNode} from 'react';
import type {Bar} from '../../history/bars.ts';
import {useSurroundings} from '../surroundings.ts';
import type {Colour} from '../theme.ts';
import {Text} from './text.tsx';

type Properties = {
	readonly bar: Bar;
	readonly width: number;
	readonly color: Colour | undefined;
};

/** Where something lies in the time of a run, across `width` cells; what took no time is a point. */
export const TimeBar = ({bar: {from, to}, width, color}: Properties): ReactNode => {
	const {theme} = useSurroundings();
	const start = Math.min(width - 1, Math.floor(from * width));
	const cells = Math.min(width - start, Math.max(1, Math.round((to - from) * width)));
	const piece = to > from ? theme.bar.full.repeat(cells) : theme.marks['to-come'];
	return (
		<Text wrap="truncate">
			{' '.repeat(start)}
			<Text color={color}>{piece}</Text>
		</Text>
	);
};
