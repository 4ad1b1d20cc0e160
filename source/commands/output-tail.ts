import type {Recorded} from '../sequence/event.ts';

const longest = 20;

/** The last lines that the step at hand wrote: what a failure page shows. Secrets are masked in the events already. */
export type OutputTail = {
	take(event: Recorded): void;
	lines(): readonly string[];
};

export const createOutputTail = (): OutputTail => {
	let lines: string[] = [];
	return {
		take(event) {
			if (event.type === 'step-started') {
				lines = [];
			} else if (event.type === 'output') {
				lines.push(event.text);
				if (lines.length > longest) {
					lines.shift();
				}
			}
		},
		lines: () => lines,
	};
};
