import path from 'node:path';
import {environmentLookup, expand} from '../sequence/variables/expand.ts';
import type {Engine} from './engine.ts';
import {setEngineVariables} from './engine-environment.ts';
import {processEnvironment} from './process-environment.ts';

const component = 'TSManager';

/** Runs the command that `SMSTSPostAction` names after the end, after success and failure alike. Rule: task-sequence-format.md §6.14. */
export const runPostAction = async (engine: Engine): Promise<void> => {
	const {environment, machine, log, folders, dryRun} = engine;
	// How the last action ended: that is what such a command asks about.
	setEngineVariables(environment, engine.recorder.state);
	const action = environment.text('SMSTSPostAction').trim();
	if (action === '' || dryRun) {
		return;
	}

	const expanded = (showSecrets: boolean) =>
		expand(action, environmentLookup(environment, machine.processEnvironment, {showSecrets}));
	log.write(component, `End program: ${expanded(false)}`);
	const result = await machine.commands.run({
		command: expanded(true),
		folder: folders.run,
		environment: processEnvironment(engine, path.join(folders.run, 'tsenv'), text =>
			log.write(component, text, 'warning'),
		),
		onLine: (_stream, text) => log.write(component, text),
	});
	if (result.kind === 'exited') {
		log.write(component, `End program ended with exit code ${result.code >>> 0}`);
	} else {
		log.write(component, `End program did not end by itself: ${result.kind}`, 'error');
	}

	log.flush();
};
