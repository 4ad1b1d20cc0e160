import {Text as InkText} from 'ink';
import type {ComponentProps, ReactNode} from 'react';
import {useSurroundings} from '../surroundings.ts';

/** Text as Ink draws it; without its colour where the screen is set to have none. */
export const Text = ({color, ...rest}: ComponentProps<typeof InkText>): ReactNode => {
	const {theme} = useSurroundings();
	return <InkText {...rest} {...(theme.colour && color !== undefined ? {color} : {})} />;
};
