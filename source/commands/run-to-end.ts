import {setTimeout as delay} from 'node:timers/promises';
import type {RestartDue, RunEnd} from '../run/engine.ts';
import {holdRun} from '../run/held-run.ts';
import type {StateLock} from '../run/lock.ts';
import {disconnectFolders, endConnections} from '../run/network-connections.ts';
import type {OpenRun} from '../run/open-run.ts';
import {ownVariables} from '../run/own-variables.ts';
import {runPostAction} from '../run/post-action.ts';
import {engineComponent} from '../run/run-log.ts';
import {runSequence} from '../run/run-sequence.ts';
import {registerScriptComponents, unregisterScriptComponents} from '../run/script-components/register.ts';
import {type Result, success} from '../sequence/result.ts';
import {Secret} from '../sequence/secret.ts';
import {createCodeGuard} from './attendance/code-guard.ts';
import {isUnattended} from './attendance/is-unattended.ts';
import {offerRunShell} from './attendance/offer-run-shell.ts';
import {type EndAction, endActionOf} from './end-action.ts';
import {exitCodes} from './exit-codes.ts';
import {failedStepFacts} from './failed-step.ts';
import {fetchContent} from './fetch-content.ts';
import type {OutputTail} from './output-tail.ts';
import {performEndAction} from './perform-end-action.ts';
import type {Prepared} from './prepared.ts';
import {relaunch} from './relaunch.ts';
import {restartMachine} from './restart-machine.ts';
import {secondsOf} from './seconds-of.ts';
import {type Stop, stop} from './stop.ts';

/** Runs an open run to its end, or to the restart that is due, and gives the exit code. Contract: "Exit codes", `--restart`. */
export const runToEnd = async (
	prepared: Prepared,
	run: OpenRun,
	tail: OutputTail,
	lock: StateLock,
): Promise<Result<number, Stop>> => {
	const {environment, log} = run.engine;
	prepared.console.kiosk?.guardBy({
		...createCodeGuard({
			code: () => environment.text(ownVariables.technicianCode),
			log: text => log.write(engineComponent, text),
		}),
		mayInterrupt: prepared.restartMode !== 'machine',
	});
	prepared.machine.keepShellCode?.(new Secret(environment.text(ownVariables.technicianCode)));
	const shell = offerRunShell(prepared, run.engine);
	let end: RunEnd;
	try {
		await registerScriptComponents(run.engine);
		end = (await fetchContent(prepared, run)) ?? (await runSequence(run.engine));
		await shell.closed();
	} catch (error) {
		await shell.closed();
		// The journal could not be written, or a bug: the run stays in progress, to be resumed.
		await unregisterScriptComponents(run.engine);
		run.suspend();
		const text = error instanceof Error ? error.message : String(error);
		return stop(
			`The run was left where it is: ${text}`,
			'Mend the cause, then run "bootseq resume".',
			exitCodes.failed,
		);
	}

	return end.kind === 'finished'
		? finish(prepared, run, end, tail)
		: restart(prepared, run, end.restart, lock);
};

const finish = async (
	prepared: Prepared,
	run: OpenRun,
	{result, code}: Extract<RunEnd, {kind: 'finished'}>,
	tail: OutputTail,
): Promise<Result<number, Stop>> => {
	const {console} = prepared;
	const {engine, logFile} = run;
	await runPostAction(engine);
	await endConnections(engine);
	await unregisterScriptComponents(engine);
	const action = endOf(prepared, run, result);
	const {failedStep, reason} = engine.recorder.state;
	const shown = howShown(prepared, action);
	// Before the run is put away: what has changed is read back from its journal, with its key.
	const failed =
		failedStep === undefined || shown === 'not'
			? undefined
			: failedStepFacts(holdRun(engine, failedStep.index), failedStep, tail.lines());
	const seconds =
		shown === 'large' && action.kind !== 'wait'
			? action.seconds
			: result === 'failed' && shown === 'page'
				? secondsOf(engine.environment.text('SMSTSErrorDialogTimeout'))
				: undefined;
	run.conclude();
	if (shown !== 'not') {
		await console.ask('finished', {
			result,
			code,
			...(failed === undefined ? {} : {failed}),
			...(reason === undefined ? {} : {reason}),
			logFile,
			...(seconds === undefined ? {} : {seconds}),
			...afterwardsOf(prepared, action),
			...(action.dimAfter === undefined ? {} : {dimAfter: action.dimAfter}),
		});
	}

	await performEndAction(prepared, action);
	return success(exitCodes[result]);
};

/** What the medium or the task sequence says that happens now; in the log, what of that means nothing. */
const endOf = (
	prepared: Prepared,
	{engine: {environment, log}}: OpenRun,
	result: Extract<RunEnd, {kind: 'finished'}>['result'],
): EndAction => {
	const {action, unknown} = endActionOf({
		result,
		ownsComputer: prepared.restartMode === 'machine',
		unattended: isUnattended(prepared),
		text: name => environment.text(name),
	});
	if (unknown !== undefined) {
		log.write(engineComponent, unknown, 'warning');
	}

	if (action.variable !== undefined) {
		log.write(engineComponent, `At the end: ${action.kind}, as ${action.variable} says`);
	}

	log.flush();
	return action;
};

/** What is said of what happens to the computer then. */
const afterwardsOf = (
	{restartMode}: Prepared,
	{kind}: EndAction,
): {readonly afterwards?: 'wait' | 'restart' | 'shutdown'} =>
	kind === 'leave' || (kind !== 'wait' && restartMode !== 'machine') ? {} : {afterwards: kind};

/** How the result is shown: to a person on a page, to a room, or in no way that lasts. */
const howShown = (prepared: Prepared, {kind, seconds}: EndAction): 'page' | 'large' | 'not' => {
	if (!isUnattended(prepared)) {
		return 'page';
	}

	const {console, restartMode} = prepared;
	const lasts = kind === 'wait' || (kind !== 'leave' && restartMode === 'machine' && seconds > 0);
	return lasts && console.kiosk?.isShown() === true ? 'large' : 'not';
};

const restart = async (
	prepared: Prepared,
	run: OpenRun,
	{target, message, delay: seconds}: RestartDue,
	lock: StateLock,
): Promise<Result<number, Stop>> => {
	const {console, options, restartMode} = prepared;
	await disconnectFolders(run.engine);
	await unregisterScriptComponents(run.engine);
	// Everything is on the disk: from here on a power cut only brings the restart forward.
	run.suspend();
	if (seconds > 0) {
		const reply = await console.ask('restart', {
			message,
			seconds,
			target,
			// Whoever started this process anew does it again.
			mode: options.relaunched ? 'relaunch' : restartMode,
		});
		if (reply.kind === 'unanswered') {
			await delay(seconds * 1000);
		}
	}

	switch (restartMode) {
		case 'exit': {
			return success(exitCodes.restartDue);
		}

		case 'relaunch': {
			await console.close();
			// The new process takes it over.
			lock.release();
			return success(await relaunch(options));
		}

		case 'machine': {
			return restartMachine(prepared, target);
		}

		default: {
			const unreachable: never = restartMode;
			return unreachable;
		}
	}
};
