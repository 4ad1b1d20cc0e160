import type {EncryptedFile, MediaDescription} from '../media/media-description.ts';
import {openMedia} from '../media/open-media.ts';
import {type UnlockedMedia, type UnlockProblem, unlockMedia} from '../media/unlock-media.ts';
import type {Result} from '../sequence/result.ts';
import type {Secret} from '../sequence/secret.ts';
import {writeMediaProblem} from './media-report.ts';

export type MediaCommandOptions = {
	readonly json: boolean;
	readonly write: (line: string) => void;
	/** Standard error; not used with `json`. */
	readonly writeError: (line: string) => void;
	/** From the environment, where there is one. */
	readonly password?: Secret;
};

/**
`bootseq media inspect <path>`: what a medium says of itself, and with its password (or without one, where it has none) its task
sequences. Values of variables are not shown.

@returns The exit code: 2 when there is no medium or the given password is wrong.
*/
export const runMediaInspect = async (path: string, options: MediaCommandOptions): Promise<number> => {
	const media = await openMedia(path);
	if (!media.ok) {
		writeMediaProblem(media.error, options);
		return 2;
	}

	const {description} = media.value;
	try {
		const unlocked = await unlockMedia(media.value, options.password);
		if (options.json) {
			options.write(JSON.stringify(jsonDescription(description, unlocked)));
		} else {
			for (const line of describedLines(description)) {
				options.write(line);
			}

			for (const line of unlockedLines(unlocked)) {
				options.write(line);
			}
		}

		if (unlocked.ok || unlocked.error.kind === 'password-required') {
			return 0;
		}

		writeMediaProblem(unlocked.error, options);
		return 2;
	} finally {
		await media.value.close();
	}
};

type Unlocked = Result<UnlockedMedia, UnlockProblem>;

const describedLines = (description: MediaDescription): readonly string[] => [
	`Media            ${description.location}`,
	`Kind             ${description.kind}`,
	`Label            ${description.label}`,
	`Password         ${description.passwordRequired ? 'required' : 'none'}`,
	`Unattended       ${description.unattended ? 'yes' : 'no'}`,
	`Media variables  ${encryptedText(description.variables)}`,
	`Policy           ${encryptedText(description.policy)}`,
	`Packages         ${description.packages.map(({packageId}) => packageId).join(', ') || 'none'}`,
	...description.notes.map(note => `Note             ${note}`),
];

const encryptedText = (file: EncryptedFile | undefined): string =>
	file === undefined
		? 'none'
		: `${file.path}, ${file.size} bytes, ${file.algorithm ?? file.problem?.message ?? 'unreadable'}`;

const unlockedLines = (unlocked: Unlocked): readonly string[] => {
	if (!unlocked.ok) {
		return unlocked.error.kind === 'password-required'
			? ['Task sequences   give the password as BOOTSEQ_MEDIA_PASSWORD to see them']
			: [];
	}

	const {organization, variables, taskSequences} = unlocked.value;
	return [
		`Organization     ${organization}`,
		`Variables        ${variables.map(({name}) => name).join(', ')}`,
		...taskSequences.map(
			({packageId, name, advertisementId, required}) =>
				`Task sequence    ${packageId} ${name} (${advertisementId === undefined ? 'child' : required ? 'required' : 'available'})`,
		),
	];
};

const jsonDescription = (description: MediaDescription, unlocked: Unlocked): unknown => ({
	type: 'media',
	...description,
	...(unlocked.ok
		? {
				organization: unlocked.value.organization,
				variableNames: unlocked.value.variables.map(({name}) => name),
				taskSequences: unlocked.value.taskSequences.map(sequence => ({...sequence, sequenceText: undefined})),
			}
		: {}),
});
