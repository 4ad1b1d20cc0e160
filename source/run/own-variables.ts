/**
Task sequence variables of bootseq's own, that an administrator sets on the medium or in the task sequence. The README lists them.
Those for content are in `content/content-variables.ts`.
*/
export const ownVariables = {
	/** What follows a failed step when nobody answers: `retry:<n>`, `skip` or `abort`. */
	failurePolicy: 'BootseqFailurePolicy',
	/** What an attempt that never ended means: `<step name>=<policy>` with semicolons, or one policy for all. */
	interruptedPolicy: 'BootseqInterruptedPolicy',
	/** With the policy `verify`: a command that ends with 0 when the interrupted step had done its work. */
	verifyCommand: 'BootseqVerifyCommand',
	/** Names of steps that nobody may skip, with semicolons. */
	requiredSteps: 'BootseqRequiredSteps',
	/** What a person must know to open a shell. A secret. */
	technicianCode: 'BootseqTechnicianCode',
} as const;
