/** Codes that content fails with, unsigned 32-bit. Rules: task-sequence-format.md §7.3, §11. */
export const contentCodes = {
	/** No source has it, or nothing describes it. */
	notFound: 0x8007_0002,
	/** It could not be written where it belongs. */
	notWritten: 0x8007_001d,
	/** What arrived is not what the manifest says. */
	hashMismatch: 0x8009_1007,
} as const;
