/** Seconds of work before which nothing is foretold. */
const soonest = 2;

/** Foretells how long the rest of a piece of work takes, from how fast it has gone since it began. */
export const createRemainingTime = (now: () => number = () => performance.now()) => {
	let begun = now();
	return {
		/** Another piece of work begins. */
		restart(): void {
			begun = now();
		},
		/** Seconds that are left when this share of the work is done; undefined while nobody can tell. */
		at(share: number): number | undefined {
			const seconds = (now() - begun) / 1000;
			return seconds < soonest || share <= 0 || share >= 1 ? undefined : (seconds * (1 - share)) / share;
		},
	};
};
