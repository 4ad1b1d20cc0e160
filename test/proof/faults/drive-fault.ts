import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {ProgramBench} from '../../helpers/program-bench.ts';

const preload = path.join(import.meta.dirname, 'failing-drive.ts');

/** A drive that fails under one start of the program. */
export type DriveFault = {
	/** For that start. */
	readonly environment: Readonly<Record<string, string>>;
	/** How many writes the program tried. */
	writes(): number;
};

/**
The state folder's drive takes writes up to `from` (which counts from 1), and refuses from there on: files made, written and synced,
folders made. `only`: a pattern of the files that it holds for.
*/
export const driveFault = (
	bench: ProgramBench,
	{
		from,
		code = 'ENOSPC',
		only = '',
	}: {readonly from: number; readonly code?: 'ENOSPC' | 'EIO'; readonly only?: string},
): DriveFault => {
	const count = bench.path(`writes-${from}`);
	return {
		environment: {
			NODE_OPTIONS: `--import=${preload}`,
			BOOTSEQ_TEST_DRIVE: JSON.stringify({folder: bench.state, from, code, only, count}),
		},
		writes: () => (existsSync(count) ? Number(readFileSync(count, 'utf8')) : 0),
	};
};
