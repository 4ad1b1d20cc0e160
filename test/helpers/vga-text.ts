import {existsSync, readFileSync} from 'node:fs';

/** The characters of the font in a graphics card, by number. */
const codePage437 = [
	' ☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼',
	String.fromCharCode(...Array.from({length: 95}, (_, index) => 32 + index)),
	'⌂ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»',
	'░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀',
	'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ',
].join('');

const glyphHeight = 16;
/** The second glyph of that font, the smiling face: where it is in the firmware, the font is. */
const smile = Buffer.from('00007e81a58181bd9981817e00000000', 'hex');
const firmware = '/usr/share/seabios/vgabios-stdvga.bin';

type Glyph = {readonly character: string; readonly bits: Buffer};

/** Sixteen rows of eight pixels for each character. */
const readFont = (): readonly Glyph[] => {
	const file = readFileSync(firmware);
	const start = file.indexOf(smile) - glyphHeight;
	return [
		...Object.entries(kernelGlyphs).map(([character, hex]) => ({character, bits: Buffer.from(hex, 'hex')})),
		...Array.from(codePage437, (character, index) => ({
			character,
			bits: file.subarray(start + index * glyphHeight, start + (index + 1) * glyphHeight),
		})),
	];
};

export const hasVgaFont = (): boolean => existsSync(firmware);

/** Letters that the kernel draws in another way than the firmware, on the picture of UEFI. */
const kernelGlyphs: Readonly<Record<string, string>> = {
	0: '0000386cc6c6d6d6c6c66c3800000000',
	M: '0000c6eefefed6c6c6c6c6c600000000',
	T: '00007e7e5a1818181818183c00000000',
	V: '0000c6c6c6c6c6c6c66c381000000000',
	W: '0000c6c6c6c6d6d6d6feee6c00000000',
	X: '0000c6c66c7c38387c6cc6c600000000',
	Y: '0000666666663c181818183c00000000',
	Z: '0000fec6860c183060c2c6fe00000000',
	f: '00001c36323078303030307800000000',
	m: '0000000000ecfed6d6d6d6c600000000',
	v: '0000000000c6c6c6c6c66c3800000000',
	w: '0000000000c6c6d6d6d6fe6c00000000',
	x: '0000000000c66c3838386cc600000000',
	'|': '00001818181818181818181800000000',
};

/** A picture as QEMU writes it (PPM, three bytes a pixel). */
type Picture = {readonly width: number; readonly height: number; readonly pixels: Buffer};

const readPicture = (file: Buffer): Picture => {
	const head = /^P6\s(\d+)\s(\d+)\s\d+\s/.exec(file.subarray(0, 40).toString('latin1'));
	return {
		width: Number(head?.[1] ?? 0),
		height: Number(head?.[2] ?? 0),
		pixels: file.subarray(head?.[0].length ?? 0),
	};
};

/**
Reads the text of a screen off its picture, by comparing every cell with the font: rows without the spaces at their ends.
Text mode has cells of 9 by 16 pixels, the picture of UEFI of 8 by 16.
*/
export const readVgaText = (ppm: Buffer): readonly string[] => {
	const font = readFont();
	const {width, height, pixels} = readPicture(ppm);
	const cell = width === 720 && height === 400 ? 9 : 8;
	const seen = new Map<string, string>();
	return Array.from({length: Math.floor(height / glyphHeight)}, (_, row) =>
		Array.from({length: Math.floor(width / cell)}, (__, column) => {
			const glyph = glyphAt(pixels, width, column * cell, row * glyphHeight);
			const key = glyph.toString('hex');
			const known = seen.get(key) ?? nearestCharacter(glyph, font);
			seen.set(key, known);
			return known;
		})
			.join('')
			.trimEnd(),
	);
};

/** A bit for every pixel that has not the colour of the first one. */
const glyphAt = (pixels: Buffer, width: number, left: number, top: number): Buffer => {
	const colour = (x: number, y: number): number => pixels.readUIntBE((y * width + x) * 3, 3);
	const background = colour(left, top);
	return Buffer.from(
		Array.from({length: glyphHeight}, (_, y) =>
			Array.from({length: 8}, (__, x) => colour(left + x, top + y) !== background).reduce(
				(bits, on) => bits * 2 + (on ? 1 : 0),
				0,
			),
		),
	);
};

const nearestCharacter = (glyph: Buffer, glyphs: readonly Glyph[]): string => {
	let [best, fewest] = [' ', Number.POSITIVE_INFINITY];
	for (const {character, bits} of glyphs) {
		const different = glyph.reduce((sum, row, index) => sum + countBits(row ^ (bits[index] ?? 0)), 0);
		if (different < fewest) {
			[best, fewest] = [character, different];
		}
	}

	return best;
};

const countBits = (bits: number): number => bits.toString(2).replaceAll('0', '').length;
