import type {LogViewerProperties} from './screens/log-viewer.tsx';

/** The logs of runs, for the page that shows the log of the one in progress. */
export type RunLogs = {
	/** Where the log of a run is, by the run's id. */
	fileOf(run: string): string;
	/** Writes records of it to a new file that outlives this program. */
	copy: NonNullable<LogViewerProperties['copy']>;
};
