import type {Key, KeyName} from './keys.ts';

/** A line of text being typed; the cursor counts characters. */
export type EditedText = {readonly text: string; readonly cursor: number};

export const editedText = (text: string): EditedText => ({text, cursor: Array.from(text).length});

const isControl = (character: string): boolean => {
	const code = character.codePointAt(0) ?? 0;
	return code < 32 || code === 127;
};

/** The line after a key. Keys that edit nothing give the same object. Pasted line breaks and control characters are dropped. */
export const edit = (edited: EditedText, key: Key): EditedText => {
	const characters = Array.from(edited.text);
	const before = characters.slice(0, edited.cursor);
	const after = characters.slice(edited.cursor);
	if (key.kind === 'text') {
		const typed = Array.from(key.text).filter(character => !isControl(character));
		return typed.length === 0
			? edited
			: {text: [...before, ...typed, ...after].join(''), cursor: before.length + typed.length};
	}

	return keyEdits[key.name]?.(before, after) ?? edited;
};

const joined = (before: readonly string[], after: readonly string[]): EditedText => ({
	text: [...before, ...after].join(''),
	cursor: before.length,
});

/** What a key makes of the characters before and after the cursor. */
const keyEdits: Partial<
	Record<KeyName, (before: readonly string[], after: readonly string[]) => EditedText>
> = {
	backspace: (before, after) => joined(before.slice(0, -1), after),
	delete: (before, after) => joined(before, after.slice(1)),
	'ctrl-u': (_, after) => joined([], after),
	left: (before, after) => joined(before.slice(0, -1), [...before.slice(-1), ...after]),
	right: (before, after) => joined([...before, ...after.slice(0, 1)], after.slice(1)),
	home: (before, after) => joined([], [...before, ...after]),
	end: (before, after) => joined([...before, ...after], []),
};
