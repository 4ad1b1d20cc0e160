import {randomUUID} from 'node:crypto';
import {failure, success} from '../../sequence/result.ts';
import type {CommandRequest, CommandResult, Commands} from '../machine.ts';
import {runProcess} from '../run-process.ts';
import {attemptVariable, endProcessTree} from './end-process-tree.ts';
import {findProgram} from './find-program.ts';
import {prepareRunAs} from './run-as.ts';

/** Runs commands by `/bin/sh -c` (contract: command-line.md, "How an action is run"). */
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
	};
};

const runCommand = async (request: CommandRequest): Promise<CommandResult> => {
	const attemptId = request.attemptId ?? randomUUID();
	const {program, arguments: arguments_} =
		typeof request.command === 'string'
			? {program: '/bin/sh', arguments: ['-c', request.command]}
			: request.command;
	const launch = {
		environment: {...request.environment, [attemptVariable]: attemptId},
		detached: true,
		quietMilliseconds: 0,
		endTree: (pid: number) => endProcessTree({pid, attemptId}),
	};
	if (request.runAs === undefined) {
		return runProcess({...launch, program, arguments: arguments_}, request);
	}

	const prefix = await prepareRunAs(request.runAs.user);
	return prefix.ok
		? runProcess(
				{...launch, program: 'runuser', arguments: [...prefix.value, program, ...arguments_]},
				request,
			)
		: prefix.error;
};
