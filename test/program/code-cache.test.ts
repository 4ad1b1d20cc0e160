import {setFlagsFromString} from 'node:v8';
import {describe, expect, it} from 'vitest';
import {
	compilePart,
	flagOnceStarted,
	packedProgramIn,
	platformName,
	unpack,
} from '../../scripts/unpack-program.ts';
import {programFile} from '../helpers/program.ts';

describe('the built program', () => {
	it('starts with what was compiled when it was built: compiling it anew would double the time to the first question', async () => {
		const {platform, first, rest} = packedProgramIn(programFile);
		expect(platform).toBe(platformName());
		for (const part of [first, rest]) {
			const text = (await unpack(part.source)).toString('latin1');
			expect(/^\p{ASCII}*$/u.test(text)).toBe(true);
			const script = compilePart(text, part === first ? 'first' : 'rest', await unpack(part.codeCache));
			expect(script.cachedDataRejected).toBe(false);
			// As the start does it between the two.
			setFlagsFromString(flagOnceStarted);
		}
	});
});
