import {describe, expect, it, vi} from 'vitest';
import {readArguments} from '../../source/commands/arguments.ts';

// The build puts the version in its place.
vi.stubGlobal('BOOTSEQ_VERSION', '0.0.0');

describe('arguments', () => {
	it('are read, with every --set in order', () => {
		expect(readArguments(['run', 'a.zip', '--set', 'A=b=c', '--set', 'D='])).toMatchObject({
			ok: true,
			value: {
				words: ['run', 'a.zip'],
				set: [
					['A', 'b=c'],
					['D', ''],
				],
			},
		});
	});

	// Found by the fuzzer (test/proof/fuzz/targets/arguments.ts, which passes over them): these end as a fault of the program itself.
	it.fails('with an option twice are refused with a sentence', () => {
		expect(readArguments(['--answers', 'a', '--answers', 'b'])).toMatchObject({ok: false});
	});

	it.fails.each(['--set.A', '---set'])('with %s are refused with a sentence', option => {
		expect(readArguments([option])).toMatchObject({ok: false});
	});
});
