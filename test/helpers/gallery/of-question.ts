import type {Console, QuestionName, Questions} from '../../../source/ui/console.ts';
import type {ScreenName} from '../../../source/ui/key-map.ts';
import type {ScreenConsoleOptions} from '../../../source/ui/screen-console.ts';
import {begin} from '../open-recovery.ts';
import {openScreenConsole} from '../screen-console.ts';
import {goThrough, type Look, type Scene, seesScreen, type Way} from './scene.ts';

type Options = {
	readonly variant?: string;
	/** Keys from the first screen to the one of the scene, with the screen that each leads to. */
	readonly way?: Way;
	readonly options?: Partial<ScreenConsoleOptions>;
	/** The screen that the question opens, where that is not its own. */
	readonly first?: ScreenName;
};

/** A moment in the example run: its steps seem to take what they took. */
export const standingClock = () => Date.UTC(2026, 10, 21, 14, 3, 42);

/** A scene that begins with what a console is told. */
export const sceneOf = (
	first: ScreenName,
	show: (console: Console) => void,
	{variant, way = [], options = {}}: Options = {},
): Scene => ({
	screen: way.at(-1)?.[1] ?? first,
	...(variant === undefined ? {} : {variant}),
	async open(look: Look) {
		const {console, terminal} = await openScreenConsole({now: standingClock, ...options, ...look});
		show(console);
		await seesScreen(terminal, first, look);
		return goThrough(terminal, look, way);
	},
});

/** A scene that begins with a question, before any run. */
export const questionScene = <Name extends QuestionName & ScreenName>(
	name: Name,
	question: Questions[Name]['question'],
	options: Options = {},
): Scene => sceneOf(options.first ?? name, console => void console.ask(name, question), options);

/** A scene that begins with a question in the middle of the example run. */
export const heldScene = <Name extends QuestionName & ScreenName>(
	name: Name,
	question: Questions[Name]['question'],
	options: Options = {},
): Scene =>
	sceneOf(
		name,
		console => {
			begin(console);
			void console.ask(name, question);
		},
		options,
	);
