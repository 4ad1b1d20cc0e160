import process from 'node:process';
import {terminalText} from '../ui/terminal-text.ts';

/** A line on standard output, as it is: JSON, values that scripts read. */
export const writeLine = (line: string): void => {
	process.stdout.write(`${line}\n`);
};

/** A line on standard error: diagnostics, refusals. Never secrets: what comes here is shown. Lists may have lines of their own. */
export const writeError = (line: string): void => {
	process.stderr.write(`${line.split('\n').map(shown).join('\n')}\n`);
};

/**
Where a command writes whose texts come from media, documents and journals. Whatever is in them, a line stays one line and moves no
cursor: else a medium could write over what is said of it. JSON escapes by itself.
*/
export const untrustedOutput = (json: boolean) => ({
	write: json ? writeLine : (line: string) => writeLine(oneLine(line)),
	writeError: (line: string) => writeError(oneLine(line)),
});

const oneLine = (text: string): string => shown(text.replaceAll(/[\r\n]+/g, ' '));

const shown = (text: string): string => terminalText(text, Number.POSITIVE_INFINITY);
