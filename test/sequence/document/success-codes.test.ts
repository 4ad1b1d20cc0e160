import {describe, expect, it} from 'vitest';
import {parseSuccessCodes} from '../../../source/sequence/document/success-codes.ts';
import {inAMoment} from '../../helpers/in-a-moment.ts';

describe('a list of success codes', () => {
	it('of a hundred thousand different ones is read in a moment, each once', () => {
		const list = Array.from({length: 100_000}, (_, code) => code).join(' ');
		expect(inAMoment(() => parseSuccessCodes(`${list} 7 7`)).codes).toHaveLength(100_000);
	});
});
