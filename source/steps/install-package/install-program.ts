import type {PackageProgram} from '../../content/package-program.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {hiddenCommand, hidesCommand} from '../hidden-command.ts';
import {invalidData, notSupported} from '../result-codes.ts';
import type {StepContext, StepOutcome} from '../step-type.ts';
import {isListed, restartRequired, restartStarted} from '../success-codes.ts';
import {startFolder} from '../working-folder.ts';
import {hasRun, rememberRun} from './programs-run.ts';
import type {NamedProgram} from './selection.ts';
import {shownProgram} from './shown-program.ts';

/** What a program that succeeded leaves to do. */
type Installed = {readonly restart: boolean};

type Request = {
	/** It was named by a dynamic list. */
	readonly fromList: boolean;
	/** The programs that wait for this one to run first, the outermost first. */
	readonly waiting?: readonly NamedProgram[];
};

/** Rule: §6.6: packages end with 0, or with 3010 for a restart. */
const usualSuccess: readonly number[] = [0, restartRequired];

/**
Installs one program of a package: first the one that its "Run another program first" names, then its own command line in
the folder of the package. Waits for the end of both.

Microsoft's client fails the step where that other program has not run yet, and says that it is not supported (§7.5). Here it
is run, once in a run unless it says "always": a task sequence that works there works here the same.

@returns Whether a restart is due; or the step's failure, with the program, the code and what to do.
*/
export const installProgram = async (
	wanted: NamedProgram,
	context: StepContext,
	{fromList, waiting = []}: Request,
): Promise<Result<Installed, StepOutcome>> => {
	const shown = shownProgram(wanted, context);
	if (waiting.some(one => isSame(one, wanted))) {
		return failure({
			code: invalidData,
			message: `${capitalised(shown)} must run before itself: "Run another program first" goes in a circle. Take one of the programs out of it.`,
		});
	}

	const described = await context.software.program(wanted.packageId, wanted.name);
	if (!described.ok) {
		const {code, message} = described.error;
		return failure({code, message: hidesCommand(context) ? `Nothing describes ${shown}.` : message});
	}

	const program = described.value;
	const refusal = reasonAgainst(program, context, fromList);
	if (refusal !== undefined) {
		return failure({code: notSupported, message: `${capitalised(shown)} cannot run: ${refusal}`});
	}

	const first = await installFirst(program, context, [...waiting, wanted]);
	if (!first.ok) {
		return first;
	}

	const ran = await runProgram(program, context, shown);
	return ran.ok ? success({restart: ran.value.restart || first.value.restart}) : ran;
};

/** Asks for the restart that installed programs have left to the task sequence. */
export const restartIfDue = ({restart}: Installed, context: StepContext): void => {
	if (restart) {
		context.requestRestart('current-os');
	}
};

/** In words; undefined where nothing is against it. */
const reasonAgainst = (
	{fullOsOnly, disabled = false, allowedInLists = true}: PackageProgram,
	{machine}: StepContext,
	fromList: boolean,
): string | undefined => {
	if (disabled) {
		return 'it is disabled. Enable it in the console and export again.';
	}

	if (fullOsOnly && machine.phase === 'WinPE') {
		return 'it may run in an installed operating system only, and this is the boot environment. Move the step behind the restart into the operating system.';
	}

	return fromList && !allowedInLists
		? 'it is named by a variable, and its option "Allow this program to be installed from the Install Package task sequence action without being deployed" is off. Switch the option on and export again.'
		: undefined;
};

const installFirst = async (
	{packageId, name, runFirst}: PackageProgram,
	context: StepContext,
	waiting: readonly NamedProgram[],
): Promise<Result<Installed, StepOutcome>> => {
	if (runFirst === undefined) {
		return success({restart: false});
	}

	const wanted: NamedProgram = {packageId: runFirst.packageId, name: runFirst.program};
	const shown = shownProgram(wanted, context);
	if (runFirst.always !== true && hasRun(wanted, context)) {
		context.log(`${capitalised(shown)}, which must run first, has run before.`);
		return success({restart: false});
	}

	context.log(`${capitalised(shown)} runs first.`);
	const first = await installProgram(wanted, context, {fromList: false, waiting});
	return first.ok
		? first
		: failure({
				code: first.error.code,
				message: `What ${shownProgram({packageId, name}, context)} needs to run first has failed: ${first.error.message ?? `code ${first.error.code}`}`,
			});
};

const runProgram = async (
	program: PackageProgram,
	context: StepContext,
	shown: string,
): Promise<Result<Installed, StepOutcome>> => {
	const folder =
		program.withoutContent === true ? success(undefined) : await context.packageFolder(program.packageId);
	if (!folder.ok) {
		return folder;
	}

	for (const caution of program.cautions ?? []) {
		context.log(caution, 'warning');
	}

	context.log(`Installing ${shown}.`);
	if (!hidesCommand(context)) {
		context.log("ProgramName is being logged ('OSDDoNotLogCommand' is not set to 'True')");
	}

	const {code, message} = await context.runCommand({
		command: context.expand(program.commandLine),
		shownAs: hidesCommand(context) ? hiddenCommand : context.expandShown(program.commandLine),
		folder: startFolder(context.expand(program.startIn ?? ''), folder.value, context),
	});
	if (message !== undefined || !isSuccess(code, program, context)) {
		return failure({
			code,
			message: `${capitalised(shown)} failed with code ${code}${message === undefined ? '.' : `: ${message}`}`,
		});
	}

	context.log(`${capitalised(shown)} succeeded with code ${code}.`);
	rememberRun(program, context);
	return success({restart: program.restartAfter === true || asksForRestart(code, program)});
};

/** The program's own list, else the usual codes; and what the step lists. Rules: §6.6, §12 no. 9. */
const isSuccess = (code: number, program: PackageProgram, {step}: StepContext): boolean =>
	isListed(code, program.successCodes ?? usualSuccess) ||
	isListed(code, program.restartCodes ?? []) ||
	isListed(code, step.successCodes);

/** Of a code of success. */
const asksForRestart = (code: number, {restartCodes}: PackageProgram): boolean =>
	code === restartRequired || code === restartStarted || isListed(code, restartCodes ?? []);

const isSame = (one: NamedProgram, other: NamedProgram): boolean =>
	one.packageId.toLowerCase() === other.packageId.toLowerCase() &&
	one.name.toLowerCase() === other.name.toLowerCase();

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
