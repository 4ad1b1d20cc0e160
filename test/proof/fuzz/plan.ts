/** What one process is to go through: the inputs of a target with these numbers. */
export type Share = {readonly target: string; readonly from: number; readonly to: number};

/** What a process is started with. */
export type Plan = {
	/** The module that exports `targets`. */
	readonly module: string;
	readonly seed: number;
	readonly shares: readonly Share[];
	/** Milliseconds that one input may take. */
	readonly slowest: number;
	/** The only folder that readers may write to. */
	readonly workFolder: string;
	/** Where the process keeps saying which input it is at. */
	readonly progressFile: string;
	/** Examine this file in place of made inputs. */
	readonly inputFile?: string;
};

/** What a process tells its parent. */
export type Report =
	| {
			readonly kind: 'complaint';
			readonly target: string;
			readonly index: number;
			readonly complaint: string;
			readonly smallest: string;
	  }
	| {readonly kind: 'share-done'; readonly target: string};
