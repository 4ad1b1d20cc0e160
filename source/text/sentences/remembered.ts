import type {Language} from '../language.ts';

/** A screen is drawn many times with the same words. */
const mostRemembered = 1000;
const told = new Map<string, string>();

/** What was said before, else what `say` says; `kind` keeps apart what the same text may be. */
export const remembered = (kind: string, text: string, language: Language, say: () => string): string => {
	const key = `${language} ${kind} ${text}`;
	const known = told.get(key);
	if (known !== undefined) {
		return known;
	}

	if (told.size >= mostRemembered) {
		told.clear();
	}

	const said = say();
	told.set(key, said);
	return said;
};
