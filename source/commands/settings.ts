import {existsSync, mkdirSync} from 'node:fs';
import path from 'node:path';
import type Conf from 'conf';
import {failure, type Result, success} from '../sequence/result.ts';
import {defaultSettings, type Settings, settingChoices} from '../ui/settings.ts';

/** The settings, and what was wrong with the file that kept them. */
export type ReadSettings = {
	readonly settings: Settings;
	/** The file could not be used, and why. */
	readonly damage?: {readonly file: string; readonly reason: string};
};

const configName = 'settings';

export const settingsFile = (stateFolder: string): string => path.join(stateFolder, `${configName}.json`);

/** The saved settings. A damaged file is replaced, and the damage told; without a file, the defaults, and nothing is loaded. */
export const readSettings = async (stateFolder: string): Promise<ReadSettings> => {
	const file = settingsFile(stateFolder);
	if (!existsSync(file)) {
		return {settings: defaultSettings};
	}

	try {
		return {settings: settingsOf(await openStore(stateFolder))};
	} catch (error) {
		await saveSettings(stateFolder, {});
		return {settings: defaultSettings, damage: {file, reason: reasonOf(error)}};
	}
};

/** Keeps a change of settings, beside those that were saved before. The error is a sentence: the folder cannot be written. */
export const saveSettings = async (
	stateFolder: string,
	change: Partial<Settings>,
): Promise<Result<void, string>> => {
	try {
		// As runs make it: for its owner alone.
		mkdirSync(stateFolder, {recursive: true, mode: 0o700});
		const store = await openStore(stateFolder, {clearInvalidConfig: true});
		store.set({...settingsOf(store), ...change});
		return success(undefined);
	} catch (error) {
		return failure(reasonOf(error));
	}
};

/** Conf takes 56 ms to load: that is only spent where there is something to read or to keep. */
const openStore = async (
	stateFolder: string,
	{clearInvalidConfig = false}: {clearInvalidConfig?: boolean} = {},
): Promise<Conf<Settings>> => {
	const {default: Store} = await import('conf');
	return new Store<Settings>({
		cwd: stateFolder,
		configName,
		clearInvalidConfig,
		accessPropertiesByDotNotation: false,
		schema: {
			language: {enum: settingChoices.language},
			glyphs: {enum: settingChoices.glyphs},
			colour: {enum: settingChoices.colour},
			bell: {enum: settingChoices.bell},
		},
	});
};

const settingsOf = ({store}: Conf<Settings>): Settings => ({...defaultSettings, ...store});

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
