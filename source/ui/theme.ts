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

/** The sixteen colours that every console has. */
export const colours: Readonly<Record<Mark, string | undefined>> = {
	succeeded: 'green',
	failed: 'red',
	'failed-ignored': 'yellow',
	skipped: undefined,
	running: 'cyan',
	'to-come': undefined,
	open: 'cyan',
	chosen: 'cyan',
};

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
};

const ascii: Theme = {...textConsole, bar: {full: '#', empty: '.'}, rule: '-', border: 'classic'};

/** The richest look that this console can show. */
export const chooseTheme = (
	platform: 'windows' | 'linux',
	environment: Readonly<Record<string, string | undefined>>,
): Theme => {
	if (platform === 'windows') {
		return environment['WT_SESSION'] === undefined ? textConsole : unicode;
	}

	const locale = environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG'] || '';
	if (!/utf-?8/i.test(locale)) {
		return ascii;
	}

	return environment['TERM'] === 'linux' ? textConsole : unicode;
};

export const themes = {unicode, textConsole, ascii};
