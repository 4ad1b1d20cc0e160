import {failure, type Result, success} from '../../sequence/result.ts';
import {nonInteractive} from '../non-interactive.ts';
import type {StepContext, StepOutcome} from '../step-type.ts';
import {judgeInstallation} from './judge-installation.ts';
import {linuxRestart} from './linux-restart.ts';
import {noSources, rpmFailure} from './rpm-problems.ts';
import type {UpdateSettings} from './settings.ts';
import type {Update, UpdateManager} from './update-manager.ts';

/** Fedora, Red Hat Enterprise Linux and their kin. Mandatory: what has a security advisory. All: every upgrade. */
export const dnf: UpdateManager = {
	name: 'dnf',
	async scan(context, settings) {
		const sources = await context.capture({command: nonInteractive('dnf', ['-q', 'repolist', '--enabled'])});
		if (sources.code === 0 && sources.output.trim() === '') {
			return failure(noSources);
		}

		const updates = await findUpgrades(context, settings, settings.useCache ? [] : ['--refresh']);
		return updates.ok ? success({updates: updates.value, held: []}) : updates;
	},
	async install(context, updates, settings) {
		const work = ['-y', ...kind(settings), 'upgrade'];
		const command = nonInteractive('dnf', work);
		const outcome = await context.runCommand({command, shownAs: ['dnf', ...work].join(' ')});
		const left = await findUpgrades(context, settings, ['--cacheonly']);
		const {installed, failed} = judgeInstallation('dnf', updates, left, outcome);
		const restart = (await linuxRestart(context, installed)) ?? (await pluginRestart(context, installed));
		return success({installed, failed, ...(restart === undefined ? {} : {restart})});
	},
};

const kind = ({target}: UpdateSettings): readonly string[] => (target === 'Mandatory' ? ['--security'] : []);

/** One line an upgrade: `openssl.x86_64 1:3.0.7-28.el9`. */
const findUpgrades = async (
	context: StepContext,
	settings: UpdateSettings,
	options: readonly string[],
): Promise<Result<readonly Update[], StepOutcome>> => {
	const [offered, present] = await Promise.all([
		context.capture({
			command: nonInteractive('dnf', [
				'-q',
				...options,
				...kind(settings),
				'repoquery',
				'--upgrades',
				'--latest-limit=1',
				'--qf',
				'%{name}.%{arch} %{evr}\\n',
			]),
			timeout: settings.scanTimeout,
		}),
		context.capture({
			command: nonInteractive('rpm', [
				'-qa',
				'--qf',
				'%{NAME}.%{ARCH} %|EPOCH?{%{EPOCH}:}|%{VERSION}-%{RELEASE}\\n',
			]),
		}),
	]);
	if (offered.code !== 0) {
		return failure(
			offered.problem === undefined
				? rpmFailure('dnf', offered.errors, offered.code)
				: {code: offered.code, message: `The scan for updates did not end. ${offered.problem}`},
		);
	}

	const installed = new Map(pairs(present.output));
	return success(
		pairs(offered.output).map(([id, to]) => ({id, name: id, from: installed.get(id) ?? '', to})),
	);
};

const pairs = (text: string): readonly (readonly [name: string, version: string])[] =>
	text.split('\n').flatMap(line => {
		const [name, version, ...rest] = line.trim().split(/\s+/);
		return name === undefined || version === undefined || rest.length > 0 ? [] : [[name, version]];
	});

/** The plugin `needs-restarting`, where it is installed, also knows of libraries that every program uses. */
const pluginRestart = async (
	context: StepContext,
	installed: readonly Update[],
): Promise<string | undefined> => {
	if (installed.length === 0) {
		return undefined;
	}

	const {code, output} = await context.capture({command: nonInteractive('dnf', ['needs-restarting', '-r'])});
	return code === 1 &&
		/Reboot (?:is required|should not be necessary)/.exec(output)?.[0] === 'Reboot is required'
		? 'core libraries or services were updated'
		: undefined;
};
