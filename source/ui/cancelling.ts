/** A piece of work that can be cancelled by itself. */
export type CancellableWork = {
	/** Aborted when the work is cancelled, or everything. */
	readonly signal: AbortSignal;
	/** The work is over: from now on everything is cancelled again. */
	end(): void;
};

/** What a person's wish to cancel reaches: the piece of work that has begun, else everything. */
export const createCancelling = (everything: AbortController) => {
	let work: AbortController | undefined;
	return {
		cancel(): void {
			(work ?? everything).abort();
		},
		beginWork(): CancellableWork {
			const own = new AbortController();
			work = own;
			return {
				signal: AbortSignal.any([own.signal, everything.signal]),
				end() {
					work = work === own ? undefined : work;
				},
			};
		},
	};
};
