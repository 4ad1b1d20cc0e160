import type {Settings} from './settings.ts';

const bell = '\u0007';

/**
Rings the bell of the terminal for a question, and for the end of a run, where the settings say so: somebody with ten machines hears
which one waits. Whoever is at the keys sees it anyway.
*/
export const createBell =
	(parts: {
		readonly settings: () => Settings;
		readonly isAttended: () => boolean;
		readonly write: (text: string) => void;
	}): (() => void) =>
	() => {
		if (parts.settings().bell === 'questions' && !parts.isAttended()) {
			parts.write(bell);
		}
	};
