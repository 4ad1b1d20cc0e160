import {guessLayout} from '../../machine/keyboard-layouts/guess-layout.ts';
import type {KeyboardLayout} from '../../machine/keyboard-layouts/keyboard-layout.ts';
import {findKeyboardLayout} from '../../machine/keyboard-layouts/layouts.ts';
import {type Result, success} from '../../sequence/result.ts';
import type {Prepared} from '../prepared.ts';
import {readSettings} from '../settings.ts';
import {type Stop, stop, stopLeft} from '../stop.ts';
import type {KeyboardGuess} from './media-keyboard.ts';
import {givenKeyboard, setKeyboard} from './set-keyboard.ts';

/**
The layout of the keyboard, before anything is typed. One that was given, or that the medium names, is set without asking; else a
person chooses, the likely one first, and tries it. Nothing is drawn where the layout is not ours to set, nor for a dry run; where
nobody is there, what the medium's locale makes likely is set.

@param guessFrom What the medium says; asked only where it matters.
*/
export const chooseKeyboard = async (
	prepared: Prepared,
	guessFrom: () => Promise<KeyboardGuess>,
): Promise<Result<undefined, Stop>> => {
	const {machine, console, options} = prepared;
	const given = givenKeyboard(prepared);
	const wanted = given === undefined ? undefined : findKeyboardLayout(given);
	if (given !== undefined && wanted === undefined) {
		return stop(
			`There is no keyboard layout ${given}.`,
			'Name it as in fr, ch-fr, us-intl, be-latin1, fr-BE or 0000040c.',
		);
	}

	if (options.dryRun || (wanted !== undefined && (await setKeyboard(prepared, wanted)))) {
		return success(undefined);
	}

	if (!(await machine.keyboard.canChange()).ok) {
		return success(undefined);
	}

	const {layout = '', locale = '', unattended = false} = await guessFrom();
	const named = findKeyboardLayout(layout);
	if (layout !== '' && named === undefined) {
		console.notice('warning', `The media ask for the keyboard layout ${layout}, which is not known.`);
	}

	if (named !== undefined && (await setKeyboard(prepared, named))) {
		return success(undefined);
	}

	const layouts = (await machine.keyboard.layouts()).toSorted((one, other) =>
		one.ownName.localeCompare(other.ownName, 'en'),
	);
	const likely = guessLayout(locale, await machine.keyboard.layouts());
	if (!options.unattended && !unattended) {
		return askKeyboard(prepared, layouts, likely ?? (await usualLayout(prepared)));
	}

	if (likely !== undefined) {
		await setKeyboard(prepared, likely);
	}

	return success(undefined);
};

/** The layout chosen before, else that of the system, else that of the language in which this program speaks. */
const usualLayout = async ({
	machine: {keyboard, processEnvironment},
	options,
	stateFolder,
}: Prepared): Promise<KeyboardLayout | undefined> => {
	const layouts = await keyboard.layouts();
	const current = await keyboard.current();
	const {settings} = await readSettings(stateFolder);
	const locales = [
		options.language,
		settings.language,
		processEnvironment['LC_ALL'],
		processEnvironment['LANG'],
		'en',
	];
	return (
		layouts.find(({id}) => id === current) ??
		locales.map(locale => guessLayout(locale ?? '', layouts)).find(layout => layout !== undefined)
	);
};

/** Asks until a layout that was tried is the right one. One that cannot be set is said, and the keyboard is tried as it is. */
const askKeyboard = async (
	{machine: {keyboard}, console}: Prepared,
	layouts: readonly KeyboardLayout[],
	likely: KeyboardLayout | undefined,
): Promise<Result<undefined, Stop>> => {
	const choices = layouts.map(({id, name, ownName}) => ({id, name, ownName}));
	let first = Math.max(
		0,
		layouts.findIndex(({id}) => id === (keyboard.chosen() ?? likely?.id)),
	);
	for (;;) {
		const chosen = await console.ask('keyboard', {layouts: choices, first});
		if (chosen.kind === 'left') {
			return stopLeft();
		}

		const layout = chosen.kind === 'answer' ? choices[chosen.answer] : undefined;
		if (chosen.kind === 'unanswered' || layout === undefined) {
			// Who cannot be asked does not type either.
			return success(undefined);
		}

		first = chosen.answer;
		const set = await keyboard.use(layout.id);
		const tried = await console.ask('keyboard-test', {
			layout,
			...(set.ok ? {} : {problem: set.error}),
		});
		if (tried.kind !== 'left') {
			return success(undefined);
		}

		if (console.cancelled.aborted) {
			return stopLeft();
		}
	}
};
