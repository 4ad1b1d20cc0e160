import {existsSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {formatScriptVariables} from '../../sequence/variables/script-variables.ts';
import type {Engine} from '../engine.ts';

/** Where the components read the variables of the step that runs: one at a time in a run. */
export const scriptVariablesFile = (runFolder: string): string =>
	path.join(runFolder, 'scratch', 'variables.txt');

/** There while components are registered: what `reg import` takes them back with. */
export const removalFile = (commandsFolder: string): string => path.join(commandsFolder, 'unregister.reg');

/**
Lays the variables out for the components, where they are registered, before a process of a step starts. Throws what the file
system says.
*/
export const writeScriptVariables = ({
	environment,
	folders,
}: Pick<Engine, 'environment' | 'folders'>): void => {
	if (!existsSync(removalFile(folders.commands))) {
		return;
	}

	writeFileSync(scriptVariablesFile(folders.run), formatScriptVariables(environment.entries()), {
		mode: 0o600,
	});
};
