import {describe, expect, it} from 'vitest';
import {namedAsOptions} from '../../../source/commands/media-create/named-as-options.ts';

describe('what is wrong with an order of options', () => {
	it.each([
		['validTo is "2027-13-01", which is no date.', '--valid-to is "2027-13-01", which is no date.'],
		['label must be one line.', '--label must be one line.'],
		['signingKey: There is no file /k.pem.', '--signing-key: There is no file /k.pem.'],
		['language must be one of en, fr, nl.', '--media-language must be one of en, fr, nl.'],
		[
			'technicianCode: the environment has no variable C.',
			'--technician-code-from: the environment has no variable C.',
		],
		['There is no field label.', 'There is no field label.'],
		['labelled boxes are no fields.', 'labelled boxes are no fields.'],
	])('names the option: %s', (sentence, named) => {
		expect(namedAsOptions(sentence)).toBe(named);
	});
});
