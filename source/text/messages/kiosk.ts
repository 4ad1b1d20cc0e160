/** What a person reads from three metres, at a machine at which nobody stands, in one language. */
export type KioskMessages = {
	readonly kiosk: {
		/** Drawn in large type: letters, figures and signs that it has. */
		readonly words: Readonly<
			Record<'succeeded' | 'failed' | 'cancelled' | 'restart' | 'retry' | 'wait', string>
		>;
		/** Times in large type. */
		readonly minutes: (minutes: number) => string;
		readonly underOneMinute: string;
		readonly hours: (hours: number, minutes: number) => string;
		/** Over the figures. */
		readonly step: string;
		readonly elapsed: (clock: string) => string;
		readonly left: (plusMinus: number) => string;
		readonly givesUpIn: string;
		readonly tryIn: (number: number, of: number) => string;
		readonly again: (step: string, attempt: number) => string;
		readonly stepFailed: (step: string, code: string) => string;
		/** What follows the end; with the time until then: `0:30`. */
		readonly afterwards: {
			readonly wait: string;
			readonly restart: (clock: string) => string;
			readonly shutdown: (clock: string) => string;
		};
		/** The same where somebody is there, and leaves. */
		readonly whenLeft: Readonly<Record<'restart' | 'shutdown', string>>;
		readonly codeTitle: string;
		readonly codeHelp: string;
	};
};
