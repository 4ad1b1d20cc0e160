import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {failure, type Result, success} from '../../sequence/result.ts';
import {cimDateTime} from '../cim-date-time.ts';
import type {Execute} from '../execute.ts';
import {wordsOf} from '../words-of.ts';

/** `date` and `time` of the command prompt want the day as the locale writes it; WMI takes one form everywhere. */
const script = (time: string): string => `var service = GetObject('winmgmts:{(SystemTime)}!//./root/cimv2');
for (var each = new Enumerator(service.InstancesOf('Win32_OperatingSystem')); !each.atEnd(); each.moveNext()) {
	var code = each.item().SetDateTime('${time}');
	if (code !== 0) { WScript.Echo('code ' + code); WScript.Quit(1); }
}
`;

/** Sets the clock of Windows, and with it that of the hardware. @param milliseconds Since the epoch. */
export const setWindowsClock = async (
	milliseconds: number,
	run: Execute,
): Promise<Result<undefined, string>> => {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'bootseq-clock-'));
	try {
		const file = path.join(folder, 'clock.js');
		await writeFile(file, script(cimDateTime(milliseconds)), 'latin1');
		const ended = await run('cscript.exe', ['//nologo', file], {timeout: 60});
		return ended.exitCode === 0
			? success(undefined)
			: failure(
					`The clock was not set: ${wordsOf(ended)}. Set it in the setup of the firmware. In Windows PE this needs WinPE-WMI and WinPE-Scripting.`,
				);
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
};
