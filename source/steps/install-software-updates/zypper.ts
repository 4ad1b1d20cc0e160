import {failure, type Result, success} from '../../sequence/result.ts';
import {nonInteractive} from '../non-interactive.ts';
import type {StepContext, StepOutcome} from '../step-type.ts';
import {judgeInstallation} from './judge-installation.ts';
import {linuxRestart} from './linux-restart.ts';
import {noSources, rpmFailure} from './rpm-problems.ts';
import type {UpdateSettings} from './settings.ts';
import type {Update, UpdateManager} from './update-manager.ts';

/** zypper(8): a patch wants the system restarted; zypper itself was updated, and there may be more. */
const restartNeeded = 102;
const againNeeded = 103;

/** SUSE and openSUSE. Mandatory: patches of the category security. All: every update. */
export const zypper: UpdateManager = {
	name: 'zypper',
	async scan(context, settings) {
		if (!settings.useCache) {
			const refreshed = await ask(context, settings, ['refresh']);
			if (refreshed.code !== 0) {
				return failure(answerFailure(refreshed));
			}
		}

		const updates = await list(context, settings);
		return updates.ok ? success({updates: updates.value, held: []}) : updates;
	},
	async install(context, updates, settings) {
		const work = [
			'--non-interactive',
			...(settings.target === 'Mandatory'
				? ['patch', '--category', 'security', '--with-interactive']
				: ['update']),
			'--auto-agree-with-licenses',
		];
		const run = async () =>
			context.runCommand({
				command: nonInteractive('zypper', work, [lockTimeout(settings)]),
				shownAs: ['zypper', ...work].join(' '),
			});
		const first = await run();
		const outcome = first.code === againNeeded ? await run() : first;
		const left = await list(context, settings);
		const {installed, failed} = judgeInstallation('zypper', updates, left, outcome);
		const restart =
			outcome.code === restartNeeded ? 'a patch asks for it' : await linuxRestart(context, installed);
		return success({installed, failed, ...(restart === undefined ? {} : {restart})});
	},
};

const lockTimeout = ({lockWait}: UpdateSettings): string => `ZYPP_LOCK_TIMEOUT=${lockWait}`;

const ask = async (context: StepContext, settings: UpdateSettings, arguments_: readonly string[]) =>
	context.capture({
		command: nonInteractive('zypper', ['--non-interactive', ...arguments_], [lockTimeout(settings)]),
		timeout: settings.scanTimeout,
	});

type Answer = Awaited<ReturnType<typeof ask>>;

/** zypper(8): no repositories are defined. Listing ends with 0 even then, and only warns. */
const noRepositories = 6;

const hasNoSources = ({code, output, errors}: Answer): boolean =>
	code === noRepositories || `${output}${errors}`.includes('No repositories defined');

const answerFailure = (answer: Answer): StepOutcome => {
	const {code, output, errors, problem} = answer;
	if (problem !== undefined) {
		return {code, message: `The scan for updates did not end. ${problem}`};
	}

	return hasNoSources(answer) ? noSources : rpmFailure('zypper', complaints(output) + errors, code);
};

/** The messages of an answer in XML that tell of something wrong; any other output as it is. */
const complaints = (output: string): string => {
	const messages = [...output.matchAll(/<message type="(?:error|warning)">([^<]*)/g)];
	return messages.length === 0 ? `${output}\n` : messages.map(([, text = '']) => `${text.trim()}\n`).join('');
};

/** `<update name="bash" kind="package" edition="5.1-2" edition-old="5.1-1" arch="x86_64" …>` */
const list = async (
	context: StepContext,
	settings: UpdateSettings,
): Promise<Result<readonly Update[], StepOutcome>> => {
	const answer = await ask(context, settings, [
		'--xmlout',
		...(settings.target === 'Mandatory' ? ['list-patches', '--category', 'security'] : ['list-updates']),
	]);
	if (answer.code !== 0 || hasNoSources(answer)) {
		return failure(answerFailure(answer));
	}

	return success(
		[...answer.output.matchAll(/<update\s([^>]*)>/g)].map(([, attributes = '']) => {
			const values = new Map(
				[...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
			);
			const name = values.get('name') ?? '';
			return {id: name, name, from: values.get('edition-old') ?? '', to: values.get('edition') ?? ''};
		}),
	);
};
