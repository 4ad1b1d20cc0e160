import type {EncryptedFile, MediaDescription} from '../media/media-description.ts';
import {openMedia} from '../media/open-media.ts';
import {type UnlockedMedia, type UnlockProblem, unlockMedia} from '../media/unlock-media.ts';
import type {Result} from '../sequence/result.ts';
import type {Secret} from '../sequence/secret.ts';
import {counted} from './counted.ts';
import {untrusted, writeMediaProblem} from './media-report.ts';
import {trustedKeys} from './trusted-keys.ts';

export type MediaCommandOptions = {
	readonly json: boolean;
	readonly write: (line: string) => void;
	/** Standard error; not used with `json`. */
	readonly writeError: (line: string) => void;
	/** `--trust`. */
	readonly trust?: readonly string[];
	/** `--boot-part`. */
	readonly bootPart?: string;
	/** From the environment, where there is one. */
	readonly password?: Secret;
};

/**
`bootseq media inspect <path>`: what a medium says of itself, and with its password (or without one, where it has none) its task
sequences. Values of variables are not shown.

@returns The exit code: 2 when there is no medium or the given password is wrong.
*/
export const runMediaInspect = async (path: string, options: MediaCommandOptions): Promise<number> => {
	const trusted = await trustedKeys(options.trust);
	if (!trusted.ok) {
		writeMediaProblem({...untrusted, message: trusted.error}, options);
		return 2;
	}

	const media = await openMedia(path);
	if (!media.ok) {
		writeMediaProblem(media.error, options);
		return 2;
	}

	const {description} = media.value;
	try {
		const unlocked = await unlockMedia(media.value, options.password, new Date(), {trusted: trusted.value});
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

		if (unlocked.ok || isToBeExpected(unlocked.error)) {
			return 0;
		}

		writeMediaProblem(unlocked.error, options);
		return 2;
	} finally {
		await media.value.close();
	}
};

/** Nothing is wrong with such a medium. */
const isToBeExpected = ({kind}: UnlockProblem): boolean =>
	kind === 'password-required' || kind === 'wrong-volume';

type Unlocked = Result<UnlockedMedia, UnlockProblem>;

const describedLines = (description: MediaDescription): readonly string[] => [
	`Media            ${description.location}`,
	`Kind             ${description.kind}`,
	`Label            ${description.label}`,
	`Password         ${description.passwordRequired ? 'required' : 'none'}`,
	`Unattended       ${description.unattended ? 'yes' : 'no'}`,
	...protectionLines(description),
	...volumeLines(description),
	`Media variables  ${encryptedText(description.variables)}`,
	`Policy           ${encryptedText(description.policy)}`,
	`Packages         ${packagesText(description)}`,
	...description.notes.map(note => `Note             ${note}`),
];

/** What the signed manifest tells everybody. Media without one are of Configuration Manager's format. */
const protectionLines = ({protection, refusal}: MediaDescription): readonly string[] => {
	if (protection === undefined && refusal !== undefined) {
		return [`Protection       refused: ${refusal.file}: ${refusal.message}`];
	}

	if (protection === undefined) {
		return ['Protection       none but the encryption of the variables and the policy: changes do not show'];
	}

	const {created, validFrom, validTo, architectures, fingerprint} = protection;
	return [
		'Protection       signed manifest of all files',
		`Signed by        ${fingerprint}`,
		`Made             ${created}`,
		...(validFrom === undefined ? [] : [`Valid from       ${validFrom}`]),
		...(validTo === undefined ? [] : [`Valid to         ${validTo}`]),
		...(architectures.length === 0 ? [] : [`Architecture     ${architectures.join(', ')}`]),
	];
};

/** Media of one volume have no marker; the signed manifest counts them all the same. */
const volumeLines = ({protection, volume: marker}: MediaDescription): readonly string[] => {
	const {volume, volumes, set} = protection ?? marker ?? {};
	return set === undefined ? [] : [`Volume           ${volume} of ${volumes} (set ${set})`];
};

const packagesText = ({packages, protection}: MediaDescription): string => {
	const texts =
		protection === undefined
			? packages.map(({packageId}) => packageId)
			: protection.packages.map(
					({packageId, files, bytes, encrypted}) =>
						`${packageId} (${counted(files, 'file')}, ${counted(bytes, 'byte')}${encrypted ? ', encrypted' : ''})`,
				);
	return texts.join(', ') || 'none';
};

const encryptedText = (file: EncryptedFile | undefined): string =>
	file === undefined
		? 'none'
		: `${file.path}, ${file.size} bytes, ${file.algorithm ?? file.problem?.message ?? 'unreadable'}`;

const passwordWanted = 'give the password as BOOTSEQ_MEDIA_PASSWORD to see them';

const unlockedLines = (unlocked: Unlocked): readonly string[] => {
	if (!unlocked.ok) {
		const instead = unlocked.error.kind === 'wrong-volume' ? 'on volume 1' : passwordWanted;
		return isToBeExpected(unlocked.error) ? [`Task sequences   ${instead}`] : [];
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
