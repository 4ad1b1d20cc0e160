/** Keeps a console from going dark while nobody touches it. */
export type ConsoleBlanking = {
	/** Turns the console on, and its blanking off. */
	hold(): void;
	/** As it was before. */
	release(): void;
};

/** Minutes. Rule: console_codes(4) of Linux, `ESC [ 9 ; n ]`; at most an hour. */
const blankAfter = (minutes: number) => `\u001B[9;${Math.min(60, Math.max(0, Math.trunc(minutes)))}]`;
/** Powering the display down, which is off unless somebody turned it on, and turning a console on that is dark by now. */
const neverPowerDown = '\u001B[14;0]';
const unblank = '\u001B[13]';

/**
The blanking of Linux' own text console. Elsewhere nothing is written: other terminals know no such sequences, and belong to
somebody else.

`minutes`: after how many the console goes dark as it is set now; 0: never.
*/
export const createConsoleBlanking = ({
	terminal,
	minutes,
	write,
}: {
	/** `TERM` of the process environment. */
	readonly terminal: string | undefined;
	readonly minutes: number;
	write(text: string): void;
}): ConsoleBlanking => {
	const isOurs = terminal === 'linux';
	let isHeld = false;
	return {
		hold() {
			if (isOurs && !isHeld) {
				isHeld = true;
				write(`${blankAfter(0)}${neverPowerDown}${unblank}`);
			}
		},
		release() {
			if (isHeld) {
				isHeld = false;
				write(blankAfter(minutes));
			}
		},
	};
};
