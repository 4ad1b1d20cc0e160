import process from 'node:process';

/*
Loaded into the program by `node --import`: a clock that jumps back and forth by ten years every time it is asked, as on a machine with an
empty battery whose time is set from the network in the middle of a run. Timers and `performance` go on as they are.
*/

const tenYears = 10 * 365.25 * 86_400_000;
const Real = Date;
let jumps = Number(process.env['BOOTSEQ_TEST_CLOCK'] ?? '0');

const now = (): number => Real.now() + ((jumps++ % 3) - 1) * tenYears;

globalThis.Date = class extends Real {
	constructor(...values: readonly [] | readonly [number | string]) {
		super(...((values.length === 0 ? [now()] : values) as [number]));
	}

	static override now(): number {
		return now();
	}
} as typeof Date;
