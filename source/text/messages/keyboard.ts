/** The layout of the keyboard: choosing it and trying it, in one language. */
export type KeyboardMessages = {
	readonly keyboard: {
		readonly title: string;
		readonly help: string;
		readonly none: (filter: string) => string;
		readonly count: (shown: number, all: number) => string;
		readonly testTitle: (layout: string) => string;
		readonly testHelp: string;
		readonly testCharacters: string;
		readonly testLabel: string;
		readonly testNext: string;
		/** The layout stayed as it was. */
		readonly notSet: (reason: string) => string;
		/** Why the layout cannot be set from here, as a sentence. */
		readonly cannot: Readonly<
			Record<'terminal' | 'serial' | 'installed-windows' | 'tools' | 'rights' | 'recorded', string>
		>;
		/** In the settings: nothing is known of the layout. */
		readonly unknown: string;
		/** For the line mode. */
		readonly line: {
			readonly choose: (layout: string) => string;
			readonly list: string;
			readonly test: string;
			readonly testNext: string;
		};
	};
};
