import {readFileSync} from 'node:fs';
import {Script} from 'node:vm';
import {zstdDecompressSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {platformName} from '../../scripts/unpack-program.ts';
import {programFile} from '../helpers/program.ts';

describe('the built program', () => {
	it('starts with what was compiled when it was built: compiling it anew would double the time to the first question', () => {
		const [source = '', codeCache = '', platform] = readFileSync(programFile, 'latin1')
			.trimEnd()
			.split('\n// ')
			.reverse()
			.map((part, index) => (index < 2 ? zstdDecompressSync(Buffer.from(part, 'base64')) : part));
		expect(platform).toBe(platformName());
		const text = source.toString('latin1');
		expect(text).toMatch(/^\p{ASCII}*$/u);
		const script = new Script(text, {filename: 'bootseq.js', cachedData: Buffer.from(codeCache)});
		expect(script.cachedDataRejected).toBe(false);
	});
});
