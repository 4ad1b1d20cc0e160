/** What codes mean, in one language. */
export type CodeMeanings = {
	/** Codes that stand for themselves and, in their 0x8007xxxx form, for the same thing. */
	readonly shortCodes: ReadonlyMap<number, string>;
	/** Codes of 32 bits, unsigned. */
	readonly longCodes: ReadonlyMap<number, string>;
	readonly linuxExitCodes: ReadonlyMap<number, string>;
	readonly linuxSignals: ReadonlyMap<number, string>;
	/** How a process ended that a signal did, told in words. */
	readonly ended: (signal: string) => string;
	/** What a code of a program on Linux would mean on Windows. */
	readonly asWindowsCode: (words: string) => string;
};
