/** Codes by family, none of them in two. */
type Families = readonly ReadonlyMap<number, string>[];

/** What codes mean, in one language. */
export type CodeMeanings = {
	/** Codes that stand for themselves and, in their 0x8007xxxx form, for the same thing. */
	readonly shortCodes: Families;
	/** Codes of 32 bits, unsigned. */
	readonly longCodes: Families;
	/** Codes that a program or the shell returns. */
	readonly linuxExitCodes: Families;
	/** Signals that end a process. */
	readonly linuxSignals: Families;
	/** How a process ended that a signal did. */
	readonly ended: (signal: string) => string;
	/** What a code of a program on Linux would mean on Windows. */
	readonly asWindowsCode: (words: string) => string;
};
