/** The review of past runs: timeline, steps, variables, comparison, and the page for support, in one language. */
export type ReviewMessages = {
	/** `9 min left ± 3`; `minutes` and `plusMinus` are whole. */
	readonly remaining: {
		readonly left: (minutes: number, plusMinus: number) => string;
		readonly hoursLeft: (hours: number, minutes: number, plusMinus: number) => string;
		readonly underOneMinute: string;
	};
	readonly review: {
		readonly attempt: (attempt: number) => string;
		readonly restart: string;
		readonly moved: string;
		readonly resumed: string;
		readonly paused: string;
		readonly changed: (name: string) => string;
		readonly noTimeline: string;
		readonly position: (row: number, rows: number) => string;
		readonly facts: {
			readonly started: string;
			readonly took: string;
			readonly command: string;
			readonly message: string;
			readonly why: string;
		};
		readonly variablesSet: string;
		readonly noVariablesSet: string;
		readonly log: string;
		readonly noLog: string;
		readonly logProblem: (reason: string) => string;
		readonly leftOut: (lines: number) => string;
		readonly variablesTitle: string;
		readonly variablesAt: (when: string, row: string) => string;
		readonly noVariables: string;
		/** Stands beside a variable that the row set. */
		readonly setHere: string;
	};
	readonly comparison: {
		readonly title: string;
		readonly before: string;
		readonly after: string;
		readonly otherSequence: string;
		readonly noOther: string;
		readonly total: string;
		readonly times: string;
		readonly sameTimes: string;
		readonly ways: string;
		readonly sameWays: string;
		readonly variables: string;
		readonly sameVariables: string;
		readonly notReached: string;
		readonly absent: string;
		readonly attempts: (count: number) => string;
	};
	/** The page and the archive that leave the machine. */
	readonly report: {
		readonly title: (name: string) => string;
		readonly machine: string;
		readonly result: string;
		readonly restarts: string;
		readonly step: string;
		readonly time: string;
		readonly outcome: string;
		readonly timeline: string;
		readonly variables: string;
		readonly masked: string;
		readonly damaged: (reason: string) => string;
		readonly written: (file: string, size: string) => string;
		readonly leftOut: (file: string, reason: string) => string;
		readonly noText: string;
		readonly tooLarge: string;
		readonly unreadable: (reason: string) => string;
	};
};
