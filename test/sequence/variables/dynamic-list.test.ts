import {describe, expect, it} from 'vitest';
import {dynamicList} from '../../../source/sequence/variables/dynamic-list.ts';
import {createEnvironment} from '../../../source/sequence/variables/environment-store.ts';

describe('Dynamic lists (§6.13)', () => {
	it('end at the first number that is missing', () => {
		const environment = createEnvironment([
			['APPS01', 'Editor'],
			['Apps02', 'Viewer'],
			['APPS04', 'Player'],
		]);
		expect(dynamicList(environment, 'Apps', 2)).toEqual(['Editor', 'Viewer']);
	});

	it('have three digits for packages', () => {
		const environment = createEnvironment([
			['PKG001', 'ABC00012:Install'],
			['PKG01', 'no'],
		]);
		expect(dynamicList(environment, ' PKG ', 3)).toEqual(['ABC00012:Install']);
	});

	it('may be empty', () => {
		expect(dynamicList(createEnvironment(), 'Apps', 2)).toEqual([]);
	});
});
