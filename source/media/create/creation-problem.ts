/** Why media were not created: what, and what to do. Several lines where several things are missing. */
export type CreationProblem = {
	readonly kind: 'not-usable' | 'failed' | 'cancelled';
	readonly message: string;
	readonly help: string;
};

export const creationCancelled: CreationProblem = {
	kind: 'cancelled',
	message: 'The media were not created: it was cancelled.',
	help: 'What had been written was removed.',
};
