import {languages} from '../text/language.ts';

/**
What a person can set on the screen, and the values of each; the first is the one without a choice. A new setting is a line here,
and its words in every catalogue.
*/
export const settingChoices = {
	language: ['automatic', ...languages],
	glyphs: ['automatic', 'full', 'ascii'],
	colour: ['automatic', 'monochrome'],
	/** Rung at questions and at the end, where nobody is at the keys. */
	bell: ['off', 'questions'],
} as const;

export type SettingName = keyof typeof settingChoices;

export type Settings = {readonly [Name in SettingName]: (typeof settingChoices)[Name][number]};

export const defaultSettings: Settings = {
	language: 'automatic',
	glyphs: 'automatic',
	colour: 'automatic',
	bell: 'off',
};

export const settingNames: readonly SettingName[] = ['language', 'glyphs', 'colour', 'bell'];

/** The settings with one of them on its next (1) or previous (-1) value, around the ends. */
export const turned = (settings: Settings, name: SettingName, by: 1 | -1): Settings => {
	const choices: readonly string[] = settingChoices[name];
	const next = choices[(choices.indexOf(settings[name]) + by + choices.length) % choices.length];
	return {...settings, [name]: next};
};
