import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

/**
Makes V8 collect garbage sooner from here on. By itself it lets the heap grow to several times of what is alive, as
memory seems plenty; in a boot environment it is not, and the steps need it. To be called once the program has started: until then
a growing heap is quicker.
*/
export const limitHeap = (): void => {
	// The young generation stays as large as it is.
	setFlagsFromString('--semi-space-growth-factor=1');
	// The old one is collected when it is half as large again as after the last time.
	setFlagsFromString('--heap-growing-percent=50');
	collectGarbage();
};

/** The limit counts from a collection on: without one it is still what reading the documents had left behind. */
const collectGarbage = (): void => {
	setFlagsFromString('--expose-gc');
	const collect: unknown = runInNewContext('gc');
	if (typeof collect === 'function') {
		collect({type: 'major', execution: 'sync', flavor: 'last-resort'});
	}
};
