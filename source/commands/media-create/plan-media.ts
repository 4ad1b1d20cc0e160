import type {CreationProblem} from '../../media/create/creation-problem.ts';
import type {MediaPlan} from '../../media/create/media-plan.ts';
import type {MediaRequest} from '../../media/create/media-request.ts';
import {checkNewPassword} from '../../media/protection/media-password.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {revealed, type Secret} from '../../sequence/secret.ts';
import {cautionsOn} from './cautions.ts';
import {type CollectedSequence, collectSequences} from './collect-sequences.ts';
import {contentInOrder, givenFolders} from './given-folders.ts';
import {mediaSoftware} from './media-software.ts';
import {neededContent} from './needed-content.ts';
import {policyOf} from './policy-of.ts';

type PlannedMedia = {
	readonly plan: MediaPlan;
	readonly sequences: readonly CollectedSequence[];
	/** What somebody should know, as sentences. */
	readonly warnings: readonly string[];
};

/**
Checks an order against the task sequences: nothing is written. Everything that is missing is said at once, with the task sequence and
the step that wants it.
*/
export const planMedia = async (
	request: MediaRequest,
	{password, launchMode}: {readonly password?: Secret; readonly launchMode: MediaPlan['launchMode']},
): Promise<Result<PlannedMedia, CreationProblem>> => {
	const weak = passwordProblem(request, password);
	if (weak !== undefined) {
		return unusable('', [weak]);
	}

	const collected = await collectSequences(request.sequences);
	if (!collected.ok) {
		return unusable('The task sequences cannot be used', collected.error);
	}

	const {sequences, documents} = collected.value;
	const policy = policyOf(sequences, request.required);
	if (!policy.ok) {
		return unusable('', [policy.error]);
	}

	const unanswered = request.unattended ? unansweredOn(request, sequences) : [];
	if (unanswered.length > 0) {
		return unusable('Nobody is there to answer on unattended media', unanswered);
	}

	const described = await mediaSoftware(request.software, documents);
	if (!described.ok) {
		return unusable('What describes the software cannot be used', described.error);
	}

	const {software, files} = described.value;
	const given = await givenFolders(request, software);
	if (!given.ok) {
		return unusable('The packages cannot be used as they are given', given.error);
	}

	const needed = await neededContent(sequences, software);
	const content = await contentInOrder(needed.content, given.value, request);
	const missing = [...needed.problems, ...(content.ok ? [] : content.error)];
	if (missing.length > 0 || !content.ok) {
		return failure({
			kind: 'not-usable',
			message: `The task sequences need what is not there:\n${missing.map(line => `  ${line}`).join('\n')}\n`,
			help: 'Give every package as --package ID=<folder>, or say with --leave-out ID that the run has it from elsewhere. Nothing was created.',
		});
	}

	return success({
		plan: {
			request,
			taskSequences: policy.value,
			content: content.value,
			software: files,
			launchMode,
			...(password === undefined ? {} : {password}),
		},
		sequences,
		warnings: [...needed.unsupported, ...cautionsOn(request, password)],
	});
};

const unusable = (what: string, lines: readonly string[]) => {
	const [only = ''] = lines;
	return failure({
		kind: 'not-usable',
		message: lines.length === 1 ? only : `${what}:\n${lines.map(line => `  ${line}`).join('\n')}\n`,
		help: 'Nothing was created.',
	} satisfies CreationProblem);
};

/** Said before anything is copied, not when the media are sealed. */
const passwordProblem = (
	{encryptPackages}: MediaRequest,
	password: Secret | undefined,
): string | undefined => {
	if (password === undefined) {
		return encryptPackages
			? 'Packages are encrypted with what the password opens: give a password.'
			: undefined;
	}

	const checked = checkNewPassword(password);
	return checked.ok ? undefined : checked.error;
};

/** What an unattended medium would have to ask. */
const unansweredOn = (
	{required, variables, prestartForm}: MediaRequest,
	sequences: readonly CollectedSequence[],
): readonly string[] => {
	const deployed = sequences.filter(sequence => sequence.deployed);
	const isPreferred = variables.some(
		({name, value}) => name.toLowerCase() === 'smstspreferredadvertid' && revealed(value) !== '',
	);
	return [
		...(deployed.length > 1 && required === undefined && !isPreferred
			? [`Which of ${deployed.map(({name}) => `“${name}”`).join(', ')} is to run? Name it as required.`]
			: []),
		...(prestartForm?.fields ?? [])
			.filter(field => field.required && field.default === '')
			.map(({label}) => `The prestart form asks for “${label}”. Give it a default.`),
	];
};
