/** Contract: command-line.md, "Exit codes". */
export const exitCodes = {
	succeeded: 0,
	failed: 1,
	notUsable: 2,
	restartDue: 10,
	cancelled: 130,
} as const;
