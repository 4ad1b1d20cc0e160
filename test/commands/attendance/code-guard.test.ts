import {describe, expect, it} from 'vitest';
import {createCodeGuard} from '../../../source/commands/attendance/code-guard.ts';
import {Secret} from '../../../source/sequence/secret.ts';

const guardOf = (code: string) => {
	const logged: string[] = [];
	const guard = createCodeGuard({code: () => code, log: text => logged.push(text)});
	return {judge: (typed: string) => guard.judge(new Secret(typed)), isSet: guard.isSet, logged};
};

describe('whoever guards the screens of a kiosk', () => {
	it('lets in who knows the code, and makes every wrong try wait longer', () => {
		const {judge, isSet} = guardOf('4711');
		expect(isSet()).toBe(true);
		const delays = ['0', '4712', '47110'].map(judge);
		expect(delays).toEqual([1, 2, 3]);
		expect(judge('4711')).toBeUndefined();
		expect(judge('4712')).toBe(1);
	});

	it('logs who came in and who did not, without what was typed', () => {
		const {judge, logged} = guardOf('4711');
		judge('secret guess');
		judge('4711');
		expect(logged).toEqual(['A wrong technician code was entered', 'A technician opened the screens']);
	});

	it('lets nobody in where there is no code', () => {
		const {judge, isSet} = guardOf('');
		expect(isSet()).toBe(false);
		expect(judge('')).toBe(1);
	});
});
