/** A step failed or the run is held: everything a person may do about it, in one language. */
export type RecoveryMessages = {
	readonly recovery: {
		readonly failed: (step: string) => string;
		readonly retry: string;
		readonly retryNote: (attempt: number) => string;
		readonly retryIn: string;
		readonly retryInNote: string;
		readonly skip: string;
		readonly skipNote: string;
		readonly skipRefused: string;
		readonly goTo: string;
		readonly goToNote: string;
		readonly variables: string;
		readonly variablesNote: (count: number) => string;
		readonly shell: string;
		readonly shellNote: string;
		readonly viewLog: string;
		readonly viewLogNote: string;
		readonly abort: string;
		readonly abortNote: string;
		/** What happens when nobody answers, and when: `14:32`. */
		readonly timesOut: Readonly<Record<'retry' | 'skip' | 'abort', (clock: string) => string>>;
		readonly moreFacts: string;
		readonly retryTitle: string;
		readonly retrySeconds: string;
		readonly retryHelp: string;
		readonly retryWrong: (most: number) => string;
		readonly retriesIn: (clock: string) => string;
		readonly abortTitle: string;
		readonly abortText: (step: string) => string;
	};
	readonly failure: {
		readonly message: string;
		readonly changed: string;
		readonly output: string;
		readonly noOutput: string;
		readonly nothingChanged: string;
		readonly stepsChanged: (count: number, last: string) => string;
		readonly variablesSet: (names: string) => string;
		readonly restarts: (count: number) => string;
	};
	readonly paused: {
		readonly title: string;
		readonly next: string;
		readonly help: string;
		readonly continue: string;
		readonly continueNote: string;
		readonly cancel: string;
		readonly cancelNote: string;
		readonly cancelText: string;
		/** Asked for, and not yet so. */
		readonly pausing: string;
	};
	readonly goTo: {
		readonly title: string;
		readonly failedHere: string;
		readonly nextHere: string;
		readonly disabled: string;
		readonly isDisabled: string;
		readonly none: (filter: string) => string;
		readonly count: (shown: number, all: number) => string;
		readonly confirm: Readonly<Record<'back' | 'forward', (step: string) => string>>;
		readonly notUndone: string;
		readonly notRun: string;
		readonly restored: string;
		readonly nothingRestored: string;
		readonly unset: string;
		readonly passedOver: (count: number) => string;
		readonly nothingPassedOver: string;
		readonly wouldSet: (names: string) => string;
		readonly go: string;
		readonly stay: string;
	};
	readonly variables: {
		readonly title: string;
		readonly locked: string;
		readonly refused: (name: string) => string;
		readonly none: (filter: string) => string;
		readonly count: (shown: number, all: number) => string;
		readonly newName: string;
		readonly newValue: (name: string) => string;
		readonly newSecret: (name: string) => string;
		readonly emptyName: string;
		readonly delete: (name: string) => string;
		/** For the line mode. */
		readonly whichName: string;
		readonly is: (name: string, value: string) => string;
		readonly unknown: (name: string) => string;
		readonly change: string;
		readonly remove: string;
		readonly back: string;
		readonly list: string;
	};
	readonly attemptLog: {
		readonly empty: string;
	};
	readonly technicianCode: {
		readonly title: string;
		readonly help: string;
		readonly label: string;
		readonly wrong: string;
		readonly empty: string;
	};
	readonly lostRun: {
		readonly title: string;
		readonly archive: string;
		readonly archiveNote: string;
		readonly leave: string;
		readonly leaveNote: string;
	};
	readonly changedSequence: {
		readonly title: string;
		readonly text: (source: string) => string;
		readonly goOn: string;
		readonly goOnNote: string;
		readonly startOver: string;
		readonly startOverNote: (when: string) => string;
		readonly leave: string;
		readonly leaveNote: string;
	};
	/** What a person did to a run, as the lines and the history tell it. */
	readonly interventions: {
		readonly paused: string;
		readonly pausedBefore: (step: string) => string;
		readonly continued: string;
		readonly goTo: (step: string) => string;
		readonly byTechnician: string;
		readonly variableSet: (name: string) => string;
		readonly variableDeleted: (name: string) => string;
	};
};
