import process from 'node:process';
import {openLogFile} from '../../source/log/log-file.ts';
import {createLogSearch} from '../../source/log/log-search.ts';

/*
Opens a log, indexes it and searches it, as the viewer does; prints how long each took in milliseconds, what was found, and how
long the event loop stood still meanwhile, in the longest of a hundred pauses.
*/
const [path = '', wanted = ''] = process.argv.slice(2);
const none = new AbortController().signal;
const from = performance.now();
const file = openLogFile([path], 0);
const last = file.before(file.source.size, 40).length;
const opened = performance.now();
const pauses: number[] = [];
let tick = performance.now();
const ticking = setInterval(() => {
	pauses.push(performance.now() - tick - 1);
	tick = performance.now();
}, 1);
await file.index.extend(none);
const indexed = performance.now();
const search = createLogSearch(file, {text: wanted});
await search.extend(none);
const searched = performance.now();
clearInterval(ticking);
process.stdout.write(
	JSON.stringify({
		last,
		records: file.index.records,
		hits: search.hits.count,
		opened: opened - from,
		indexed: indexed - opened,
		searched: searched - indexed,
		pause: pauses.toSorted((a, b) => a - b)[Math.floor(pauses.length * 0.99)],
	}),
);
