/**
Task sequence variables of bootseq's own, that an administrator sets on the medium or in the task sequence. The README lists them.
Those for content are in `content/content-variables.ts`.
*/
export const ownVariables = {
	/** `true`: nobody is there to be asked, as with `--unattended`. */
	unattended: 'BootseqUnattended',
	/** What happens to the computer after success, and after a failure: `wait`, `restart`, `shutdown` or `leave`. */
	successEnd: 'BootseqSuccessEnd',
	failureEnd: 'BootseqFailureEnd',
	/** Seconds for which the result can be read before that. */
	endDelay: 'BootseqEndDelay',
	/** Seconds until a result that stays on the screen grows dim; 0: never. */
	dimAfter: 'BootseqDimAfter',
	/** Seconds before the failure policy tries a step again. */
	retryDelay: 'BootseqRetryDelay',
	/** Seconds for which an unattended start looks for a medium. */
	mediaTimeout: 'BootseqMediaTimeout',
	/** What follows a failed step when nobody answers: `retry:<n>`, `skip` or `abort`. */
	failurePolicy: 'BootseqFailurePolicy',
	/** What an attempt that never ended means: `<step name>=<policy>` with semicolons, or one policy for all. */
	interruptedPolicy: 'BootseqInterruptedPolicy',
	/** With the policy `verify`: a command that ends with 0 when the interrupted step had done its work. */
	verifyCommand: 'BootseqVerifyCommand',
	/** The keyboard layout of the console, as `--keyboard` takes it; a run that goes on has the one it began with. */
	keyboardLayout: 'BootseqKeyboardLayout',
	/** Names of steps that nobody may skip, with semicolons. */
	requiredSteps: 'BootseqRequiredSteps',
	/** Seconds that an unattended start waits for the network. */
	networkTimeout: 'BootseqNetworkTimeout',
	/** What a person must know to open a shell. A secret. */
	technicianCode: 'BootseqTechnicianCode',
} as const;
