import {failure, type Result, success} from '../../sequence/result.ts';
import {nonInteractive} from '../non-interactive.ts';
import {fileNotFound} from '../result-codes.ts';
import type {StepContext, StepOutcome} from '../step-type.ts';
import {type AptUpdate, isSecurityUpdate, parseKeptBack, parseSimulation} from './apt-output.ts';
import {aptFailure, wasInterrupted} from './apt-problems.ts';
import {hasFreshLists, refreshLists} from './apt-refresh.ts';
import {judgeInstallation} from './judge-installation.ts';
import {linuxRestart} from './linux-restart.ts';
import type {UpdateSettings} from './settings.ts';
import type {Update, UpdateManager} from './update-manager.ts';

/**
Debian, Ubuntu and their kin. Mandatory: security updates alone. All: every update; packages are added where an update needs them,
and never removed. Files of configuration that somebody has changed stay as they are.
*/
export const apt: UpdateManager = {
	name: 'apt',
	async scan(context, settings) {
		const sources = await ask(context, ['indextargets', '--no-release-info', '--format', '$(SITE)']);
		if (sources.code === 0 && sources.output.trim() === '') {
			return failure({
				code: fileNotFound,
				message:
					'No package source is configured for apt on this machine: there is nothing to take updates from.',
			});
		}

		if (!(settings.useCache && (await hasFreshLists(context)))) {
			const refreshed = await refreshLists(context, settings);
			if (!refreshed.ok) {
				return refreshed;
			}
		}

		const planned = await simulate(context);
		return planned.ok
			? success({
					updates: planned.value.updates.filter(
						update => settings.target === 'All' || isSecurityUpdate(update),
					),
					held: planned.value.held,
				})
			: planned;
	},
	async install(context, updates, settings) {
		const repaired = await repair(context, settings);
		if (!repaired.ok) {
			return repaired;
		}

		const work = installArguments(updates, settings);
		// First the download alone: what is wrong with a source is known before anything has changed.
		const download = await ask(context, [...work, '--download-only']);
		if (download.code !== 0) {
			return failure(
				download.problem === undefined
					? aptFailure(download.errors, download.code)
					: {code: download.code, message: download.problem},
			);
		}

		const command = nonInteractive('apt-get', work);
		const outcome = await context.runCommand({command, shownAs: ['apt-get', ...work].join(' ')});
		const left = await simulate(context);
		const {installed, failed} = judgeInstallation(
			'apt-get',
			updates,
			left.ok ? success(left.value.updates) : left,
			outcome,
		);
		const restart = await linuxRestart(context, installed);
		return success({installed, failed, ...(restart === undefined ? {} : {restart})});
	},
};

/** Nobody is asked; a changed file of configuration stays as it is. */
const answers = [
	'-y',
	'-q',
	'-o',
	'Dpkg::Options::=--force-confdef',
	'-o',
	'Dpkg::Options::=--force-confold',
	// Without a terminal of its own dpkg draws no progress bars into the log.
	'-o',
	'Dpkg::Use-Pty=0',
];

const installArguments = (
	updates: readonly Update[],
	{target, lockWait}: UpdateSettings,
): readonly string[] => [
	...answers,
	'-o',
	`DPkg::Lock::Timeout=${lockWait}`,
	'--no-remove',
	...(target === 'All'
		? ['upgrade', '--with-new-pkgs']
		: ['install', '--only-upgrade', ...updates.map(({id, to}) => `${id}=${to}`)]),
];

const ask = async (context: StepContext, arguments_: readonly string[]) =>
	context.capture({command: nonInteractive('apt-get', arguments_)});

const simulate = async (
	context: StepContext,
): Promise<Result<{updates: readonly AptUpdate[]; held: readonly string[]}, StepOutcome>> => {
	const {code, output, errors} = await ask(context, ['-s', '-y', '-q', 'upgrade', '--with-new-pkgs']);
	return code === 0
		? success({updates: parseSimulation(output), held: parseKeptBack(output)})
		: failure(aptFailure(errors, code));
};

/** Waits for others that install, and completes what an earlier attempt had to leave when the machine went down. */
const repair = async (
	context: StepContext,
	{lockWait}: UpdateSettings,
): Promise<Result<undefined, StepOutcome>> => {
	const check = async () => ask(context, ['-q', '-o', `DPkg::Lock::Timeout=${lockWait}`, 'check']);
	const first = await check();
	if (first.code === 0) {
		return success(undefined);
	}

	if (!wasInterrupted(first.errors)) {
		return failure(aptFailure(first.errors, first.code));
	}

	context.log('An earlier installation was interrupted: completing it first.');
	const options = await context.capture({
		command: nonInteractive('apt-config', ['dump', '--no-empty', '--format', '%v%n', 'DPkg::Options']),
	});
	const work = [
		...options.output.split('\n').filter(option => option !== ''),
		'--force-confdef',
		'--force-confold',
		'--configure',
		'-a',
	];
	await context.runCommand({
		command: nonInteractive('dpkg', work),
		shownAs: ['dpkg', ...work].join(' '),
	});
	const second = await check();
	return second.code === 0 ? success(undefined) : failure(aptFailure(second.errors, second.code));
};
