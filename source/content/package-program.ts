/** A program of a package: how its content is installed. Source: `SMS_Program` of an export, or a `software.json`. */
export type PackageProgram = {
	readonly packageId: string;
	readonly name: string;
	/** As written: `%name%` not expanded. */
	readonly commandLine: string;
	/** Where it starts, absolute or below the package's folder; absent: in the package's folder. */
	readonly startIn?: string;
	/** Absent: 0 and 3010. */
	readonly successCodes?: readonly number[];
	/** Codes of success that a restart follows, beside 3010 and 1641: on Linux a process ends with 255 at most. */
	readonly restartCodes?: readonly number[];
	/** "Run another program first"; `always`: even when it ran before in the same run. */
	readonly runFirst?: {readonly packageId: string; readonly program: string; readonly always?: boolean};
	/** It may run only in an installed operating system, not in Windows PE. */
	readonly fullOsOnly: boolean;
	/** The package has no content: the program runs what is on the machine. */
	readonly withoutContent?: boolean;
	/** A restart follows when it has succeeded: "After running: Configuration Manager restarts computer". */
	readonly restartAfter?: boolean;
	/** "Disable this program": it runs nowhere. */
	readonly disabled?: boolean;
	/** False: its option "Allow this program to be installed … without being deployed" is off, so no dynamic list may name it. */
	readonly allowedInLists?: boolean;
	/** What in its settings does not suit a task sequence, as sentences for the log; it runs nevertheless. */
	readonly cautions?: readonly string[];
};
