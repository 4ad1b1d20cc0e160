import {randomUUID} from 'node:crypto';
import {failure, success} from '../../sequence/result.ts';
import type {CommandRequest, CommandResult, Commands} from '../machine.ts';
import {runProcess} from '../run-process.ts';
import {attemptVariable} from './attempt-processes.ts';
import {endProcessTree} from './end-process-tree.ts';
import {findProgram} from './find-program.ts';
import {plainWords} from './plain-command.ts';
import {prepareRunAs} from './run-as.ts';
import {endSurvivors, findSurvivors, startedProcess} from './survivors.ts';

/** Runs commands as `/bin/sh -c` does (contract: command-line.md, "How an action is run"). */
export const createLinuxCommands = (
	processEnvironment: Readonly<Record<string, string | undefined>>,
): Commands => {
	const find = (program: string) => findProgram(program, processEnvironment['PATH'] ?? '/usr/bin:/bin');
	return {
		run: runCommand,
		find,
		powerShell: async () => {
			const program = await find('pwsh');
			return program === undefined
				? failure(
						'PowerShell is missing: there is no program "pwsh" on the PATH. Add PowerShell 7 to the boot medium, or use a command line step.',
					)
				: success(program);
		},
		survivors: async (attemptId, known) => success(findSurvivors(attemptId, known)),
		endSurvivors: async (attemptId, known) => success(await endSurvivors(attemptId, known)),
	};
};

const runCommand = async (request: CommandRequest): Promise<CommandResult> => {
	const attemptId = request.attemptId ?? randomUUID();
	const launch = {
		environment: {...request.environment, [attemptVariable]: attemptId},
		detached: true,
		quietMilliseconds: 0,
		startedProcess,
		endTree: (pid: number) => endProcessTree({pid, attemptId}),
	};
	const {program, arguments: arguments_} =
		typeof request.command === 'string'
			? {program: '/bin/sh', arguments: ['-c', request.command]}
			: request.command;
	if (request.runAs !== undefined) {
		const prefix = await prepareRunAs(request.runAs.user);
		return prefix.ok
			? runProcess(
					{...launch, program: 'runuser', arguments: [...prefix.value, program, ...arguments_]},
					request,
				)
			: prefix.error;
	}

	const words = typeof request.command === 'string' ? plainWords(request.command) : undefined;
	if (words !== undefined) {
		const [plainProgram, ...rest] = words;
		// A shell tells its programs where they are.
		const environment = {...launch.environment, PWD: request.folder};
		const result = await runProcess(
			{...launch, environment, program: plainProgram, arguments: rest},
			request,
		);
		if (result.kind !== 'not-started') {
			return result;
		}

		// Not there, or a script without a first line that names its shell: the shell knows what to do or say.
	}

	return runProcess({...launch, program, arguments: arguments_}, request);
};
