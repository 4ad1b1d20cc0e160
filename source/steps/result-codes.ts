/** Codes that step handlers give themselves, unsigned 32-bit. Rule: task-sequence-format.md §11. */

/** A package, a script, a program or a child sequence is missing. */
export const fileNotFound = 0x8007_0002;

/** A document inside the step cannot be read. */
export const invalidData = 0x8007_000d;

/** The environment does not allow it: run as an account in Windows PE. */
export const notSupported = 0x8007_0032;

/** A setting of the step has no usable value. */
export const invalidParameter = 0x8007_0057;

/** Check Readiness: a requirement is not met. Win32, as the field knows it. Rule: §7.1. */
export const readinessFailed = 4316;
