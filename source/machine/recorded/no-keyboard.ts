import {failure} from '../../sequence/result.ts';
import type {Keyboard} from '../keyboard.ts';

/** A machine of a file has no keyboard of its own. */
export const noKeyboard: Keyboard = {
	canChange: async () => failure('recorded'),
	layouts: async () => [],
	current: async () => undefined,
	use: async () => failure('A recorded machine has no keyboard.'),
	chosen: () => undefined,
};
