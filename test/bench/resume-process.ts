/*
What resuming does first, in a process of its own: reads a journal, checks it and folds it. Prints milliseconds, events and the
largest memory the process had, in kB.

	node resume-process.mjs <journal>
*/
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {openJournal} from '../../source/run/journal.ts';
import {withoutKey} from '../../source/run/seal.ts';
import {applyEvent, createRunState} from '../../source/sequence/fold.ts';
import {longTable} from './long-run.ts';

const table = longTable();
const state = createRunState();
const seal = {
	...withoutKey,
	seal: (text: string) => text,
	destroy() {},
};
const from = performance.now();
const opened = openJournal(process.argv[2] ?? '', seal, event => applyEvent(state, event, table));
const milliseconds = performance.now() - from;
if (!opened.ok || state.pointer !== table.length) {
	throw new Error(opened.ok ? `the pointer ended at ${state.pointer}` : opened.error.message);
}

const [, peak] = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
process.stdout.write(JSON.stringify({milliseconds, events: state.sequenceNumber, peak: Number(peak)}));
