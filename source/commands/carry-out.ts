import type {Software} from '../content/software/create-software.ts';
import {lockStateFolder} from '../run/lock.ts';
import type {RunOwner} from '../run/open-run.ts';
import type {RunRequest} from '../run/run-request.ts';
import {startRun} from '../run/start-run.ts';
import {type Diagnostic, formatDiagnostic} from '../sequence/diagnostic.ts';
import {planSequence} from '../sequence/plan.ts';
import {type Result, success} from '../sequence/result.ts';
import {findStepProblems, missingPackage} from '../steps/find-step-problems.ts';
import {referencedPackages} from '../steps/referenced-packages.ts';
import {dryRun} from './dry-run.ts';
import {exitCodes} from './exit-codes.ts';
import {goOnWithRun} from './go-on-with-run.ts';
import {earlyEnvironment, lookForContent} from './look-for-content.ts';
import {createOutputTail} from './output-tail.ts';
import {mediaFactsOf, runOwner} from './owner.ts';
import type {Prepared} from './prepared.ts';
import {runToEnd} from './run-to-end.ts';
import {softwareOf} from './software.ts';
import {type Stop, stop, stopLeft} from './stop.ts';

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
	const software = await softwareOf(request.documents);
	for (const diagnostic of software.diagnostics) {
		console.notice(diagnostic.severity, formatDiagnostic(diagnostic));
	}

	if (software.diagnostics.some(({severity}) => severity === 'error') && !options.allowUnsupported) {
		return stop(
			'What describes the software of this task sequence cannot be used as it is.',
			'The diagnostics say what to change.',
		);
	}

	const owner = runOwner(prepared, tail, () => ({
		locations: {
			...(request.media === undefined ? {} : {media: request.media.path}),
			...(request.mediaPackages === undefined ? {} : {mediaPackages: request.mediaPackages}),
			...(request.documents.mediaSeal === undefined ? {} : {mediaSeal: request.documents.mediaSeal}),
			...(request.exportFile === undefined ? {} : {exportFile: request.exportFile}),
		},
		software,
		...(request.media === undefined
			? {}
			: {mediaFacts: mediaFactsOf(request.media.label, request.documents)}),
	}));
	if (options.dryRun) {
		console.begin({name: request.taskSequence.name, organization: request.organization, table});
		return success(await dryRun({...request, table}, owner));
	}

	const able = await checkSteps(prepared, {...request, table}, {owner, software});
	if (!able.ok) {
		return able;
	}

	// A disk that was slow to come may hold a run in progress: it was mounted after this program had looked for one.
	const meanwhile = await goOnWithRun(prepared, {offer: true});
	if (!meanwhile.ok || meanwhile.value !== undefined) {
		return meanwhile.ok ? success(meanwhile.value ?? exitCodes.succeeded) : meanwhile;
	}

	const lock = lockStateFolder(stateFolder, {bootId: await machine.bootId(), now: new Date()});
	if (!lock.ok) {
		return stop(lock.error.message, lock.error.help);
	}

	try {
		console.begin({name: request.taskSequence.name, organization: request.organization, table});
		const run = await startRun({...request, table, neededContent: able.value}, owner);
		return run.ok
			? await runToEnd(prepared, run.value, tail, lock.value)
			: stop(run.error.message, run.error.help, exitCodes.failed);
	} finally {
		lock.value.release();
	}
};

/**
A step that cannot run is an error before the run starts, unless the person who starts it says otherwise; so is a package that no
source has. Gives the packages to have in place before the first step.
*/
const checkSteps = async (
	prepared: Prepared,
	request: RunRequest,
	{owner, software}: {owner: RunOwner; software: Software},
): Promise<Result<readonly string[], Stop>> => {
	const {console, options} = prepared;
	const environment = earlyEnvironment(request);
	const content = owner.content({environment});
	const packages = lookForContent(prepared, environment, content);
	const problems = await findStepProblems(request.table, {...packages, software: content});
	const references = await missingReferences(request, packages, software);
	const room = await content.fits();
	await content.close();
	if (console.cancelled.aborted) {
		return stopLeft();
	}

	if (!room.ok) {
		return stop(`The run was not started. ${room.error.message}`, 'Nothing was fetched.');
	}

	const severity = options.allowUnsupported ? 'warning' : 'error';
	for (const {instruction, problem} of problems) {
		console.notice(
			severity,
			formatDiagnostic({severity, ...problem, place: instruction.item.place, path: instruction.path}),
		);
	}

	for (const diagnostic of references) {
		console.notice(severity, formatDiagnostic({...diagnostic, severity}));
	}

	if (problems.length + references.length === 0 || options.allowUnsupported) {
		return success(packages.found());
	}

	const names = [...new Set(problems.map(({instruction}) => instruction.path.join(' › ')))];
	const shownNames = names.slice(0, 10).map(name => `\n  ${name}`);
	const what =
		names.length === 0
			? `${references.length} of its packages ${references.length === 1 ? 'is' : 'are'} missing.`
			: `${names.length} enabled ${names.length === 1 ? 'step' : 'steps'} cannot run.`;
	return stop(
		`The run was not started: ${what}${shownNames.join('')}${names.length > 10 ? `\n  and ${names.length - 10} more` : ''}\n`,
		'See the list with "bootseq sequence check", or start anyway with --allow-unsupported: these steps then fail when they are reached.',
	);
};

/** Packages that the document says it needs, that no step names, and that are nowhere. */
const missingReferences = async (
	{taskSequence, children, table}: RunRequest,
	{hasPackage, whyMissing}: ReturnType<typeof lookForContent>,
	{isWithoutContent}: Software,
): Promise<readonly Diagnostic[]> => {
	const missing: Diagnostic[] = [];
	for (const {packageId, place} of referencedPackages(table, [taskSequence, ...children.values()])) {
		// One that a step names is that step's problem.
		const known = whyMissing(packageId) !== undefined || isWithoutContent(packageId);
		if (!known && !(await hasPackage(packageId))) {
			missing.push({severity: 'error', place, ...missingPackage(packageId, whyMissing(packageId))});
		}
	}

	return missing;
};
