import type {CodeGuard} from './code-guard.ts';

/** A command prompt behind F8: on every page before a run, and while one is in progress. */
export type EarlyShell = {
	/** Judges the technician code, where one is known to be set. */
	readonly guard: CodeGuard;
	/** Opens it on the terminal; resolves when it was closed. What goes wrong is told as a notice. */
	open(): Promise<void>;
};
