import process from 'node:process';
import {spokenLanguage} from '../text/language.ts';
import {type AppearanceStore, createAppearance} from '../ui/appearance.ts';
import type {Settings} from '../ui/settings.ts';
import {saveSettings} from './settings.ts';

/** What the screens for logs and past runs stand on: this terminal, and the settings in a state folder. */
export type ReviewSurroundings = {
	readonly appearance: AppearanceStore;
	readonly changeSettings: (changed: Settings) => void;
	readonly platform: 'windows' | 'linux';
	readonly stdin: typeof process.stdin;
	readonly stdout: typeof process.stdout;
};

/** @param language - As it was asked for; absent: that of the settings. */
export const reviewSurroundings = (
	stateFolder: string,
	settings: Settings,
	language: string | undefined,
): ReviewSurroundings => {
	const platform = process.platform === 'win32' ? 'windows' : 'linux';
	const asked = spokenLanguage(language);
	const appearance = createAppearance({
		platform,
		environment: process.env,
		settings,
		...(asked === undefined ? {} : {language: asked}),
	});
	return {
		appearance,
		changeSettings(changed) {
			appearance.change(changed);
			void saveSettings(stateFolder, changed);
		},
		platform,
		stdin: process.stdin,
		stdout: process.stdout,
	};
};
