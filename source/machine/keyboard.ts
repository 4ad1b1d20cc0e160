import type {Result} from '../sequence/result.ts';
import type {KeyboardLayout} from './keyboard-layouts/keyboard-layout.ts';

/** The keyboard at the console of this program. */
export type Keyboard = {
	/** Whether the layout of this console can be set from here; if not, why. Asks the system, changes nothing. */
	canChange(): Promise<Result<undefined, KeyboardObstacle>>;
	/** The layouts that this machine has, in the order of the table. */
	layouts(): Promise<readonly KeyboardLayout[]>;
	/** The ID of the layout that was set last from here, else of the one that the system is configured with; where it tells. */
	current(): Promise<string | undefined>;
	/**
	Sets the layout of this console, for this program and those that it starts.

	@param id Of one of `layouts()`. The error is a sentence.
	*/
	use(id: string): Promise<Result<undefined, string>>;
	/** The ID of the layout that was set last from here; undefined: none was. */
	chosen(): string | undefined;
};

/**
Why a layout cannot be set.

`terminal`: the console is a window or a session of another computer, whose layout is that computer's. `serial`: so is what is at
the other end of a serial line. `installed-windows`: an installed Windows has settings for it. `tools`: what sets it, or every
keymap, is missing. `rights`: only root may. `recorded`: a machine of a file has no keyboard.
*/
export type KeyboardObstacle = 'terminal' | 'serial' | 'installed-windows' | 'tools' | 'rights' | 'recorded';
