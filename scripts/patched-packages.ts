import {readFile} from 'node:fs/promises';
import type {Plugin} from 'esbuild';

/** A change to one file of a package, for the sake of speed. */
type Patch = {
	readonly file: RegExp;
	/** Text of the file, and what takes its place. A text that is not there fails the build: the package has changed. */
	readonly replace: readonly (readonly [from: string, to: string])[];
	/** Throws when what the patch relies on does not hold. */
	readonly check?: (file: string) => Promise<void>;
};

/** Characters beyond ASCII that ordinary screens show: letters of European languages, punctuation, lines, blocks, the theme's marks. */
const ordinary = String.raw`\u00A1-\u00A8\u00AA-\u00AC\u00AF-\u02FF\u2013\u2014\u2018-\u201E\u2022\u2026\u203A\u2190-\u2193\u2500-\u259F\u25B8\u25BE\u2713\u2717`;

/** Asks string-width as it was published whether every one of them takes one cell. */
const checkOrdinary = async (file: string): Promise<void> => {
	const {default: stringWidth}: {default: (text: string) => number} = await import(file);
	const pattern = new RegExp(`^[${ordinary}]$`);
	for (let code = 0; code <= 0xffff; code++) {
		const character = String.fromCharCode(code);
		if (pattern.test(character) && stringWidth(character) !== 1) {
			throw new Error(`U+${code.toString(16)} is not one cell wide: take it out of the ordinary characters`);
		}
	}
};

/** Those, ASCII, and of the control characters those that texts with colours and links have. Not the return: with a line feed it is one. */
const standAlone = String.raw`\u0007\u000A\u001B\u0020-\u007E${ordinary}`;

/** Whether every one of them is a character by itself, whatever stands before and behind. */
const checkSegments = async (): Promise<void> => {
	const pattern = new RegExp(`[${standAlone}]`);
	const characters = Array.from({length: 0x1_00_00}, (_, code) => String.fromCharCode(code)).filter(
		character => pattern.test(character),
	);
	const text = [...characters, ...characters.toReversed()].join('');
	if ([...new Intl.Segmenter().segment(text)].length !== text.length) {
		throw new Error('the ordinary characters hold one that combines with others: take it out');
	}
};

/** Makes a package's segmenter when it is first needed. */
const lazySegmenter = (created: string): Patch['replace'] => [
	['segmenter.segment', 'segmenter().segment'],
	[`const segmenter = ${created};`, `let made; const segmenter = () => (made ??= ${created});`],
];

const patches: readonly Patch[] = [
	{
		/*
		Every frame took all of its texts apart anew, most of which are those of the frame before: a third of the time of a frame on a
		screen full of colours. What was taken apart is kept until it is much more than a few screens hold.
		*/
		file: /ink[\\/]build[\\/]output\.js$/,
		replace: [
			['caches = new OutputCaches();', 'caches = OutputCaches.recent();'],
			[
				'class OutputCaches {',
				`class OutputCaches {
					static #recent = new OutputCaches();
					static recent() {
						if (OutputCaches.#recent.styledChars.size > 2000) {
							OutputCaches.#recent = new OutputCaches();
						}

						return OutputCaches.#recent;
					}`,
			],
		],
	},
	{
		/* Only its development tools want the description of Ink, and for it all of `fs`, with what Node loads when it is asked for. */
		file: /ink[\\/]build[\\/]reconciler\.js$/,
		replace: [["await import('node:fs')", "require('node:fs')"]],
	},
	{
		/* Looks at an argument with it: 5 ms for a mistake that Ink does not make. */
		file: /signal-exit[\\/]index\.js$/,
		replace: [
			["var assert = require('assert')", ''],
			["assert.equal(typeof cb, 'function', 'a callback must be provided for exit handler')", ''],
		],
	},
	{
		/*
		Yoga's loader calls `fetch` on a `data:` address, which loads the whole of undici: 25 to 35 ms. Without a `fetch` it decodes
		the same bytes itself, character by character; Node does it at once.
		*/
		file: /yoga-wasm-base64-esm\.js$/,
		replace: [
			['"function"!=typeof fetch', '!0'],
			[
				'var b=xa(a.slice(37)),c=new Uint8Array(b.length);for(a=0;a<b.length;++a)c[a]=b.charCodeAt(a);var d=c',
				'var d=Buffer.from(a.slice(37),"base64")',
			],
		],
	},
	{
		/*
		Other characters need sets that take 40 ms to build; ordinary ones are one cell each, and need none.
		*/
		file: /string-width[\\/]index\.js$/,
		check: checkOrdinary,
		replace: [
			[
				String.raw`if (/^[\u0020-\u007E]*$/.test(string))`,
				`if (/^[\\u0020-\\u007E]*$/.test(string) || (ambiguousIsNarrow && /^[\\u0020-\\u007E${ordinary}]*$/.test(string)))`,
			],
			...['visibleCharacter', 'spacingMark', 'rgiEmoji', 'extendedPictographic'].map(
				name => [`const ${name}Regex = `, `const ${name}Regex = () => `] as const,
			),
			['search(visibleCharacterRegex)', 'search(visibleCharacterRegex())'],
			['visibleCharacterRegex.test', 'visibleCharacterRegex().test'],
			['spacingMarkRegex.test', 'spacingMarkRegex().test'],
			['rgiEmojiRegex.test', 'rgiEmojiRegex().test'],
			['match(extendedPictographicRegex)', 'match(extendedPictographicRegex())'],
			...lazySegmenter('new Intl.Segmenter()'),
		],
	},
	{
		/* The same, where texts are wrapped, taken apart for the screen, and compared with what is on it: 12 ms to learn how letters are combined. */
		file: /wrap-ansi[\\/]index\.js$/,
		check: checkSegments,
		replace: [
			['ASCII_PRINTABLE_REGEX = /^[ -~]*$/', `ASCII_PRINTABLE_REGEX = /^[\\u0020-\\u007E${ordinary}]*$/`],
			...lazySegmenter('new Intl.Segmenter()'),
		],
	},
	{
		file: /ansi-tokenize[\\/]build[\\/]tokenize\.js$/,
		check: checkSegments,
		replace: [
			[
				'of segmenter.segment(str)',
				`of /^[${standAlone}]*$/.test(str) ? Array.from(str, (segment, index) => ({segment, index})) : segmenter.segment(str)`,
			],
			...lazySegmenter('new Intl.Segmenter(undefined, { granularity: "grapheme" })'),
		],
	},
	{
		file: /slice-ansi[\\/]tokenize-ansi\.js$/,
		check: checkSegments,
		replace: [
			[
				'= GRAPHEME_SEGMENTER.segment(string)',
				'= isOrdinary(string) ? {containing: index => ({segment: string[index], index})} : GRAPHEME_SEGMENTER().segment(string)',
			],
			[
				'const segment = GRAPHEME_SEGMENTER.segment(leftValue + rightValue)',
				'if (isOrdinary(leftValue + rightValue)) { return false; } const segment = GRAPHEME_SEGMENTER().segment(leftValue + rightValue)',
			],
			['GRAPHEME_SEGMENTER.segment(visibleString)', 'GRAPHEME_SEGMENTER().segment(visibleString)'],
			[
				"const GRAPHEME_SEGMENTER = new Intl.Segmenter(undefined, {granularity: 'grapheme'});",
				`let made; const GRAPHEME_SEGMENTER = () => (made ??= new Intl.Segmenter(undefined, {granularity: 'grapheme'}));
				const isOrdinary = text => /^[${standAlone}]*$/.test(text);`,
			],
		],
	},
	{
		file: /ink[\\/]build[\\/]line-update\.js$/,
		check: checkSegments,
		replace: [
			['/^[ -~]*$/u', `/^[\\u0020-\\u007E${ordinary}]*$/u`],
			...lazySegmenter("new Intl.Segmenter(undefined, { granularity: 'grapheme' })"),
		],
	},
	{
		/* Reads package.json files, which needs half of npm: 110 kB and 15 ms. The program brings its own description. */
		file: /meow[\\/]build[\\/]dependencies\.js$/,
		replace: [
			['= requireNormalize();', '= /* @__PURE__ */ requireNormalize();'],
			['= getDefaultExportFromCjs(', '= /* @__PURE__ */ getDefaultExportFromCjs('],
			['promisify(execFile)', '/* @__PURE__ */ promisify(execFile)'],
		],
	},
	{
		file: /meow[\\/]build[\\/]options\.js$/,
		replace: [
			[
				"import { a as readPackageUpSync, n as normalizePackageData } from './dependencies.js';",
				'const readPackageUpSync = () => undefined; const normalizePackageData = () => undefined;',
			],
		],
	},
];

/** Ink imports its development tools statically; they want a package that is not shipped. */
const withoutDevtools = 'export {};';

/** Changes packages on their way into the bundle. Every change has its measured reason. */
export const patchedPackages: Plugin = {
	name: 'patched-packages',
	setup({onLoad}) {
		onLoad({filter: /ink[\\/]build[\\/]devtools\.js$/}, () => ({contents: withoutDevtools, loader: 'js'}));
		for (const {file, replace, check} of patches) {
			onLoad({filter: file}, async ({path}) => {
				await check?.(path);
				let contents = await readFile(path, 'utf8');
				for (const [from, to] of replace) {
					if (!contents.includes(from)) {
						throw new Error(`${path} no longer holds ${from}: look at its patch again`);
					}

					contents = contents.replaceAll(from, () => to);
				}

				return {contents, loader: 'js'};
			});
		}
	},
};
