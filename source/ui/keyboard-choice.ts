import type {Result} from '../sequence/result.ts';
import type {Messages} from '../text/messages.ts';
import {type CharacterSet, fittedTo, isShownIn} from './character-set.ts';

/** A keyboard layout to choose. */
export type KeyboardChoice = {
	readonly id: string;
	/** In English. */
	readonly name: string;
	/** In the words of those who type on it. */
	readonly ownName: string;
};

/** The keyboard of this console, for the settings. */
export type KeyboardSource = {
	/** Whether its layout can be set from here; else why not. */
	canChange(): Promise<Result<undefined, keyof Messages['keyboard']['cannot']>>;
	layouts(): Promise<readonly KeyboardChoice[]>;
	/** The ID of the layout, where it is known. */
	current(): Promise<string | undefined>;
	/** The error is a sentence. */
	use(id: string): Promise<Result<undefined, string>>;
};

/** What a layout is called: in its own words where the console has the letters for them, else in English. */
export const layoutName = ({name, ownName}: KeyboardChoice, characters: CharacterSet): string =>
	Array.from(fittedTo(characters, ownName)).every(character => isShownIn(characters, character))
		? ownName
		: name;

/** What of a layout is searched. */
export const layoutTexts = ({id, name, ownName}: KeyboardChoice): readonly string[] => [id, name, ownName];
