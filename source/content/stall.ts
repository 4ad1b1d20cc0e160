/** Milliseconds that a source may be silent when nothing else is set. */
export const usualStallTimeout = 30_000;

/** Nothing was heard for too long. */
export class StallError extends Error {
	constructor(milliseconds: number) {
		super(`nothing came for ${Math.round(milliseconds / 1000)} seconds`);
		this.name = 'StallError';
	}
}

/** Gives an answer up that does not come in time: a share that is gone may never answer at all. */
export const withinTime = async <Value>(answer: Promise<Value>, milliseconds: number): Promise<Value> => {
	const {promise, reject} = Promise.withResolvers<never>();
	const timer = setTimeout(() => reject(new StallError(milliseconds)), milliseconds);
	try {
		return await Promise.race([answer, promise]);
	} finally {
		clearTimeout(timer);
	}
};
