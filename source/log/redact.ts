import {mask} from '../sequence/secret.ts';

/** Shorter texts are not looked for: masking every `a` or `12` would hide the log and protect nothing. */
const shortest = 3;
/** Below this length a text is masked only where it stands alone: `1234` in `pin=1234`, not in `0x00012345`. */
const shortestAnywhere = 6;
/** Everyday words that a hidden variable may hold too. */
const words = new Set(['true', 'false', 'yes', 'no', 'none', 'null', 'default']);

/**
Takes secret texts out of whatever will be written or shown. It is the second net: what this program writes of its own holds
secrets as `Secret`; this catches what a step's own process prints. A secret of several lines is masked line by line, as
output comes.
*/
export const createRedactor = (secrets: readonly string[]): ((text: string) => string) => {
	const pieces = new Set(
		secrets
			.flatMap(secret => [secret, ...secret.split(/\r?\n/)])
			.map(piece => piece.trim())
			.filter(piece => piece.length >= shortest && !words.has(piece.toLowerCase())),
	);
	if (pieces.size === 0) {
		return text => text;
	}

	const alternatives = [...pieces].toSorted((a, b) => b.length - a.length).map(pieceSource);
	const pattern = new RegExp(alternatives.join('|'), 'gu');
	return text => text.replaceAll(pattern, mask);
};

const pieceSource = (piece: string): string => {
	const source = RegExp.escape(piece.toWellFormed());
	return piece.length < shortestAnywhere ? String.raw`(?<![\p{L}\p{Nd}])${source}(?![\p{L}\p{Nd}])` : source;
};
