import path from 'node:path';
import {runFolder} from '../../run/run-folder.ts';
import type {RunLogs} from '../../ui/run-logs.ts';

/** The logs of runs for the screen; copies of records go into the state folder, which outlives the boot environment. */
export const createRunLogs = (stateFolder: string): RunLogs => ({
	fileOf: run => path.join(runFolder(stateFolder, run).logs, 'smsts.log'),
	async copy(parts) {
		const {copyRecords} = await import('../copy-records.ts');
		return copyRecords(parts, stateFolder, new Date());
	},
});
