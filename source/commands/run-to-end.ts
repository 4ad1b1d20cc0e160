import {setTimeout as delay} from 'node:timers/promises';
import type {RestartDue, RunEnd} from '../run/engine.ts';
import {holdRun} from '../run/held-run.ts';
import type {StateLock} from '../run/lock.ts';
import {disconnectFolders, endConnections} from '../run/network-connections.ts';
import type {OpenRun} from '../run/open-run.ts';
import {runPostAction} from '../run/post-action.ts';
import {runSequence} from '../run/run-sequence.ts';
import {registerScriptComponents, unregisterScriptComponents} from '../run/script-components/register.ts';
import {type Result, success} from '../sequence/result.ts';
import {exitCodes} from './exit-codes.ts';
import {failedStepFacts} from './failed-step.ts';
import {fetchContent} from './fetch-content.ts';
import type {OutputTail} from './output-tail.ts';
import type {Prepared} from './prepared.ts';
import {relaunch} from './relaunch.ts';
import {restartMachine} from './restart-machine.ts';
import {type Stop, stop} from './stop.ts';

/** Runs an open run to its end, or to the restart that is due, and gives the exit code. Contract: "Exit codes", `--restart`. */
export const runToEnd = async (
	prepared: Prepared,
	run: OpenRun,
	tail: OutputTail,
	lock: StateLock,
): Promise<Result<number, Stop>> => {
	let end: RunEnd;
	try {
		await registerScriptComponents(run.engine);
		end = (await fetchContent(prepared, run)) ?? (await runSequence(run.engine));
	} catch (error) {
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
	{console, options}: Prepared,
	run: OpenRun,
	{result, code}: Extract<RunEnd, {kind: 'finished'}>,
	tail: OutputTail,
): Promise<Result<number, Stop>> => {
	const {engine, logFile} = run;
	await runPostAction(engine);
	await endConnections(engine);
	await unregisterScriptComponents(engine);
	const seconds = Number.parseInt(engine.environment.text('SMSTSErrorDialogTimeout'), 10);
	const {failedStep} = engine.recorder.state;
	// Before the run is put away: what has changed is read back from its journal, with its key.
	const failed =
		failedStep === undefined || options.unattended
			? undefined
			: failedStepFacts(holdRun(engine, failedStep.index), failedStep, tail.lines());
	run.conclude();
	if (!options.unattended) {
		await console.ask('finished', {
			result,
			code,
			...(failed === undefined ? {} : {failed}),
			logFile,
			...(result === 'failed' && Number.isFinite(seconds) ? {seconds} : {}),
		});
	}

	return success(exitCodes[result]);
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
