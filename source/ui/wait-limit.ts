/** How long something is waited for, at most. */
export type WaitLimit = {
	readonly seconds: number;
	/** What comes then is another try of a step: which one, of how many. */
	readonly attempt?: {readonly number: number; readonly of: number};
};
