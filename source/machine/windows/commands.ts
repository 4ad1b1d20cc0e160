import {failure, success} from '../../sequence/result.ts';
import type {Execute} from '../execute.ts';
import type {CommandRequest, CommandResult, Commands} from '../machine.ts';
import {type Launch, runProcess} from '../run-process.ts';
import {notStarted, win32Code} from '../start-failure.ts';
import type {CimQuery} from './cim-query.ts';
import {endProcessTree} from './end-process-tree.ts';
import {planCommand} from './plan-command.ts';
import {resolveProgram} from './resolve-program.ts';
import {planRunAs, readStartProblem, runAsInWindowsPe} from './run-as.ts';
import {endSurvivors, findSurvivors, startedProcess} from './survivors.ts';

/** Marks every process of one attempt of a step. */
const attemptVariable = 'BOOTSEQ_ATTEMPT';
/** Pipes of Windows answer some time after they are asked, not within a turn of the event loop. */
const quietMilliseconds = 50;

export type WindowsCommandsOptions = {
	readonly run: Execute;
	readonly query: CimQuery;
	readonly phase: 'WinPE' | 'FullOS';
	readonly processEnvironment: Readonly<Record<string, string | undefined>>;
};

/** Runs commands as Windows does, without a shell (contract: command-line.md, "How an action is run"). */
export const createWindowsCommands = (options: WindowsCommandsOptions): Commands => {
	const searchPath = options.processEnvironment['PATH'] ?? options.processEnvironment['Path'] ?? '';
	const find = async (program: string) => resolveProgram(program, process.cwd(), searchPath);
	const powerShell = async () => (await find('pwsh.exe')) ?? find('powershell.exe');
	return {
		run: async request => runCommand(request, options, powerShell),
		find,
		powerShell: async () => {
			const program = await powerShell();
			return program === undefined
				? failure(
						'PowerShell is missing. Add WinPE-NetFX, WinPE-Scripting and WinPE-PowerShell to the boot image, or use a command line step.',
					)
				: success(program);
		},
		survivors: async (_attemptId, known) => findSurvivors(known, options.query),
		endSurvivors: async (_attemptId, known) => endSurvivors(known, options.query, options.run),
	};
};

const runCommand = async (
	request: CommandRequest,
	{run, phase}: WindowsCommandsOptions,
	powerShell: () => Promise<string | undefined>,
): Promise<CommandResult> => {
	const planned = await planCommand(request.command, request.folder, request.environment);
	if (!planned.ok) {
		return notStarted(
			win32Code.fileNotFound,
			`The program ${planned.error} was not found in ${request.folder} or on the PATH.`,
		);
	}

	const plan = planned.value;
	const launch: Launch = {
		program: plan.program,
		arguments: plan.arguments,
		environment: {...request.environment, ...(request.attemptId && {[attemptVariable]: request.attemptId})},
		detached: false,
		verbatim: {argv0: plan.argv0},
		quietMilliseconds,
		startedProcess,
		endTree: async pid => endProcessTree(pid, run),
	};
	if (request.runAs === undefined) {
		return runProcess(launch, request);
	}

	const {runAs} = request;
	if (phase === 'WinPE') {
		return runAsInWindowsPe(runAs.user);
	}

	const program = await powerShell();
	if (program === undefined) {
		return notStarted(win32Code.fileNotFound, `PowerShell is missing: it starts commands as ${runAs.user}.`);
	}

	const asUser = planRunAs(plan, request.folder, runAs);
	let problem: CommandResult | undefined;
	const result = await runProcess(
		{...launch, program, arguments: asUser.arguments, verbatim: {argv0: `"${program}"`}, input: asUser.input},
		{
			...request,
			onLine: (stream, text) => {
				const found = stream === 'stderr' ? readStartProblem(text, asUser, runAs.user) : undefined;
				problem ??= found;
				if (found === undefined) {
					request.onLine(stream, text);
				}
			},
		},
	);
	return problem ?? result;
};
