/** Letters that are no other letter with an accent, as people without their key type them. */
const spelledOut: Readonly<Record<string, string>> = {
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ß: 'ss',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ł: 'l',
	ı: 'i',
};

/** Text as it is searched: capitals and accents make no difference, `Générale` is found by `generale`. */
export const foldedText = (text: string): string =>
	text
		.normalize('NFD')
		.replaceAll(/[\u0300-\u036F]/g, '')
		.toLowerCase()
		.replaceAll(/[æœøßđðþłı]/g, letter => spelledOut[letter] ?? letter);

/** Whether every word of what is looked for is in one of the texts. */
export const isFoundIn = (wanted: string, texts: readonly string[]): boolean => {
	const folded = texts.map(foldedText);
	return foldedText(wanted)
		.split(' ')
		.every(word => folded.some(text => text.includes(word)));
};
