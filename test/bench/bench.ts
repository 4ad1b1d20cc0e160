import process from 'node:process';
import {busy} from './busy.ts';
import {document} from './document.ts';
import {download} from './download.ts';
import {type Bench, type Figure, isMet} from './figure.ts';
import {history} from './history.ts';
import {journal} from './journal.ts';
import {log} from './log.ts';
import {output} from './output.ts';
import {resume} from './resume.ts';
import {screen} from './screen.ts';
import {scroll} from './scroll.ts';
import {size} from './size.ts';
import {start} from './start.ts';
import {step} from './step.ts';
import {formatTable} from './table.ts';

/*
Measures what the program promises: `npm run bench`, or `npm run bench -- start step` for some of it. Figures are ratios
within one run wherever the machine would decide otherwise. Ends with 1 when one is missed.
*/
const benches: readonly Bench[] = [
	start,
	step,
	journal,
	document,
	resume,
	screen,
	output,
	busy,
	scroll,
	size,
	download,
	log,
	history,
];

const wanted = process.argv.slice(2);
const figures: Figure[] = [];
for (const bench of benches.filter(({name}) => wanted.length === 0 || wanted.includes(name))) {
	process.stderr.write(`${bench.name} …\n`);
	figures.push(...(await bench.measure()));
}

process.stdout.write(`${formatTable(figures)}\n`);
process.exitCode = figures.every(isMet) ? 0 : 1;
