/** How far the creation is. */
export type CopyProgress = {
	readonly phase: 'copying' | 'protecting';
	/** From 1. */
	readonly volume: number;
	readonly volumes: number;
	/** Of the phase, over all volumes. */
	readonly bytes: number;
	readonly total: number;
};
