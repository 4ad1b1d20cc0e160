import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Secret} from '../../../source/sequence/secret.ts';
import {formatScriptVariables} from '../../../source/sequence/variables/script-variables.ts';

/** As a script reads it: the first `=` ends the name, and `\uXXXX` is the one escape there is. */
const read = (text: string): readonly (readonly [string, string | undefined])[] =>
	text
		.split('\n')
		.slice(0, -1)
		.map(line => {
			const [, name = '', value] = /^([^=]*)(?:=(.*))?$/.exec(line) ?? [];
			return [unescaped(name), value === undefined ? undefined : unescaped(value)] as const;
		});

const unescaped = (text: string): string =>
	text.replaceAll(/\\u([0-9a-f]{4})/g, (_all, code: string) =>
		String.fromCharCode(Number.parseInt(code, 16)),
	);

describe('the variables as scripts read them (§6.16)', () => {
	it('come back as they were, whatever they hold, and every one is a line of ASCII', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.stringMatching(/^[A-Za-zÀ-ž][\w-]{0,20}$/), fc.string({unit: 'binary'}))),
				variables => {
					const text = formatScriptVariables(variables);
					expect(text).toMatch(/^[ -~\n]*$/);
					expect(read(text)).toEqual(variables);
				},
			),
		);
	});

	it('hold the names of secrets alone', () => {
		expect(formatScriptVariables([['Key', new Secret('4711')]])).toBe('Key\n');
	});
});
