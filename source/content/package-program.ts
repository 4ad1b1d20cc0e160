/** A program of a package: how its content is installed. Source: `SMS_Program` of an export, or the media's own manifest. */
export type PackageProgram = {
	readonly packageId: string;
	readonly name: string;
	/** As written: `%name%` not expanded. */
	readonly commandLine: string;
	/** Where it starts, below the package's folder; absent: in the package's folder. */
	readonly startIn?: string;
	/** Absent: 0 and 3010. */
	readonly successCodes?: readonly number[];
	/** "Run another program first". */
	readonly runFirst?: {readonly packageId: string; readonly program: string};
	/** It may run only in an installed operating system, not in Windows PE. */
	readonly fullOsOnly: boolean;
};
