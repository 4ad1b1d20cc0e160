import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {nameBeside} from '../../../source/media/create/name-beside.ts';

describe('the name of something temporary beside a target', () => {
	it('is that of the target with a suffix', () => {
		expect(nameBeside('/srv/lab.iso', '.unfinished')).toBe('/srv/lab.iso.unfinished');
	});

	it('is never longer than a file system takes, and that of its target alone', () => {
		const [one, other] = ['a', 'b'].map(end =>
			nameBeside(`/srv/${'ü'.repeat(125)}${end}.iso`, '.unfinished'),
		);
		for (const place of [one, other]) {
			expect(path.dirname(place ?? '')).toBe('/srv');
			expect(Buffer.byteLength(path.basename(place ?? ''))).toBeLessThanOrEqual(240);
			expect(place).toMatch(/\.unfinished$/);
			expect(place).not.toContain('\uFFFD');
		}

		expect(one).not.toBe(other);
	});
});
