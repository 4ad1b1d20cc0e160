import {Text as InkText} from 'ink';
import {type ComponentProps, createContext, type ReactNode, useContext} from 'react';
import {type CharacterSet, fittedTo} from '../character-set.ts';
import {useSurroundings} from '../surroundings.ts';
import {type Colour, colours} from '../theme.ts';

type Properties = Omit<ComponentProps<typeof InkText>, 'color' | 'backgroundColor'> & {
	readonly color?: Colour | undefined;
};

/** True inside of another text, whose colour holds where none is given. */
const WithinContext = createContext(false);

/**
Text as Ink draws it, in a colour of the theme; without any where the screen is set to have none. `dimColor` means less bright,
not faint: consoles draw faint letters in a grey that cannot be read, or not at all.
*/
export const Text = ({color, dimColor = false, children, ...rest}: Properties): ReactNode => {
	const {theme} = useSurroundings();
	const isWithin = useContext(WithinContext);
	const otherwise = dimColor ? colours.quiet : isWithin ? undefined : colours.text;
	const shown = theme.colour ? (color ?? otherwise) : undefined;
	return (
		<WithinContext value={true}>
			<InkText {...rest} {...(shown === undefined ? {} : {color: shown})}>
				{fittedChildren(theme.characters, children)}
			</InkText>
		</WithinContext>
	);
};

/** Texts among the children in characters that the console can show; what else is there fits its own. */
const fittedChildren = (characters: CharacterSet, children: ReactNode): ReactNode => {
	if (characters === 'unicode') {
		return children;
	}

	const fitted = (child: ReactNode): ReactNode =>
		typeof child === 'string' ? fittedTo(characters, child) : child;
	return Array.isArray(children) ? children.map(fitted) : fitted(children);
};
