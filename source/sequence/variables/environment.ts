import type {VariableValue} from '../secret.ts';

/**
The task sequence variables of a run. Names are case-insensitive; a global value wins over the running step's default, which
wins over the sequence's `<globalVarList>`. Rules: task-sequence-format.md §6.3.
*/
export type Environment = {
	get(name: string): VariableValue | undefined;
	/** The value in the global scope alone. */
	globalValue(name: string): VariableValue | undefined;
	/** The text, secrets revealed; empty when absent: the two are the same state. */
	text(name: string): string;
	/** For the engine: no check of the name. An empty text deletes. A name that held a secret stays secret. */
	set(name: string, value: VariableValue): void;
	delete(name: string): void;
	/** Puts the non-hidden default variables of a step in place; `clearStepDefaults` takes them away again. */
	setStepDefaults(variables: Iterable<readonly [string, VariableValue]>): void;
	clearStepDefaults(): void;
	/** Everything visible now, in the order of names. */
	entries(): IterableIterator<readonly [string, VariableValue]>;
	/** The global scope alone, in the order of names: what survives a restart. */
	globals(): IterableIterator<readonly [string, VariableValue]>;
	/** Names of the running step's defaults. */
	stepDefaultNames(): readonly string[];
	/** Texts of every secret value now held, the longest first, for masking output. */
	secretTexts(): readonly string[];
	/** Bytes that the global scope takes. */
	size(): number;
};
