import path from 'node:path';
import process from 'node:process';
import {chooseMachine} from '../../source/machine/index.ts';
import {nobody} from '../../source/run/attendant.ts';
import {runSequence} from '../../source/run/run-sequence.ts';
import {startRun} from '../../source/run/start-run.ts';
import {parseSequence} from '../../source/sequence/document/parse-sequence.ts';
import {planSequence} from '../../source/sequence/plan.ts';
import {success} from '../../source/sequence/result.ts';
import type {TaskSequence} from '../../source/sequence/sequence.ts';
import {contentForRun} from '../helpers/content-of.ts';
import {inScratchFolder} from './scratch.ts';

/** Runs a document as the commands do, on this machine, journal synced; gives the milliseconds from its first step to its end. */
export const runDocument = async (document: string): Promise<number> =>
	inScratchFolder(async folder => {
		const {sequence} = parseSequence(document, 'bench.xml');
		if (sequence === undefined) {
			throw new Error('the document of the bench is no task sequence');
		}

		const taskSequence: TaskSequence = {name: 'Bench', description: '', type: 'generic', sequence};
		const {table} = planSequence(taskSequence, new Map());
		const started = await startRun(
			{
				taskSequence,
				children: new Map(),
				table,
				documents: {
					documents: [{file: 'bench.xml', bytes: Buffer.from(document), carriedAs: taskSequence}],
					entryName: taskSequence.name,
				},
				variables: [],
				organization: '',
				launchMode: 'SMS',
			},
			{
				machine: await chooseMachine(),
				stateFolder: folder,
				deliver() {},
				warn(text) {
					throw new Error(text);
				},
				survivesRestart: async () => success(undefined),
				attendant: nobody,
				signal: new AbortController().signal,
				program: {node: process.execPath, script: path.resolve('dist/cli.js')},
				content: contentForRun(),
			},
		);
		if (!started.ok) {
			throw new Error(started.error.message);
		}

		const from = performance.now();
		const end = await runSequence(started.value.engine);
		const milliseconds = performance.now() - from;
		started.value.conclude();
		if (end.kind !== 'finished' || end.result !== 'succeeded') {
			throw new Error(`the run ended otherwise: ${JSON.stringify(end)}`);
		}

		return milliseconds;
	});
