import type {Keyboard, KeyboardObstacle} from '../../source/machine/keyboard.ts';
import {keyboardLayouts} from '../../source/machine/keyboard-layouts/layouts.ts';
import {failure, success} from '../../source/sequence/result.ts';

type Options = {
	readonly obstacle?: KeyboardObstacle;
	/** IDs of the layouts there are; all of the table when absent. */
	readonly offers?: readonly string[];
	/** What the system is set to. */
	readonly current?: string;
	/** Why no layout can be set, as a sentence. */
	readonly broken?: string;
};

/** A stand-in for a keyboard: it remembers the layouts that were set, one after the other. */
export const createFakeKeyboard = ({
	obstacle,
	offers,
	current,
	broken,
}: Options = {}): Keyboard & {
	readonly used: readonly string[];
} => {
	const used: string[] = [];
	return {
		used,
		canChange: async () => (obstacle === undefined ? success(undefined) : failure(obstacle)),
		layouts: async () => keyboardLayouts.filter(({id}) => offers?.includes(id) ?? true),
		current: async () => used.at(-1) ?? current,
		async use(id) {
			if (broken !== undefined) {
				return failure(broken);
			}

			used.push(id);
			return success(undefined);
		},
		chosen: () => used.at(-1),
	};
};
