import os from 'node:os';
import {nobody} from '../run/attendant.ts';
import {firstVariables} from '../run/first-variables.ts';
import type {OpenRun, RunOwner} from '../run/open-run.ts';
import {createRecorder} from '../run/recorder.ts';
import type {RunRequest} from '../run/run-request.ts';
import {runSequence} from '../run/run-sequence.ts';
import {sequenceDefaults} from '../run/sequence-defaults.ts';
import {createRunState} from '../sequence/fold.ts';
import {createEnvironment} from '../sequence/variables/environment-store.ts';
import {exitCodes} from './exit-codes.ts';

/** Walks a task sequence without effects: nothing is written, no process is started; gives the exit code. */
export const dryRun = async (request: RunRequest, owner: RunOwner): Promise<number> => {
	const {machine, deliver, signal} = owner;
	const {table, taskSequence} = request;
	const recorder = createRecorder({
		run: 'dry-run',
		state: createRunState(),
		table,
		deliver,
		now: () => new Date().toISOString(),
	});
	const environment = createEnvironment(
		await firstVariables(request, owner, os.tmpdir()),
		sequenceDefaults(request),
	);
	const {make, model, serialNumber} = await machine.facts.computer();
	recorder.record([
		{
			type: 'run-started',
			name: taskSequence.name,
			...(taskSequence.packageId === undefined ? {} : {packageId: taskSequence.packageId}),
			instructions: table.length,
			machine: {make, model, serialNumber, bootId: await machine.bootId()},
		},
	]);
	const engine: OpenRun['engine'] = {
		table,
		recorder,
		environment,
		machine,
		log: {write() {}, setSecrets() {}, flush() {}},
		content: owner.content({environment}),
		folders: {state: os.tmpdir(), run: os.tmpdir(), commands: '', logs: os.tmpdir()},
		dryRun: true,
		survivesRestart: owner.survivesRestart,
		attendant: nobody,
		variablesBefore: () => undefined,
		signal,
	};
	const end = await runSequence(engine);
	return end.kind === 'finished' ? exitCodes[end.result] : exitCodes.succeeded;
};
