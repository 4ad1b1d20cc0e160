/** The lines of a step that ran and ended with this code. */
export const ran = (name: string, code = 0): string[] => [
	`step-started ${name}`,
	`step-finished ${name} ${code}`,
];

/** The lines of a step that failed, and that nothing holds. */
export const failed = (name: string, code: number): string[] => [
	`step-started ${name}`,
	`step-finished ${name} ${code} failed`,
];

/** The lines of a step that failed and is passed over. */
export const ignored = (name: string, code: number): string[] => [
	`step-started ${name}`,
	`step-finished ${name} ${code} ignored`,
];

export const skipped = (name: string, reason = 'condition'): string => `step-skipped ${name} ${reason}`;

export const succeeded = 'run-finished succeeded 0';

export const runFailed = (code: number): string => `run-finished failed ${code}`;
