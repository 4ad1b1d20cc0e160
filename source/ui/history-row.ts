/** A past run, as a list shows it. */
export type HistoryRow = {
	readonly run: string;
	readonly name: string;
	readonly packageId?: string;
	readonly machine: string;
	/** ISO 8601. */
	readonly started: string;
	readonly result: 'running' | 'succeeded' | 'failed' | 'cancelled';
	readonly seconds?: number;
	readonly restarts: number;
	readonly failedStep?: {readonly name: string; readonly code: number};
};
