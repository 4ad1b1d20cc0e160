/** What a console can show. `cp437`: the font of Windows' own console and of Linux' text console. */
export type CharacterSet = 'unicode' | 'cp437' | 'ascii';

const cp437 = new Set(
	'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■',
);

/** What people type where their keyboard has no such character. */
const plain: Readonly<Record<string, string>> = {
	'“': '"',
	'”': '"',
	'„': '"',
	'«': '"',
	'»': '"',
	'‘': "'",
	'’': "'",
	'‹': '<',
	'›': '>',
	'–': '-',
	'—': '-',
	'…': '...',
	'•': '*',
	'·': '.',
	'×': 'x',
	'±': '+-',
	'→': '->',
	'\u00A0': ' ',
	'\u2009': ' ',
	'\u202F': ' ',
	œ: 'oe',
	Œ: 'OE',
	æ: 'ae',
	Æ: 'AE',
	ß: 'ss',
	ø: 'o',
	Ø: 'O',
};

const printable = /^[ -~]*$/;

/** Whether the console can surely show this character. */
export const isShownIn = (set: CharacterSet, character: string): boolean =>
	set === 'unicode' || printable.test(character) || (set === 'cp437' && cp437.has(character));

/**
Text in characters that the console can show: typographic ones as they are typed, letters without an accent that it lacks. A
character that nothing stands for is left as it is; some consoles have more than their set.
*/
export const fittedTo = (set: CharacterSet, text: string): string =>
	set === 'unicode' || printable.test(text)
		? text
		: Array.from(text, character => fittedCharacter(set, character)).join('');

const fittedCharacter = (set: CharacterSet, character: string): string => {
	if (isShownIn(set, character)) {
		return character;
	}

	const [letter = ''] = character.normalize('NFD');
	return plain[character] ?? (/[a-z]/i.test(letter) ? letter : character);
};
