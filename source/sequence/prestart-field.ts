/** A question that the medium declares, or one for a variable that is present and empty. */
export type PrestartField = {
	readonly variable: string;
	readonly kind: 'text' | 'choice' | 'yes-no' | 'secret';
	readonly label: string;
	readonly help: string;
	readonly required: boolean;
	readonly default: string;
	/** Regular expression that a text must match whole; `patternHelp` says it in words. */
	readonly pattern?: string;
	readonly patternHelp?: string;
	/** For a choice. */
	readonly choices?: readonly {readonly value: string; readonly label: string}[];
};
