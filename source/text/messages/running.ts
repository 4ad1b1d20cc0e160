/** What the screen of a run, and the choice of a task sequence before it, say beside the steps, in one language. */
export type RunningMessages = {
	/** The parts of the screen of a run, where one of them fills it. */
	readonly panes: Readonly<Record<'tree' | 'detail' | 'output', string>>;
	/** The transfer of a package: its time left, as a clock. */
	readonly transfer: {readonly left: (clock: string) => string};
	readonly tree: {
		/** In a folded group. */
		readonly ignoredInside: (count: number) => string;
		readonly noStep: (text: string) => string;
		readonly foundSteps: (count: number) => string;
	};
	/** A task sequence to choose. */
	readonly choice: {
		readonly lastRun: (result: string, when: string) => string;
		readonly packages: (size: string) => string;
		readonly searchAgain: string;
	};
	/** The log of the run, behind F3. */
	readonly runLog: {
		readonly none: string;
		readonly problem: (reason: string) => string;
	};
	readonly past: {
		readonly noRun: (text: string) => string;
		readonly noRow: (text: string) => string;
	};
};
