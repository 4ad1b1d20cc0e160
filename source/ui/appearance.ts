import {createFormats, type Formats} from '../text/formats.ts';
import {chooseLanguage, type Language, messagesOf} from '../text/language.ts';
import type {Messages} from '../text/messages.ts';
import {loadSentences} from '../text/sentences/books.ts';
import {defaultSettings, type Settings} from './settings.ts';
import {chooseTheme, type Theme} from './theme.ts';

/** How the screen speaks and looks. A new object for every change. */
export type Appearance = {
	readonly settings: Settings;
	readonly language: Language;
	readonly messages: Messages;
	readonly formats: Formats;
	readonly theme: Theme;
};

export type AppearanceOptions = {
	readonly platform: 'windows' | 'linux';
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** As saved. */
	readonly settings?: Settings;
	/** Asked for when the program was started: goes before the saved one, until a person chooses another. */
	readonly language?: Language;
	/** In place of the one that the console and the settings ask for, for tests. */
	readonly theme?: Theme;
	readonly timeZone?: string;
};

export type AppearanceStore = {
	subscribe(listener: () => void): () => void;
	get(): Appearance;
	change(settings: Settings): void;
};

/** The appearance, which follows the settings while the screen is open. */
export const createAppearance = (options: AppearanceOptions): AppearanceStore => {
	const {settings = defaultSettings, language} = options;
	const listeners = new Set<() => void>();
	let asked = language;
	let appearance = appearanceOf(settings, asked, options);
	const show = (changed: Appearance) => {
		appearance = changed;
		for (const listener of listeners) {
			listener();
		}
	};

	/** Nobody waits for the sentences: what is shown before they are there is told when they are. */
	const tellAnew = async () => {
		if (await loadSentences(appearance.language)) {
			show({...appearance});
		}
	};

	void tellAnew();
	return {
		subscribe(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
		get: () => appearance,
		change(changed) {
			if (changed.language !== appearance.settings.language) {
				asked = undefined;
			}

			show(appearanceOf(changed, asked, options));
			void tellAnew();
		},
	};
};

const appearanceOf = (
	settings: Settings,
	asked: Language | undefined,
	{platform, environment, theme, timeZone}: AppearanceOptions,
): Appearance => {
	const language = asked ?? languageOf(settings, environment);
	return {
		settings,
		language,
		messages: messagesOf(language),
		formats: createFormats(language, timeZone),
		theme: theme ?? chooseTheme(platform, environment, settings),
	};
};

/** The language of the settings; where they leave it open, that of the process environment. */
export const languageOf = (
	{language}: Settings,
	environment: Readonly<Record<string, string | undefined>>,
): Language => (language === 'automatic' ? chooseLanguage(undefined, environment) : language);
