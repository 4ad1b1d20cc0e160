/** Bytes that are hashed, written and recorded together: what a process that is ended fetches again at most. */
export const blockSize = 1024 * 1024;
