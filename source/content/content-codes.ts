/** Codes that content fails with, unsigned 32-bit. Rules: task-sequence-format.md §7.3, §11. */
export const contentCodes = {
	/** No source has it, or nothing describes it. */
	notFound: 0x8007_0002,
	accessDenied: 0x8007_0005,
	/** A manifest cannot be read, or names what no package may hold. */
	invalidData: 0x8007_000d,
	/** It could not be written where it belongs. */
	notWritten: 0x8007_001d,
	/** A folder stopped answering with an error. */
	notRead: 0x8007_001e,
	/** It cannot be used in place. */
	notSupported: 0x8007_0032,
	/** A setting has no usable value. */
	invalidParameter: 0x8007_0057,
	diskFull: 0x8007_0070,
	/** A person cancelled the run. */
	cancelled: 0x8007_04c7,
	/** Nothing came for too long. */
	timedOut: 0x8007_05b4,
	/** What arrived is not what the manifest says. */
	hashMismatch: 0x8009_1007,
} as const;
