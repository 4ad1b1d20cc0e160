import {iniValue} from '../../media/ini.ts';
import {findMediaFile, readMediaFile} from '../../media/media-files.ts';
import {mediaPaths} from '../../media/media-layout.ts';
import {mediaVariable} from '../../media/media-variables.ts';
import type {Media} from '../../media/open-media.ts';
import {unlockMedia} from '../../media/unlock-media.ts';
import {ownVariables} from '../../run/own-variables.ts';
import {decodeText} from '../../sequence/carriers/decode-text.ts';
import {revealed} from '../../sequence/secret.ts';

/** What a medium says of the keyboard before its password is known. */
export type KeyboardGuess = {
	/** The layout that it names, as `--keyboard` takes it. */
	readonly layout?: string;
	/** Its locale: `fr-BE`, or Windows' number of it. */
	readonly locale?: string;
	/** It asks nothing but its password. */
	readonly unattended?: boolean;
};

/** Folders of the programs of the field, with one folder a language: media-and-boot.md §1.2. */
const programFolders = ['SMS/bin/x64', 'SMS/bin/i386'] as const;

/**
The layout and the locale of a medium: the section `Bootseq` of its `TsmBootstrap.ini` (keys `Keyboard` and `Language`); on media
without a password its variables (`BootseqKeyboardLayout`, MDT's `KeyboardLocalePE`, `SMSTSLanguageFolder`); the language of its
programs, when they speak one alone. What cannot be read says nothing here: unlocking the medium will tell.
*/
export const mediaKeyboard = async (media: Media): Promise<KeyboardGuess> => {
	const bootstrap = await readMediaFile(media.files, mediaPaths.bootstrap);
	const text = bootstrap.ok && bootstrap.value !== undefined ? decodeText(bootstrap.value) : '';
	const variable = await openVariables(media);
	const layout = firstOf([
		iniValue(text, 'Bootseq', 'Keyboard'),
		variable(ownVariables.keyboardLayout),
		variable('KeyboardLocalePE'),
	]);
	const locale = firstOf([
		iniValue(text, 'Bootseq', 'Language'),
		variable('SMSTSLanguageFolder'),
		await onlyLanguage(media),
	]);
	return {
		...(layout === undefined ? {} : {layout}),
		...(locale === undefined ? {} : {locale}),
		unattended: media.description.unattended,
	};
};

const firstOf = (texts: readonly (string | undefined)[]): string | undefined =>
	texts.find(text => text !== undefined && text !== '');

/** The variables that anybody can read. */
const openVariables = async (media: Media): Promise<(name: string) => string> => {
	const unlocked = media.description.passwordRequired ? undefined : await unlockMedia(media, undefined);
	return name => (unlocked?.ok === true ? revealed(mediaVariable(unlocked.value.variables, name)) : '');
};

/** The name of the only language folder there is. */
const onlyLanguage = async ({files}: Media): Promise<string | undefined> => {
	for (const programs of programFolders) {
		const folder = await findMediaFile(files, programs);
		const inside = folder.ok && folder.value !== undefined ? await files.list(folder.value.path) : undefined;
		const languages =
			inside?.ok === true
				? inside.value.filter(({kind, name}) => kind === 'folder' && /^[\da-f]{4,8}$/i.test(name))
				: [];
		const [only, ...others] = languages;
		if (only !== undefined && others.length === 0) {
			return only.name;
		}
	}

	return undefined;
};
