/** Names in code: `past-run`. */
const isName = (text: string): boolean => /^[a-z-]+$/.test(text);

const withoutComments = (source: string): string =>
	source.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

/** Texts between the tags of elements: `<Text>Ready</Text>`, also over several lines. */
const childTexts = (source: string): string[] =>
	[...source.matchAll(/(?<![=\s])>([^<>{}()=;]*)(?=<\/?[A-Za-z>]|\{)/g)].map(([, text = '']) => text);

/** Strings that are given to an element, with a word that somebody would read: `label="Ready"`, `title={'Not now'}`. */
const attributeTexts = (source: string): string[] =>
	[
		...source.matchAll(
			/\s(?:label|title|text|name|help|note|problem|hint|children)=(?:"([^"]*)"|\{['`]([^'`]*)['`]\})/g,
		),
	].map(([, quoted, braced]) => quoted ?? braced ?? '');

/** Strings anywhere; two words in one are a sentence. */
const sentences = (source: string): string[] =>
	[...source.matchAll(/'((?:[^'\n\\]|\\.)*)'|"([^"\n]*)"|`((?:[^`\\]|\\.)*)`/g)]
		.map(([, single, double, template]) =>
			(single ?? double ?? template ?? '').replaceAll(/\$\{[^}]*\}/g, ''),
		)
		.filter(text => /\p{L}{2,} \p{L}{2,}/u.test(text));

/** What a component says in words of its own, instead of in those of the catalogue. */
export const literalTexts = (source: string): string[] => {
	const code = withoutComments(source);
	const short = [...childTexts(code), ...attributeTexts(code).filter(text => !isName(text))]
		.map(text => text.trim())
		.filter(text => /\p{L}{2,}/u.test(text));
	// An error is for whoever wrote the program.
	const told = code.replaceAll(/new Error\([^)]*\)/g, '');
	return [...new Set([...short, ...sentences(told)])];
};
