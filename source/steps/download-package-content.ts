import {isPackage} from '../sequence/document/action.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import type {Step} from '../sequence/sequence.ts';
import {about, both, phrase} from './microsoft-client/client-step.ts';
import {boolean, hidden, integer, packageIds, text} from './parameter.ts';
import {below, isAbsolute} from './path.ts';
import {invalidParameter, notSupported} from './result-codes.ts';
import type {StepContext, StepOutcome, StepType, StepView} from './step-type.ts';
import {isFalse, shownText, valueText} from './step-values.ts';

const variables = {
	packages: 'OSDDownloadDownloadPackages',
	location: 'OSDDownloadDestinationLocationType',
	path: 'OSDDownloadDestinationPath',
	output: 'OSDDownloadDestinationVariable',
	goOn: 'OSDDownloadContinueDownloadOnError',
} as const;

/** Rules: task-sequence-format.md §7.3, §6.13, Appendix A. */
export const downloadPackageContent: StepType = {
	type: 'SMS_TaskSequence_DownloadPackageContentAction',
	name: 'Download Package Content',
	environments: both,
	// What is there already is verified and not fetched again.
	interrupted: 'rerun',
	parameters: [
		packageIds(variables.packages, 'DownloadPackages'),
		text(variables.location, 'DestinationLocationType', {default: 'TSCache'}),
		text(variables.path, 'DestinationCustomPath'),
		text(variables.output, 'DestinationVariable'),
		boolean(variables.goOn, 'ContinueDownloadOnError', {default: 'true'}),
		integer('OSDPackage', 'PackageInfo', hidden),
		text('OSDPackage{i}PackageId', 'PackageInfo{i}PackageId'),
		text('OSDPackage{i}Name', 'PackageInfo{i}Name'),
		integer('OSDPackage{i}PkgType', 'PackageInfo{i}PkgType'),
		integer('OSDPackage{i}Size', 'PackageInfo{i}Size'),
		integer('OSDPackageCount', 'NumPackages'),
	],
	describe(step, view) {
		const output = shownText(variables.output, step, view).trim();
		return phrase(
			`download ${listed(shownText(variables.packages, step, view)).join(', ')}`,
			about('to', shownDestination(step, view)),
			about('and keep the paths in', output),
		);
	},
	run: downloadPackages,
};

async function downloadPackages(context: StepContext): Promise<StepOutcome> {
	const packages = listed(valueText(variables.packages, context));
	if (packages.length === 0) {
		return {
			code: invalidParameter,
			message: `The step names no package. Select packages in it, or set ${variables.packages}.`,
		};
	}

	const output = valueText(variables.output, context).trim();
	const goesOn = !isFalse(valueText(variables.goOn, context));
	let failed: StepOutcome | undefined;
	for (const [index, packageId] of packages.entries()) {
		const downloaded = await downloadOne(packageId, context);
		const variable = output === '' ? undefined : `${output}${String(index + 1).padStart(2, '0')}`;
		if (downloaded.ok) {
			context.log(`The content of package ${packageId} is in ${downloaded.value}`);
		}

		if (variable !== undefined) {
			// The path of an earlier step must not stand for content that is not there.
			context.setVariable(variable, downloaded.ok ? downloaded.value : '');
		}

		if (downloaded.ok) {
			continue;
		}

		failed ??= downloaded.error;
		context.log(downloaded.error.message ?? `Package ${packageId} failed`, 'error');
		if (!goesOn || context.signal.aborted) {
			return downloaded.error;
		}
	}

	return failed ?? {code: 0};
}

const downloadOne = async (packageId: string, context: StepContext): Promise<Result<string, StepOutcome>> => {
	const parent = destinationFolder(context);
	if (!parent.ok || parent.value === undefined) {
		return parent.ok ? context.packageFolder(packageId) : parent;
	}

	const folder = below(parent.value, packageId, context.machine.platform);
	const copied = await context.copyPackage(packageId, folder);
	return copied.ok ? success(folder) : copied;
};

/** The folder that holds the folders of the packages; undefined: the working folder of the task sequence. */
const destinationFolder = (context: StepContext): Result<string | undefined, StepOutcome> => {
	const {machine} = context;
	const location = valueText(variables.location, context).trim().toLowerCase();
	switch (location) {
		case '':
		case 'tscache': {
			return success(undefined);
		}

		case 'ccmcache': {
			return machine.phase === 'WinPE'
				? failure({
						code: notSupported,
						message:
							'The client cache is there only in an installed operating system. Choose another location, or run the step later.',
					})
				: success(clientCache(context));
		}

		case 'custom': {
			const path = valueText(variables.path, context).trim();
			return isAbsolute(path, machine.platform)
				? success(path)
				: failure({
						code: invalidParameter,
						message: `${path === '' ? 'An empty text' : path} is no full path on this machine. Correct the custom path of the step (${variables.path}).`,
					});
		}

		default: {
			return failure({
				code: invalidParameter,
				message: `${variables.location} is ${location}; it takes TSCache, CCMCache or Custom.`,
			});
		}
	}
};

/** The client's folder on Windows; on Linux, where there is no client, one of ours that later runs find again. */
const clientCache = ({machine, environment}: StepContext): string => {
	const {processEnvironment, platform} = machine;
	return platform === 'windows'
		? below(
				processEnvironment['windir'] ?? processEnvironment['SystemRoot'] ?? String.raw`C:\Windows`,
				'ccmcache',
				platform,
			)
		: below(environment.text('_SMSTSMDataPath'), 'ClientCache', platform);
};

const listed = (packages: string): readonly string[] =>
	packages
		.split(',')
		.map(packageId => packageId.trim())
		.filter(isPackage);

const shownDestination = (step: Step, view: StepView): string => {
	switch (shownText(variables.location, step, view).trim().toLowerCase()) {
		case 'custom': {
			return shownText(variables.path, step, view).trim();
		}

		case 'ccmcache': {
			return 'the client cache';
		}

		default: {
			return 'the working folder of the task sequence';
		}
	}
};
