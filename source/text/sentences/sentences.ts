/** Sentences of the program in another language, by what they are in English. Values are `{name}` in both. */
export type Sentences = Readonly<Record<string, string>>;

/** All that a language has of them. */
export type SentencesOfLanguage = {
	/** Problems, reasons and what to do about them. */
	readonly messages: readonly Sentences[];
	/** Conditions in words, and what was seen where they looked; the first that fits counts. */
	readonly conditions: Sentences;
};
