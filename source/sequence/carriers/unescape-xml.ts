import {lastAtOrBefore, type Places} from '../document/places.ts';

const entities: Readonly<Record<string, string>> = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"};

/**
Takes one level of escaping off: `&lt;sequence` becomes `<sequence`. What is no entity or character reference stays.

@param places Where the escaped text is.
@returns The text, and where its offsets are.
*/
export const unescapeXml = (escaped: string, places: Places): {text: string; places: Places} => {
	// Runs of text without an entity: where they begin outside and inside.
	const outside = [0];
	const inside = [0];
	let text = '';
	let end = 0;
	for (const match of escaped.matchAll(/&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi)) {
		const [whole, name, decimal, hexadecimal] = match;
		const character =
			name === undefined ? characterOf(decimal, hexadecimal) : (entities[name.toLowerCase()] ?? whole);
		text += escaped.slice(end, match.index) + (character ?? whole);
		end = match.index + whole.length;
		outside.push(end);
		inside.push(text.length);
	}

	return {
		text: text + escaped.slice(end),
		places(offset) {
			const run = lastAtOrBefore(inside, offset);
			return places((outside[run] ?? 0) + offset - (inside[run] ?? 0));
		},
	};
};

const characterOf = (decimal: string | undefined, hexadecimal: string | undefined): string | undefined => {
	const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
	return point <= 0x10_ffff ? String.fromCodePoint(point) : undefined;
};
