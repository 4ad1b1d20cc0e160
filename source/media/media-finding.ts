/** Something that is wrong on a medium. */
export type MediaFinding = {
	readonly severity: 'error' | 'warning' | 'information';
	/** Kebab-case, stable. */
	readonly rule: string;
	readonly file: string;
	readonly message: string;
	readonly help: string;
};
