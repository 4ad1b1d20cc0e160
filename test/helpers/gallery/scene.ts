import type {Language} from '../../../source/text/language.ts';
import {messagesOf} from '../../../source/text/language.ts';
import {fittedTo} from '../../../source/ui/character-set.ts';
import {keyHints} from '../../../source/ui/key-hints.ts';
import type {ScreenName} from '../../../source/ui/key-map.ts';
import type {Theme} from '../../../source/ui/theme.ts';
import type {Terminal} from '../terminal.ts';

/** How a scene is drawn. */
export type Look = {
	readonly columns: number;
	readonly rows: number;
	readonly language: Language;
	readonly theme: Theme;
};

/** A screen of the program in a moment that says much about it. */
export type Scene = {
	readonly screen: ScreenName;
	/** Where a screen has more than one scene: what is special about this one. */
	readonly variant?: string;
	/** It fills the screen without a header and without keys. */
	readonly isPicture?: boolean;
	/** What of a long list is seen depends on how one came there. */
	readonly isScrolled?: boolean;
	/** Draws it with the real program's screens; resolves when its keys are in the last row. */
	readonly open: (look: Look) => Promise<Terminal>;
};

export const sceneName = ({screen, variant}: Scene): string =>
	variant === undefined ? screen : `${screen}-${variant}`;

export const keys = {
	down: '\u001B[B',
	enter: '\r',
	escape: '\u001B',
	f1: '\u001BOP',
	f2: '\u001BOQ',
	f3: '\u001BOR',
	f7: '\u001B[18~',
	f10: '\u001B[21~',
} as const;

/** Waits until the last row names the keys of this screen: a person could press them. */
export const seesScreen = async (terminal: Terminal, screen: ScreenName, look: Look): Promise<void> => {
	const {language, theme} = look;
	/** A page without anything hidden has no key that shows it. */
	const [begin = '', ...others] = ([[], ['show-typed']] as const).map(without => {
		const hints = keyHints(screen, messagesOf(language), theme, without)
			.filter(({footer}) => footer)
			.map(each => `${each.keys} ${each.label}`)
			.join('  ');
		return fittedTo(theme.characters, hints).slice(
			0,
			Math.max(1, Math.min(30, Math.floor(look.columns / 4))),
		);
	});
	await terminal.sees(() => {
		const row = (terminal.screen()[look.rows - 2] ?? '').trim();
		return [begin, ...others].some(each => row.startsWith(each));
	}, `the keys of the screen ${screen} (${begin})`);
};

/** Keys, the screen that each leads to, and a text on it where the screen is there before what it shows. */
export type Way = readonly (readonly [key: string, screen: ScreenName, text?: string])[];

/** Presses keys one after the other, each when the screen before it is there. */
export const goThrough = async (terminal: Terminal, look: Look, way: Way): Promise<Terminal> => {
	for (const [key, screen, text = ''] of way) {
		terminal.types(key);
		await seesScreen(terminal, screen, look);
		await terminal.seesText(text);
	}

	return terminal;
};
