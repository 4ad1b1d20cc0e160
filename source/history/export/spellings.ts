import {Buffer} from 'node:buffer';

/** A secret as other texts spell it: as it is, in XML, in JSON, in an address, and in base64 of UTF-8 and of UTF-16. */
export const spellingsOf = (secret: string): string[] => {
	const xml = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
	const attribute = xml.replaceAll('"', '&quot;');
	const base64 = (['utf8', 'utf16le'] as const).map(encoding =>
		Buffer.from(secret, encoding).toString('base64'),
	);
	return [
		...new Set([
			secret,
			xml,
			attribute,
			attribute.replaceAll("'", '&apos;'),
			JSON.stringify(secret).slice(1, -1),
			encodeURIComponent(secret.toWellFormed()),
			// Without their padding: more may follow. Short ones would be found in ordinary words.
			...base64.map(text => text.replace(/=+$/, '')).filter(text => text.length >= shortestBase64),
		]),
	];
};

const shortestBase64 = 8;
