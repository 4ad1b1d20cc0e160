/** Bits of `SMS_Program.ProgramFlags` that matter to a task sequence. Source: the documentation of that class. */
export const programFlags = {
	/** "Allow this program to be installed from the Install Package task sequence action without being deployed". */
	authorizedDynamicInstall: 0x0000_0001,
	/** "Always run this program first". */
	runDependentAlways: 0x0000_0080,
	/** "Disable this program on computers where it is deployed". */
	disabled: 0x0000_1000,
	/** It requires no user interaction. */
	unattended: 0x0000_2000,
	/** "Program can run: only when a user is logged on". */
	userContext: 0x0000_4000,
	/** "After running: program restarts computer". */
	restartsItself: 0x0004_0000,
	/** "After running: Configuration Manager restarts computer". */
	restartAfter: 0x0008_0000,
} as const;

/** Whether a bit is set in flags as an export writes them: decimal, signed or not. */
export const hasFlag = (flags: string, flag: number): boolean => (Number(flags) & flag) !== 0;
