/** Codes of the Configuration Manager client for applications, unsigned 32-bit. Rule: task-sequence-format.md §7.4, §11. */
export const applicationCodes = {
	/** Applications of the step could not be installed. */
	notInstalled: 0x87d0_0267,
	/** The installer said that it succeeded, and the application is not found. */
	notDetected: 0x87d0_0324,
} as const;
