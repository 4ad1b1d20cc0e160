/** Exit codes of Linux programs: the shell's own, and those of sysexits.h that many programs use. */
export const linuxExitCodes = (): ReadonlyMap<number, string> =>
	new Map([
		[0, 'success'],
		[1, 'failed, without a code of its own'],
		[2, 'failed, often a wrong argument or a shell syntax error'],
		[64, 'wrong usage of the command'],
		[65, 'wrong format of the input data'],
		[66, 'an input could not be opened'],
		[67, 'unknown user'],
		[68, 'unknown host name'],
		[69, 'a needed service is not available'],
		[70, 'internal error of the program'],
		[71, 'operating system error'],
		[72, 'a system file is missing'],
		[73, 'the output file cannot be created'],
		[74, 'input or output error'],
		[75, 'a passing failure; try again'],
		[76, 'protocol error'],
		[77, 'permission denied'],
		[78, 'configuration error'],
		[124, 'timed out (from the command timeout)'],
		[125, 'the program that was to start the command failed'],
		[126, 'the command was found but cannot be executed'],
		[127, 'command not found'],
		[128, 'invalid exit code'],
		[255, 'failed, without a code of its own'],
	]);

/** Signals that end a process: its exit code is 128 and the number. */
export const linuxSignals = (): ReadonlyMap<number, string> =>
	new Map([
		[1, 'its terminal was closed (SIGHUP)'],
		[2, 'interrupted with Ctrl+C (SIGINT)'],
		[3, 'quit from the keyboard (SIGQUIT)'],
		[4, 'it crashed: illegal instruction (SIGILL)'],
		[5, 'it stopped at a breakpoint (SIGTRAP)'],
		[6, 'it aborted itself (SIGABRT)'],
		[7, 'it crashed: bus error (SIGBUS)'],
		[8, 'it crashed: arithmetic error (SIGFPE)'],
		[9, 'it was killed, perhaps for lack of memory (SIGKILL)'],
		[11, 'it crashed: invalid memory access (SIGSEGV)'],
		[13, 'its output was closed (SIGPIPE)'],
		[14, 'its alarm clock rang (SIGALRM)'],
		[15, 'it was asked to end (SIGTERM)'],
		[24, 'it used too much processor time (SIGXCPU)'],
		[25, 'its file became too large (SIGXFSZ)'],
		[31, 'it made a forbidden system call (SIGSYS)'],
	]);
