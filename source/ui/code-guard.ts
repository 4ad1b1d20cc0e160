import type {Secret} from '../sequence/secret.ts';

/** Knows the technician code, which the screen never does. */
export type CodeGuard = {
	/** Whether there is a code. */
	isSet(): boolean;
	/** Seconds until the next try is taken; undefined: this was the code. */
	judge(typed: Secret): number | undefined;
};
