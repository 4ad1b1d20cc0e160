import path from 'node:path';
import type {VariableValue} from '../sequence/secret.ts';
import {builtInVariables} from '../sequence/variables/built-in-variables.ts';
import {restartVariables} from './due-restart.ts';
import type {RunOwner} from './open-run.ts';
import type {RunRequest} from './run-request.ts';
import {currentTimezone} from './timezone.ts';

/**
The variables that a run begins with: the engine's own, then those of the request. One that asks for a restart is left from
before, and does not count. Rules: task-sequence-format.md §6.1, §6.3, §9.1.
*/
export const firstVariables = async (
	{taskSequence, variables, organization, launchMode, mediaType}: RunRequest,
	{machine, stateFolder}: Pick<RunOwner, 'machine' | 'stateFolder'>,
	logPath: string,
): Promise<readonly (readonly [string, VariableValue])[]> => {
	const {facts, phase} = machine;
	const {uefi, secureBoot} = await facts.firmware();
	const detectedWindows = phase === 'WinPE' ? await facts.detectedWindows() : undefined;
	const {packageId, bootImageId, name, type} = taskSequence;
	return [
		...builtInVariables({
			...(packageId === undefined ? {} : {packageId}),
			...(bootImageId === undefined ? {} : {bootImageId}),
			name,
			type,
			organization,
			launchMode,
			...(mediaType === undefined ? {} : {mediaType}),
			inWinPE: phase === 'WinPE',
			uefi,
			secureBoot,
			machineName: await facts.machineName(),
			logPath,
			dataPath: path.resolve(stateFolder),
			timezone: currentTimezone(new Date()),
			...(detectedWindows === undefined ? {} : {detectedWindows}),
			userStarted: launchMode === 'SMS',
			runFromDp: false,
			downloadOnDemand: false,
		}),
		...variables.filter(([name]) => !asksForRestart(name)),
	];
};

const asksForRestart = (name: string): boolean =>
	restartVariables.some(restartVariable => restartVariable.toLowerCase() === name.trim().toLowerCase());
