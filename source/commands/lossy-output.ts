import type {Console} from '../ui/console.ts';

/** Bytes that may wait for whoever reads standard output. */
const mostWaiting = 1024 * 1024;
/** Lines of output that come through in any case after a moment in which nothing waited: a burst of other events costs none of them. */
const freeLines = 2000;

/**
A console that leaves lines of a step's output out while nobody takes what was written before, as a serial line, a paused terminal
or a busy reader: they would pile up in memory. Everything else always comes through, and how much was left out is told.

`waiting`: bytes that were written and not taken yet. Rule: architecture "run/", two classes of delivery.
*/
export const withLossyOutput = (console: Console, waiting: () => number): Console => {
	let leftOut = 0;
	let written = 0;
	const isTooMuch = () => {
		const bytes = waiting();
		written = bytes === 0 ? 0 : written;
		return written >= freeLines && bytes > mostWaiting;
	};

	const tell = () => {
		if (leftOut > 0) {
			const count = leftOut;
			leftOut = 0;
			console.notice(
				'warning',
				`${count} lines of output were not written here: nobody read them in time. The log of the run has the output.`,
			);
		}
	};

	return {
		...console,
		event(event) {
			if (event.type === 'output') {
				if (isTooMuch()) {
					leftOut++;
					return;
				}

				written++;
			}

			tell();
			console.event(event);
		},
		async close() {
			tell();
			await console.close();
		},
	};
};
