import {describe, expect, it} from 'vitest';
import {shownCommand} from '../../../source/sequence/document/shown-command.ts';

describe('a command as it may be shown (§6.5)', () => {
	it.each([
		['tsenv.exe "Site=Lyon" /hiddenflag:False', 'tsenv.exe "Site=Lyon" /hiddenflag:False'],
		['tsenv.exe "Site=Lyon" /hiddenflag:True', 'tsenv.exe "Site=********" /hiddenflag:True'],
		[
			'tsenv.exe "OSDJoinPassword=4711" /hiddenflag:False',
			'tsenv.exe "OSDJoinPassword=********" /hiddenflag:False',
		],
		['tsenv.exe "osdjoinpassword=4711"', 'tsenv.exe "osdjoinpassword=********"'],
		['tsenv.exe OSDJoinPassword=4711', 'tsenv.exe OSDJoinPassword=********'],
		['tsenv.exe "OSDRandomAdminPassword=true"', 'tsenv.exe "OSDRandomAdminPassword=true"'],
		['tool.exe OSDJoinPassword=4711', 'tool.exe OSDJoinPassword=4711'],
	])('%s is shown as %s', (action, shown) => {
		expect(shownCommand({action})).toBe(shown);
	});
});
