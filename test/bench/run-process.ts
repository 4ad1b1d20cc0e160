/*
Runs a document in a process of its own, without any console.

	node run-process.mjs <document>
*/
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {runDocument} from './run-document.ts';

await runDocument(readFileSync(process.argv[2] ?? '', 'utf8'));
