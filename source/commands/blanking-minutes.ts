import {readFile} from 'node:fs/promises';

const file = '/sys/module/kernel/parameters/consoleblank';

/** After how many idle minutes Linux makes its text console dark, as it is set now; 0: never, or not known. */
export const blankingMinutes = async (): Promise<number> => {
	try {
		return Math.round(Number.parseInt(await readFile(file, 'utf8'), 10) / 60) || 0;
	} catch {
		return 0;
	}
};
