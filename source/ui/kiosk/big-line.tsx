import {Box} from 'ink';
import {type ReactNode, useMemo} from 'react';
import {Text} from '../components/text.tsx';
import {useSurroundings} from '../surroundings.ts';
import {type Colour, colours} from '../theme.ts';
import {bigText, largestScale, type Scale, type Space} from './big-text.ts';

type Properties = {
	readonly text: string;
	readonly space: Space;
	/** Given when several texts share one; else the text is as large as it can be. */
	readonly scale?: Scale | undefined;
	/** The longest text that stands here as time goes by: the size is that of this one, and does not jump. */
	readonly sample?: string;
	readonly align?: 'flex-start' | 'center' | 'flex-end';
	readonly color?: Colour | undefined;
	/** For a picture that stays for days: few points of light. */
	readonly dim?: boolean;
};

/** A text in large type, or in bold letters where it is too long for that or has characters that are not drawn. */
export const BigLine = ({
	text,
	space: {width, height},
	scale: shared,
	sample = text,
	align = 'center',
	color = colours.text,
	dim = false,
}: Properties): ReactNode => {
	const {theme} = useSurroundings();
	const ink = dim ? theme.bar.empty : theme.bar.full;
	const drawn = useMemo(() => {
		const scale = shared ?? largestScale(sample, {width, height});
		return scale === undefined ? undefined : bigText(text, scale, {ink})?.join('\n');
	}, [text, sample, shared, width, height, ink]);
	return (
		<Box
			width={width}
			height={height}
			flexShrink={0}
			overflow="hidden"
			justifyContent={align}
			alignItems="center"
		>
			<Text
				color={dim ? colours.decoration : color}
				bold={drawn === undefined}
				wrap={height > 1 && drawn === undefined ? 'wrap' : 'truncate'}
			>
				{drawn ?? text}
			</Text>
		</Box>
	);
};
