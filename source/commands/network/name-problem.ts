/** Codes of the system that mean that a name is not known, or that nobody could be asked for it. */
export const isNameProblem = (code: string): boolean => /^(?:ENOTFOUND|EAI_\w+)$/.test(code);
