import {randomUUID} from 'node:crypto';
import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const name = /^credentials-(?<pid>\d+)-/;

/**
Lends an action a file that its owner alone can read, and takes it away when the action has ended, however it ends. `folder` is in
memory, so that a power cut takes it too.
*/
export const withCredentialsFile = async <Value>(
	folder: string,
	text: string,
	action: (file: string) => Promise<Value>,
): Promise<Value> => {
	mkdirSync(folder, {recursive: true});
	const file = path.join(folder, `credentials-${process.pid}-${randomUUID()}`);
	try {
		writeFileSync(file, text, {mode: 0o600, flag: 'wx'});
		return await action(file);
	} finally {
		rmSync(file, {force: true});
	}
};

/** Takes away the files of programs that were killed before they could. */
export const removeStrayCredentials = (folder: string, isRunning: (pid: string) => boolean): void => {
	for (const entry of namesIn(folder)) {
		const pid = name.exec(entry)?.groups?.['pid'];
		if (pid !== undefined && !isRunning(pid)) {
			rmSync(path.join(folder, entry), {force: true});
		}
	}
};

/** The folder is made by the first connection. */
const namesIn = (folder: string): readonly string[] => {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
};
