import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {isMissing} from '../files/file-error.ts';
import {decodeText} from '../sequence/carriers/decode-text.ts';
import {revealed} from '../sequence/secret.ts';
import {iniValue} from './ini.ts';
import {mediaSettings} from './media-layout.ts';
import {mediaVariable} from './media-variables.ts';
import type {UnlockedMedia} from './unlock-media.ts';

/** The command that runs before the task sequences are looked for. */
export type PrestartCommand = {
	readonly command: string;
	/** Who brought it. */
	readonly source: 'media' | 'boot-image';
	/** The package whose folder it runs in: of the medium, or `sms/PKG/<PackageID>` of the boot image. */
	readonly packageId?: string;
};

/**
The prestart command that applies: the one of the medium hides the one of the boot image. Rule: media-and-boot.md §4.5.

@param bootImage - What {@link readBootImageHook} found.
*/
export const prestartCommand = (
	{variables}: Pick<UnlockedMedia, 'variables'>,
	bootImage?: PrestartCommand,
): PrestartCommand | undefined => {
	const command = revealed(mediaVariable(variables, mediaSettings.prestartCommand)).trim();
	if (command === '') {
		return bootImage;
	}

	const packageId = revealed(mediaVariable(variables, mediaSettings.prestartPackage)).trim();
	return {command, source: 'media', ...(packageId === '' ? {} : {packageId})};
};

/** The hook in the text of a `TSConfig.ini`: `[CustomHook]`, `CommandLine=`, `Source=SMS10000`. */
export const bootImageHook = (text: string): PrestartCommand | undefined => {
	const command = iniValue(text, 'CustomHook', 'CommandLine') ?? '';
	const packageId = iniValue(text, 'CustomHook', 'Source') ?? '';
	return command === ''
		? undefined
		: {command, source: 'boot-image', ...(packageId === '' ? {} : {packageId})};
};

/**
Reads the hook of the boot image; undefined when it has none.

@param systemFolder - Root of the boot environment: `X:\`.
*/
export const readBootImageHook = async (systemFolder: string): Promise<PrestartCommand | undefined> => {
	try {
		return bootImageHook(decodeText(await readFile(join(systemFolder, 'TSConfig.ini'))));
	} catch (error) {
		if (isMissing(error)) {
			return undefined;
		}

		throw error;
	}
};
