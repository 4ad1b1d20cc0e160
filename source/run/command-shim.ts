import {writeFileSync} from 'node:fs';
import {join} from 'node:path';

/**
Writes the `bootseq` command into a folder that steps have on their path: the same program that runs the sequence, whatever
the machine has installed. `node` and `script` are absolute paths. Throws what the file system says.
*/
export const writeCommandShim = (
	folder: string,
	{node, script, platform}: {node: string; script: string; platform: 'windows' | 'linux'},
): void => {
	switch (platform) {
		case 'windows': {
			const line = `@"${forBatch(node)}" "${forBatch(script)}" %*\r\n`;
			writeFileSync(join(folder, 'bootseq.cmd'), line, {mode: 0o700});
			break;
		}

		case 'linux': {
			const text = `#!/bin/sh\nexec ${forShell(node)} ${forShell(script)} "$@"\n`;
			writeFileSync(join(folder, 'bootseq'), text, {mode: 0o700});
			break;
		}

		default: {
			const unreachable: never = platform;
			throw new Error(`unknown platform ${String(unreachable)}`);
		}
	}
};

const forShell = (path: string): string => `'${path.replaceAll("'", String.raw`'\''`)}'`;

/** A quotation mark cannot be part of a Windows path; a percent sign can. */
const forBatch = (path: string): string => path.replaceAll('%', '%%');
