import type {Result} from '../../sequence/result.ts';
import type {Execute} from '../execute.ts';
import type {CommandRequest, CommandResult, Commands} from '../machine.ts';
import {type Launch, runProcess} from '../run-process.ts';
import {notStarted, win32Code} from '../start-failure.ts';
import type {CimQuery} from './cim-query.ts';
import {createCodePageDecoder} from './code-page.ts';
import {endProcessTree} from './end-process-tree.ts';
import {planCommand} from './plan-command.ts';
import {createPowerShellFinder} from './power-shell.ts';
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
	/** Of the console: what output that is not UTF-8 is read by. */
	readonly codePage: string;
};

/** Runs commands as Windows does, without a shell (contract: command-line.md, "How an action is run"). */
export const createWindowsCommands = (options: WindowsCommandsOptions): Commands => {
	const searchPath = options.processEnvironment['PATH'] ?? options.processEnvironment['Path'] ?? '';
	const find = async (program: string) => resolveProgram(program, process.cwd(), searchPath);
	const powerShell = createPowerShellFinder(find, options.run);
	return {
		run: async request => runCommand(request, options, powerShell),
		find,
		powerShell,
		survivors: async (_attemptId, known) => findSurvivors(known, options.query),
		endSurvivors: async (_attemptId, known) => endSurvivors(known, options.query, options.run),
	};
};

const runCommand = async (
	request: CommandRequest,
	{run, phase, codePage}: WindowsCommandsOptions,
	powerShell: () => Promise<Result<string, string>>,
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
		createDecoder: () => createCodePageDecoder(codePage),
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
	if (!program.ok) {
		return notStarted(
			win32Code.fileNotFound,
			`Commands run as another user (${runAs.user}) are started by PowerShell. ${program.error}`,
		);
	}

	const asUser = planRunAs(plan, request.folder, runAs);
	let problem: CommandResult | undefined;
	const result = await runProcess(
		{
			...launch,
			program: program.value,
			arguments: asUser.arguments,
			verbatim: {argv0: `"${program.value}"`},
			input: asUser.input,
		},
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
