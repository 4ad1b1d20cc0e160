import {type MediaVariable, writeMediaVariables} from '../../source/media/media-variables.ts';
import {type Media, openMedia} from '../../source/media/open-media.ts';
import {type PolicyTaskSequence, writePolicy} from '../../source/media/policy.ts';
import {protectMedia} from '../../source/media/protection/protect-media.ts';
import type {ProtectedMedia, ProtectOptions} from '../../source/media/protection/protect-options.ts';
import {Secret} from '../../source/sequence/secret.ts';
import {sampleMediumFiles, sampleSequence, writeFiles} from './sample-medium.ts';

export type ProtectedMedium = Omit<ProtectOptions, 'format' | 'password'> & {
	readonly format?: ProtectOptions['format'];
	/** Absent: a medium without a password. */
	readonly password?: string;
	readonly variables?: readonly MediaVariable[];
	readonly taskSequences?: readonly PolicyTaskSequence[];
	/** More files, by path, or others in place of the usual. */
	readonly files?: Readonly<Record<string, string | Uint8Array>>;
};

const guid = '{0f5b8f3e-58a5-4a54-9a9e-1d0a3f6f0c11}';

/** The documents of a medium as they are given to `protectMedia`. */
export const sampleDocuments = ({
	variables = [],
	taskSequences = [sampleSequence],
}: Pick<ProtectedMedium, 'variables' | 'taskSequences'> = {}) => ({
	variables: writeMediaVariables([
		{name: '_SMSMediaGuid', value: guid},
		{name: '_SMSTSBrandingTitle', value: 'Contoso'},
		...variables,
	]),
	policy: writePolicy(taskSequences),
});

/** Makes a folder a protected medium: the sample medium, and what is asked for beside. */
export const writeProtectedMedium = async (
	folder: string,
	{format = 'bootseq', password, variables, taskSequences, files = {}, ...options}: ProtectedMedium = {},
): Promise<ProtectedMedia> => {
	const usual = sampleMediumFiles({
		...(password === undefined ? {} : {password}),
		files: {'boot/vmlinuz': 'kernel', ...files},
	});
	writeFiles(folder, new Map([...usual].filter(([path]) => !/(?:Variables\.dat|Policy\.xml)$/.test(path))));
	const made = await protectMedia(
		folder,
		sampleDocuments({
			...(variables === undefined ? {} : {variables}),
			...(taskSequences === undefined ? {} : {taskSequences}),
		}),
		{...options, format, ...(password === undefined ? {} : {password: new Secret(password)})},
	);
	if (!made.ok) {
		throw new Error(`${made.error.file}: ${made.error.message}`);
	}

	return made.value;
};

/** Opens a medium that is one. */
export const openedMedium = async (location: string): Promise<Media> => {
	const media = await openMedia(location);
	if (!media.ok) {
		throw new Error(media.error.message);
	}

	return media.value;
};
