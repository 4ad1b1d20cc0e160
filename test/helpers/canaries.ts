import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

/** Where a secret was found: in which text, or in which file of a folder. */
export type Leak = {readonly secret: string; readonly where: string};

/** Looks for secrets in texts, as they are and in the spellings that programs give texts: base64, JSON, XML, UTF-16. */
export const leaksInTexts = (
	secrets: readonly string[],
	texts: Readonly<Record<string, string>>,
): readonly Leak[] =>
	Object.entries(texts).flatMap(([where, text]) => leaksIn(secrets, where, Buffer.from(text)));

/** The same in every file of a folder, in names of files too. `except`: names of files that may hold them. */
export const leaksInFolder = (
	secrets: readonly string[],
	folder: string,
	except: readonly string[] = [],
): readonly Leak[] =>
	readdirSync(folder, {recursive: true, withFileTypes: true})
		.filter(entry => entry.isFile() && !except.includes(entry.name))
		.flatMap(entry => {
			const file = path.join(entry.parentPath, entry.name);
			return leaksIn(secrets, file, Buffer.concat([Buffer.from(`${file}\n`), readFileSync(file)]));
		});

const leaksIn = (secrets: readonly string[], where: string, bytes: Buffer): readonly Leak[] =>
	secrets
		.filter(secret => spellings(secret).some(spelling => bytes.includes(spelling)))
		.map(secret => ({secret, where}));

const spellings = (secret: string): readonly Buffer[] => {
	const text = Buffer.from(secret);
	// Base64 of a text that holds the secret depends on where in it the secret begins.
	const encoded = [0, 1, 2].map(offset =>
		Buffer.concat([Buffer.alloc(offset), text])
			.toString('base64')
			.slice(offset === 0 ? 0 : offset + 1, -4),
	);
	return [text, Buffer.from(secret, 'utf16le'), ...encoded.map(part => Buffer.from(part))];
};
