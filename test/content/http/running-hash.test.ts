import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import process from 'node:process';
import fc from 'fast-check';
import {describe, expect, it, onTestFinished} from 'vitest';
import {wholePages} from '../../../source/content/http/direct-writing.ts';
import {hashBeside, hashHere, type RunningHash} from '../../../source/content/http/running-hash.ts';

const module = new URL('../../../source/content/http/running-hash.ts', import.meta.url);

/** The SHA-256 of the pieces up to every one of them. */
const expected = (pieces: readonly Uint8Array[]): readonly string[] => {
	const hash = createHash('sha256');
	return pieces.map(piece => hash.update(piece).copy().digest('hex'));
};

describe.each([
	['in this thread', () => hashHere(createHash('sha256'))],
	['in a thread of its own', hashBeside],
])('A hash that is reckoned %s', (_, begin: () => RunningHash) => {
	it('says after every piece the SHA-256 of all that came, also when nobody waits in between', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.uint8Array({maxLength: 300}), {maxLength: 20}), async pieces => {
				const hash = begin();
				try {
					expect(await Promise.all(pieces.map(async piece => hash.add(piece)))).toEqual(expected(pieces));
				} finally {
					hash.end();
				}
			}),
			{numRuns: 10},
		);
	});

	it('takes memory that threads share', async () => {
		const hash = begin();
		onTestFinished(() => hash.end());
		const bytes = wholePages(8192).fill(7);
		expect(await hash.add(bytes.subarray(0, 5000))).toBe(expected([bytes.subarray(0, 5000)])[0]);
	});
});

describe('A hash in a thread of its own', () => {
	it('is reckoned in the thread that there is, where the system gives no other', () => {
		const program = `
			const {hashBeside} = await import(${JSON.stringify(module.href)});
			const hash = hashBeside();
			await hash.add(Buffer.from('begin'));
			console.log(await hash.add(Buffer.from(' and end')));
			hash.end();`;
		// Node's own permissions refuse threads.
		const options = ['--permission', '--allow-fs-read=*', '--input-type=module', '--eval', program];
		const output = execFileSync(process.execPath, options, {encoding: 'utf8', timeout: 60_000});
		expect(output.trim()).toBe(createHash('sha256').update('begin and end').digest('hex'));
	});

	it('lets the process end when it has ended', () => {
		const program = `
			const {hashBeside} = await import(${JSON.stringify(module.href)});
			const hash = hashBeside();
			await hash.add(Buffer.from('all'));
			hash.end();`;
		const options = ['--input-type=module', '--eval', program];
		expect(() => execFileSync(process.execPath, options, {timeout: 60_000})).not.toThrow();
	});
});
