import {spawn} from 'node:child_process';
import process from 'node:process';
import type {Arguments} from './arguments.ts';
import {exitCodes} from './exit-codes.ts';
import {ownProgram} from './own-program.ts';

/**
Starts this program anew in a new process to go on with the run, and again for every restart that follows, until the run is
over. Contract: `--restart relaunch`.

The new process holds a channel to this one. When this one is killed, it ends at once as well: otherwise the next start would
find a run with somebody still working on it.
*/
export const relaunch = async (options: Arguments): Promise<number> => {
	const {script} = ownProgram();
	const args = [...(script === undefined ? [] : [script]), ...resumeArguments(options)];
	for (;;) {
		const code = await runToEnd(args);
		if (code !== exitCodes.restartDue) {
			return code;
		}
	}
};

const resumeArguments = ({
	state,
	unattended,
	kiosk,
	answers,
	allowUnsupported,
	plain,
	json,
	language,
	media,
}: Arguments): string[] => [
	'resume',
	'--restart',
	'exit',
	'--relaunched',
	...(state === undefined ? [] : ['--state', state]),
	...(answers === undefined ? [] : ['--answers', answers]),
	...(language === undefined ? [] : ['--language', language]),
	...(media === undefined ? [] : ['--media', media]),
	...(unattended ? ['--unattended'] : []),
	...(kiosk === false ? ['--no-kiosk'] : []),
	...(allowUnsupported ? ['--allow-unsupported'] : []),
	...(plain ? ['--plain'] : []),
	...(json ? ['--json'] : []),
];

const runToEnd = async (args: readonly string[]): Promise<number> => {
	const child = spawn(process.execPath, [...process.execArgv, ...args], {
		stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
	});
	// The terminal sends Ctrl+C to both: the new process decides what it means.
	const leaveToChild = () => {};
	process.on('SIGINT', leaveToChild);
	try {
		const {promise, resolve, reject} = Promise.withResolvers<number>();
		child.once('error', reject);
		child.once('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 137)));
		return await promise;
	} finally {
		process.off('SIGINT', leaveToChild);
	}
};

/** In the new process: ends with the one that started it, as a crash would, leaving the run to be resumed. */
export const endWithParent = (): void => {
	delete process.env['BOOTSEQ_END_WITH_PARENT'];
	if (process.channel !== undefined) {
		process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
		// Being listened to must not keep a finished program alive.
		process.channel.unref();
	}
};
