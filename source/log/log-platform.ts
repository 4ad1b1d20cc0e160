import {platformOfPath} from '../sequence/path-platform.ts';
import type {LogFile} from './log-file.ts';

/** So many records from the start of a run every engine has logged where its logs are. */
const looked = 500;
const logPath = /\b_SMSTS(?:LogPath|MDataPath)=(.+)/;

/**
On which system the run was that a log tells of, by the first folder that the log names as its own: a small number is an exit code
of a Linux process there, and means what it means on Windows nowhere else. A log that names none is of Windows, as those of the field are.
*/
export const platformOfLog = (log: Pick<LogFile, 'after'>): 'windows' | 'linux' => {
	for (const {text} of log.after(0, looked)) {
		const platform = platformOfPath(logPath.exec(text)?.[1] ?? '');
		if (platform !== undefined) {
			return platform;
		}
	}

	return 'windows';
};
