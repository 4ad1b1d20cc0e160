import {stat} from 'node:fs/promises';
import process from 'node:process';

declare const BOOTSEQ_BUILD_DATE: string | undefined;

/**
When this program was made, in milliseconds since the epoch: what the build has written into it, else the day of its file. No clock that is
set right stands before it. Undefined where neither is there.
*/
export const programDate = async (): Promise<number | undefined> => {
	const built = typeof BOOTSEQ_BUILD_DATE === 'undefined' ? Number.NaN : Date.parse(BOOTSEQ_BUILD_DATE);
	if (!Number.isNaN(built)) {
		return built;
	}

	try {
		return (await stat(process.argv[1] ?? process.execPath)).mtimeMs;
	} catch {
		return undefined;
	}
};
