import type {KeyboardLayout} from '../../machine/keyboard-layouts/keyboard-layout.ts';
import {findKeyboardLayout} from '../../machine/keyboard-layouts/layouts.ts';
import {ownVariables} from '../../run/own-variables.ts';
import {messagesOf} from '../../text/language.ts';
import type {Prepared} from '../prepared.ts';

/** The layout that whoever started this program asked for: the option, the answers file, a variable of either. */
export const givenKeyboard = ({options, answers}: Prepared): string | undefined =>
	options.keyboard ??
	answers.keyboard ??
	[...answers.variables, ...options.set].findLast(
		([name]) => name.toLowerCase() === ownVariables.keyboardLayout.toLowerCase(),
	)?.[1];

/**
Sets a layout without asking. What is in the way is a warning: the person at the keys must know, and nobody else needs them.

@returns Whether the console has it now, or never can have another one: there is nothing left to ask.
*/
export const setKeyboard = async (
	{machine: {keyboard}, console}: Prepared,
	layout: KeyboardLayout,
): Promise<boolean> => {
	const notSet = (reason: string) =>
		console.notice('warning', `The keyboard layout ${layout.name} was not set. ${reason}`);
	const can = await keyboard.canChange();
	if (!can.ok) {
		notSet(messagesOf('en').keyboard.cannot[can.error]);
		return true;
	}

	const offered = await keyboard.layouts();
	if (!offered.some(({id}) => id === layout.id)) {
		notSet('This machine has no such layout.');
		return false;
	}

	const set = await keyboard.use(layout.id);
	if (!set.ok) {
		notSet(set.error);
	}

	return set.ok;
};

/**
The keyboard of a run that goes on after a restart, as it was when the run began; silently, because nobody has to be there.

@param layout What the run keeps in `BootseqKeyboardLayout`; `--keyboard` goes before it.
*/
export const restoreKeyboard = async (prepared: Prepared, layout: string | undefined): Promise<void> => {
	const {
		machine: {keyboard},
		console,
		options,
	} = prepared;
	const wanted = options.keyboard ?? layout ?? '';
	const found = findKeyboardLayout(wanted);
	if (wanted !== '' && found === undefined) {
		console.notice('warning', `There is no keyboard layout ${wanted}: the keyboard stays as it is.`);
	}

	if (found !== undefined && (await keyboard.canChange()).ok) {
		await setKeyboard(prepared, found);
	}
};
