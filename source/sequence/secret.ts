/** What stands where a secret value would stand: on the screen, in a log, in an event. */
export const mask = '********';

/**
A value that must never reach a formatter: a password, a hidden variable, a secret step parameter.

String conversion, JSON and `util.inspect` all give {@link mask}; only `reveal` gives the text, and every call of it is a
place to review. Rule: task-sequence-format.md §6.5.
*/
export class Secret {
	readonly #text: string;

	constructor(text: string) {
		this.#text = text;
	}

	/** The text itself, for the one who must use it: a process environment, a cipher, a comparison. */
	reveal(): string {
		return this.#text;
	}

	toString(): string {
		return mask;
	}

	toJSON(): string {
		return mask;
	}

	[Symbol.for('nodejs.util.inspect.custom')](): string {
		return mask;
	}
}

/** The value of a task sequence variable. */
export type VariableValue = string | Secret;

/** The text of a value, secret or not. For use, never for showing. */
export const revealed = (value: VariableValue): string => (value instanceof Secret ? value.reveal() : value);

/** A value as it may be shown: the text, or the mask. */
export const shown = (value: VariableValue): string => (value instanceof Secret ? mask : value);
