import {writeFileSync} from 'node:fs';
import {join, win32} from 'node:path';

/** Full paths. Without a script, `node` is the whole program: a single executable. */
export type ProgramStart = {readonly node: string; readonly script?: string};

/**
Puts the `bootseq` command where steps find it: the same program that runs the sequence, whatever the machine has installed.
It is written into `folder`; on Windows a single executable serves itself, because a batch file that starts another batch file
without `call` never comes back from it, and from a program it does.

@returns The folder to put first on the path. Throws what the file system says.
*/
export const writeCommandShim = (
	folder: string,
	{node, script, platform}: ProgramStart & {platform: 'windows' | 'linux'},
): string => {
	const parts = script === undefined ? [node] : [node, script];
	switch (platform) {
		case 'windows': {
			if (script === undefined && win32.basename(node).toLowerCase() === 'bootseq.exe') {
				return win32.dirname(node);
			}

			const line = `@${parts.map(forBatch).join(' ')} %*\r\n`;
			// Not .cmd: a command line without a shell tries .com, .exe and .bat.
			writeFileSync(join(folder, 'bootseq.bat'), line, {mode: 0o700});
			return folder;
		}

		case 'linux': {
			const text = `#!/bin/sh\nexec ${parts.map(forShell).join(' ')} "$@"\n`;
			writeFileSync(join(folder, 'bootseq'), text, {mode: 0o700});
			return folder;
		}

		default: {
			const unreachable: never = platform;
			throw new Error(`unknown platform ${String(unreachable)}`);
		}
	}
};

const forShell = (path: string): string => `'${path.replaceAll("'", String.raw`'\''`)}'`;

/** A quotation mark cannot be part of a Windows path; a percent sign can. */
const forBatch = (path: string): string => `"${path.replaceAll('%', '%%')}"`;
