import {describe, expect, it} from 'vitest';
import {readTsenvAssignment} from '../../../source/sequence/document/tsenv-assignment.ts';
import {inAMoment} from '../../helpers/in-a-moment.ts';

describe('the command of Set Task Sequence Variable (§6.5)', () => {
	it.each([
		['tsenv.exe "Pin=1234" /hiddenflag:True', ['tsenv.exe "Pin=', 'Pin', '" /hiddenflag:True', true]],
		['tsenv "Pin=12 34"  /HiddenFlag: true ', ['tsenv "Pin=', 'Pin', '"  /HiddenFlag: true ', true]],
		['tsenv.exe "Site=a=b" /hiddenflag:False', ['tsenv.exe "Site=', 'Site', '" /hiddenflag:False', false]],
		['tsenv.exe Site=Ghent', ['tsenv.exe Site=', 'Site', '', false]],
		['"tsenv.exe" "Site="', ['"tsenv.exe" "Site=', 'Site', '"', false]],
		['tsenv.exe "Say=he said "hi""', ['tsenv.exe "Say=', 'Say', '"', false]],
		['tsenv.exe "Pin=1/hiddenflag:true', ['tsenv.exe "Pin=', 'Pin', '', true]],
	] as const)('%s is taken apart around its value', (command, [start, name, end, hidden]) => {
		expect(readTsenvAssignment(command)).toEqual({start, name, end, hidden});
	});

	it.each(['cmd.exe /c A=b', 'tsenv.exe', 'tsenvA=b', 'tsenv.exe "A" = b', ''])('%s is none', command => {
		expect(readTsenvAssignment(command)).toBeUndefined();
	});

	it.each([
		['spaces before a name that never comes', `tsenv${' '.repeat(200_000)}`],
		['spaces inside the value', `tsenv A=${' '.repeat(200_000)}x`],
		['flags without end', `tsenv A=${' /hiddenflag: '.repeat(20_000)}!`],
	])('takes no longer for %s', (_, command) => {
		expect(inAMoment(() => readTsenvAssignment(command)?.hidden)).not.toBe(true);
	});
});
