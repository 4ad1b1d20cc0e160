import type {Content} from '../content/content.ts';
import {lockStateFolder} from '../run/lock.ts';
import type {RunRequest} from '../run/run-request.ts';
import {startRun} from '../run/start-run.ts';
import {formatDiagnostic} from '../sequence/diagnostic.ts';
import type {InstructionTable} from '../sequence/instruction.ts';
import {planSequence} from '../sequence/plan.ts';
import {type Result, success} from '../sequence/result.ts';
import {findStepProblems} from '../steps/find-step-problems.ts';
import {dryRun} from './dry-run.ts';
import {exitCodes} from './exit-codes.ts';
import {createOutputTail} from './output-tail.ts';
import {runOwner} from './owner.ts';
import type {Prepared} from './prepared.ts';
import {runToEnd} from './run-to-end.ts';
import {type Stop, stop} from './stop.ts';

/** Plans, checks, starts and runs a task sequence that has been chosen; gives the exit code. */
export const carryOut = async (
	prepared: Prepared,
	request: Omit<RunRequest, 'table'>,
): Promise<Result<number, Stop>> => {
	const {console, options, stateFolder, machine} = prepared;
	const {table, diagnostics} = planSequence(request.taskSequence, request.children);
	for (const diagnostic of diagnostics) {
		console.notice(diagnostic.severity, formatDiagnostic(diagnostic));
	}

	if (diagnostics.some(({severity}) => severity === 'error')) {
		return stop(`${request.taskSequence.name} cannot be planned.`, 'The diagnostics say what to change.');
	}

	const tail = createOutputTail();
	const owner = runOwner(prepared, tail, () => ({
		...(request.media === undefined ? {} : {media: request.media.path}),
		...(request.exportFile === undefined ? {} : {exportFile: request.exportFile}),
	}));
	if (options.dryRun) {
		console.begin({name: request.taskSequence.name, organization: request.organization, table});
		return success(await dryRun({...request, table}, owner));
	}

	const able = await checkSteps(prepared, table, owner.content);
	if (!able.ok) {
		return able;
	}

	const lock = lockStateFolder(stateFolder, {bootId: await machine.bootId(), now: new Date()});
	if (!lock.ok) {
		return stop(lock.error.message, lock.error.help);
	}

	try {
		console.begin({name: request.taskSequence.name, organization: request.organization, table});
		const run = await startRun({...request, table}, owner);
		return run.ok
			? await runToEnd(prepared, run.value, tail, lock.value)
			: stop(run.error.message, run.error.help, exitCodes.failed);
	} finally {
		lock.value.release();
	}
};

/** A step that cannot run is an error before the run starts, unless the person who starts it says otherwise. */
const checkSteps = async (
	{console, options}: Prepared,
	table: InstructionTable,
	content: Content,
): Promise<Result<undefined, Stop>> => {
	const problems = await findStepProblems(table, {
		hasPackage: async packageId => (await content.find(packageId)).ok,
	});
	const severity = options.allowUnsupported ? 'warning' : 'error';
	for (const {instruction, problem} of problems) {
		console.notice(
			severity,
			formatDiagnostic({severity, ...problem, place: instruction.item.place, path: instruction.path}),
		);
	}

	if (problems.length === 0 || options.allowUnsupported) {
		return success(undefined);
	}

	const names = [...new Set(problems.map(({instruction}) => instruction.path.join(' › ')))];
	const shownNames = names.slice(0, 10).map(name => `\n  ${name}`);
	return stop(
		`The run was not started: ${names.length} enabled ${names.length === 1 ? 'step' : 'steps'} cannot run.${shownNames.join('')}${names.length > 10 ? `\n  and ${names.length - 10} more` : ''}\n`,
		'See the list with "bootseq sequence check", or start anyway with --allow-unsupported: these steps then fail when they are reached.',
	);
};
