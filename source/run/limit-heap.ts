import {getHeapSpaceStatistics, setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

let isLimited = false;

/** Bytes. Smaller, what a screen needs for a moment is copied into the old generation; larger, it is memory that the steps lack. */
const youngGeneration = 16 * 1024 * 1024;

/**
Makes V8 collect garbage sooner from here on. By itself it lets the heap grow to several times of what is alive, as
memory seems plenty; in a boot environment it is not, and the steps need it. To be called once the program has started: until then
a growing heap is quicker. Once is enough for a process.
*/
export const limitHeap = (): void => {
	if (isLimited) {
		return;
	}

	isLimited = true;
	// The old generation is collected when it is half as large again as after the last time.
	setFlagsFromString('--heap-growing-percent=50');
	collectGarbage();
	limitYoungGeneration();
};

/** The limit counts from a collection on: without one it is still what reading the documents had left behind. */
const collectGarbage = (): void => {
	setFlagsFromString('--expose-gc');
	const collect: unknown = runInNewContext('gc');
	if (typeof collect === 'function') {
		collect({type: 'major', execution: 'sync', flavor: 'last-resort'});
	}
};

/** That collection has made the young generation as small as can be. It may grow again, and is told when to stop. */
const limitYoungGeneration = (): void => {
	const watch = setInterval(() => {
		const space = getHeapSpaceStatistics().find(({space_name}) => space_name === 'new_space');
		if ((space?.space_size ?? 0) >= youngGeneration) {
			setFlagsFromString('--semi-space-growth-factor=1');
			clearInterval(watch);
		}
	}, 20);
	watch.unref();
};
