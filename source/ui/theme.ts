import type {CharacterSet} from './character-set.ts';
import type {Settings} from './settings.ts';

/** How the screen looks: marks, lines and colours. Colour is never the only sign, and no mark is an emoji. */
export type Theme = {
	readonly marks: Readonly<Record<Mark, string>>;
	readonly bar: {readonly full: string; readonly empty: string};
	readonly rule: string;
	readonly border: 'single' | 'classic';
	/** Between the parts of a line: organization, task sequence. */
	readonly separator: string;
	/** Between the names of a path. */
	readonly pathSeparator: string;
	readonly cursor: string;
	readonly bullet: string;
	readonly upDown: string;
	readonly leftRight: string;
	/** From what a thing is to what it becomes. */
	readonly arrow: string;
	/** Where text was left out. */
	readonly ellipsis: string;
	/** The same in one cell. */
	readonly cut: string;
	/** All that is shown is made of these. */
	readonly characters: CharacterSet;
	readonly colour: boolean;
};

export type Mark =
	| 'succeeded'
	| 'failed'
	| 'failed-ignored'
	| 'skipped'
	| 'running'
	| 'to-come'
	| 'open'
	| 'chosen';

/** What a colour says beside a mark or a word that says the same. */
type Role = 'text' | 'quiet' | 'decoration' | 'accent' | 'warning' | 'error';

/**
Of the sixteen colours that every console has, those that can be read on `background` with the palettes of Windows' console, of
Linux' text console and of xterm. The screen paints its own background: no colour can be read on both a dark and a light one.
*/
export const colours: Readonly<Record<Mark | Role, Colour>> = {
	text: 'whiteBright',
	/** Beside something that matters more; faint letters cannot be read on a text console. */
	quiet: 'white',
	/** Lines between parts. */
	decoration: 'blackBright',
	accent: 'cyanBright',
	warning: 'yellowBright',
	error: 'redBright',
	succeeded: 'greenBright',
	failed: 'redBright',
	'failed-ignored': 'yellowBright',
	skipped: 'white',
	running: 'cyanBright',
	'to-come': 'white',
	open: 'cyanBright',
	chosen: 'cyanBright',
};

/** How bad a line of a log or a notice is. */
export const severityColours = {
	error: colours.error,
	warning: colours.warning,
	information: colours.text,
	verbose: colours.quiet,
} as const;

export const background: Colour = 'black';

/** As Ink names the colours of a console. */
export type Colour =
	| 'black'
	| 'white'
	| 'blackBright'
	| 'whiteBright'
	| 'cyanBright'
	| 'greenBright'
	| 'redBright'
	| 'yellowBright';

const unicodeMarks: Theme['marks'] = {
	succeeded: '✓',
	failed: '✗',
	'failed-ignored': '!',
	skipped: '–',
	running: '▸',
	'to-come': '·',
	open: '▾',
	chosen: '▸',
};

const asciiMarks: Theme['marks'] = {
	succeeded: 'ok',
	failed: 'x',
	'failed-ignored': '!',
	skipped: '-',
	running: '>',
	'to-come': '.',
	open: 'v',
	chosen: '>',
};

const unicode: Theme = {
	marks: unicodeMarks,
	bar: {full: '█', empty: '░'},
	rule: '─',
	border: 'single',
	separator: ' · ',
	pathSeparator: ' › ',
	cursor: '▏',
	bullet: '•',
	upDown: '↑↓',
	leftRight: '←→',
	arrow: ' → ',
	ellipsis: '…',
	cut: '…',
	characters: 'unicode',
	colour: true,
};

/** The fonts of Windows' own console and of Linux' text console draw lines and blocks, but lack the marks. */
const textConsole: Theme = {
	...unicode,
	marks: asciiMarks,
	separator: ' - ',
	pathSeparator: ' > ',
	cursor: '_',
	bullet: '*',
	upDown: 'Up/Dn',
	leftRight: 'Lt/Rt',
	arrow: ' -> ',
	ellipsis: '...',
	cut: '~',
	characters: 'cp437',
};

const ascii: Theme = {
	...textConsole,
	bar: {full: '#', empty: '.'},
	rule: '-',
	border: 'classic',
	characters: 'ascii',
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
The look that the settings ask for; where they leave it open, the richest one that this console can show. `NO_COLOR` in the
environment asks for none: https://no-color.org.
*/
export const chooseTheme = (
	platform: 'windows' | 'linux',
	environment: Environment,
	{glyphs, colour}: Pick<Settings, 'glyphs' | 'colour'>,
): Theme => ({
	...glyphThemes[glyphs](platform, environment),
	colour: colour !== 'monochrome' && (environment['NO_COLOR'] ?? '') === '',
});

const richest = (platform: 'windows' | 'linux', environment: Environment): Theme => {
	if (platform === 'windows') {
		return environment['WT_SESSION'] === undefined ? textConsole : unicode;
	}

	const locale = environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG'] || '';
	if (!/utf-?8/i.test(locale)) {
		return ascii;
	}

	return environment['TERM'] === 'linux' ? textConsole : unicode;
};

const glyphThemes: Readonly<Record<Settings['glyphs'], typeof richest>> = {
	automatic: richest,
	full: () => unicode,
	ascii: () => ascii,
};

export const themes = {unicode, textConsole, ascii};
