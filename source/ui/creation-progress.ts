/** How far the making of media is. */
export type CreationProgress = {
	readonly phase: 'boot-image' | 'copying' | 'protecting' | 'writing-image' | 'writing-disk';
	/** From 1. */
	readonly volume: number;
	readonly volumes: number;
	/** Of this phase, between 0 and 1. */
	readonly share: number;
	/** The same in bytes, where bytes are what it takes. */
	readonly written?: {readonly bytes: number; readonly total: number};
	/** Undefined while nobody can tell. */
	readonly secondsLeft?: number;
};
