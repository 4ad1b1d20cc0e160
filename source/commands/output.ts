import process from 'node:process';

/** A line on standard output. */
export const writeLine = (line: string): void => {
	process.stdout.write(`${line}\n`);
};

/** A line on standard error: diagnostics, refusals. Never secrets: what comes here is shown. */
export const writeError = (line: string): void => {
	process.stderr.write(`${line}\n`);
};
