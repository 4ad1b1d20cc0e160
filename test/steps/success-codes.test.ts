import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {judge} from '../../source/steps/success-codes.ts';

describe('what an exit code means (§6.6, §12 no. 9)', () => {
	it('is success when the list has it', () => {
		expect(judge({successCodes: [0, 3010, 2]}, 2)).toEqual({succeeded: true, restart: false});
	});

	it('is failure when the list does not have it, and says why', () => {
		expect(judge({successCodes: [0, 3010]}, 5)).toEqual({
			succeeded: false,
			restart: false,
			message: 'The exit code 5 is not among the success codes 0 3010.',
		});
	});

	it('is a restart for 3010, where the list has it', () => {
		expect(judge({successCodes: [0, 3010]}, 3010)).toEqual({succeeded: true, restart: true});
	});

	it('is no restart for 3010, where the list does not have it', () => {
		expect(judge({successCodes: [0]}, 3010)).toMatchObject({
			succeeded: false,
			restart: false,
			message: expect.stringContaining('restart required'),
		});
	});

	it('is failure for 1641, unless it is listed', () => {
		expect(judge({successCodes: [0, 3010]}, 1641).succeeded).toBe(false);
		expect(judge({successCodes: [0, 1641]}, 1641)).toEqual({succeeded: true, restart: false});
	});

	it('is the same for a code written signed and unsigned', () => {
		fc.assert(
			fc.property(fc.integer(), code => {
				expect(judge({successCodes: [code >>> 0]}, code).succeeded).toBe(true);
			}),
		);
	});
});
