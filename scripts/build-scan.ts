import {execFile} from 'node:child_process';
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';

/*
Compiles source/log/scan/records.wat into records.wasm.ts beside it. Needs wat2wasm (Debian package wabt); only who changes the
.wat file runs it, and a test says when that was forgotten.
*/

const folder = path.join(import.meta.dirname, '../source/log/scan');

/** The module as bytes. */
export const compileScan = async (): Promise<Buffer> => {
	const {stdout} = await promisify(execFile)('wat2wasm', [path.join(folder, 'records.wat'), '--output=-'], {
		encoding: 'buffer',
	});
	return stdout;
};

/** The source file that holds the module. */
export const scanSource = (module: Buffer): string => {
	const lines = module.toString('base64').match(/.{1,90}/g) ?? [];
	return [
		'// Made by scripts/build-scan.ts from records.wat.',
		'export const recordsModule =',
		...lines.map((line, index) => `\t'${line}'${index === lines.length - 1 ? ';' : ' +'}`),
		'',
	].join('\n');
};

if (import.meta.main) {
	await writeFile(path.join(folder, 'records.wasm.ts'), scanSource(await compileScan()));
}
