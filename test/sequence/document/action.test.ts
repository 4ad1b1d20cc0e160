import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseAction} from '../../../source/sequence/document/action.ts';
import {parseTsenvAction} from '../../../source/steps/tsenv-action.ts';

describe('taking an action apart (§1.4, §4.2)', () => {
	it.each([
		['smsswd.exe /run: cmd.exe /c echo hello', {kind: 'command', command: 'cmd.exe /c echo hello'}],
		['smsswd.exe /run:ABC00011 script.cmd', {kind: 'command', command: 'script.cmd', packageId: 'ABC00011'}],
		['smsswd.exe /run:%Tools% script.cmd', {kind: 'command', command: 'script.cmd', packageId: '%Tools%'}],
		['smsswd.exe /run:00000000 cmd /c ver', {kind: 'command', command: 'cmd /c ver'}],
		['SMSSWD.EXE /RUN: cmd /c ver', {kind: 'command', command: 'cmd /c ver'}],
		['smsswd.exe /run: echo one\necho two', {kind: 'command', command: 'echo one\necho two'}],
		[
			'cscript.exe "%SCRIPTROOT%\\ZTIGather.wsf"',
			{kind: 'command', command: 'cscript.exe "%SCRIPTROOT%\\ZTIGather.wsf"'},
		],
		['"C:\\Program Files\\x.exe" /q', {kind: 'command', command: '"C:\\Program Files\\x.exe" /q'}],
		['smsboot.exe /target:HD', {kind: 'client', program: 'smsboot', arguments: '/target:HD'}],
		['OSDRunPowerShellScript.exe', {kind: 'client', program: 'osdrunpowershellscript', arguments: ''}],
		[
			'smsswd.exe /pkg:ABC00318 /install /basevar: /continueOnError:',
			{kind: 'client', program: 'smsswd', arguments: '/pkg:ABC00318 /install /basevar: /continueOnError:'},
		],
		['smsswd.exe /run:', {kind: 'none'}],
		['smsswd.exe /run:ABC00011', {kind: 'none'}],
		['  ', {kind: 'none'}],
	])('reads %s', (action, parsed) => {
		expect(parseAction(action)).toEqual(parsed);
	});

	it('leaves a program of the same name in another folder alone', () => {
		expect(parseAction('C:\\Tools\\tsenv.exe x')).toEqual({
			kind: 'command',
			command: 'C:\\Tools\\tsenv.exe x',
		});
	});

	it('never throws, whatever the text', () => {
		fc.assert(
			fc.property(fc.string(), text => ['none', 'command', 'client'].includes(parseAction(text).kind)),
		);
	});
});

describe('what tsenv.exe is told (§7.11)', () => {
	it.each([
		['tsenv.exe "X=%_SMSTSMake%" /hiddenflag:False', {name: 'X', value: '%_SMSTSMake%', hidden: false}],
		['tsenv.exe "Pin=1234" /hiddenflag:True', {name: 'Pin', value: '1234', hidden: true}],
		[
			'tsenv.exe "Drivers=%_SMSTSMDataPath%\\Drivers"',
			{name: 'Drivers', value: '%_SMSTSMDataPath%\\Drivers', hidden: false},
		],
		['tsenv.exe "Options=/a=1 /b=2" /hiddenflag:False', {name: 'Options', value: '/a=1 /b=2', hidden: false}],
		['tsenv.exe "X=" /hiddenflag:False', {name: 'X', value: '', hidden: false}],
		['tsenv.exe "Say=he said "hi"" /hiddenflag:False', {name: 'Say', value: 'he said "hi"', hidden: false}],
		[
			'tsenv.exe "Say=he said \\"hi\\"" /hiddenflag:False',
			{name: 'Say', value: 'he said "hi"', hidden: false},
		],
		['tsenv.exe "Folder=C:\\" /hiddenflag:False', {name: 'Folder', value: 'C:\\', hidden: false}],
		['tsenv.exe X=1', {name: 'X', value: '1', hidden: false}],
		['tsenv.exe "Two=one\ntwo" /hiddenflag:False', {name: 'Two', value: 'one\ntwo', hidden: false}],
	])('reads %s', (action, assignment) => {
		expect(parseTsenvAction(action)).toEqual(assignment);
	});

	it('is nothing where there is no equals sign, or another program', () => {
		expect(parseTsenvAction('tsenv.exe "X"')).toBeUndefined();
		expect(parseTsenvAction('cmd /c set X=1')).toBeUndefined();
	});

	it('gives back every value that the editor put between the quotes', () => {
		const value = fc.string().filter(text => !text.includes('\\"'));
		fc.assert(
			fc.property(value, fc.boolean(), (text, hidden) => {
				const flag = hidden ? 'True' : 'False';
				expect(parseTsenvAction(`tsenv.exe "NAME=${text}" /hiddenflag:${flag}`)).toEqual({
					name: 'NAME',
					value: text,
					hidden,
				});
			}),
		);
	});
});
