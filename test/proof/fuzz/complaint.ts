import type {Diagnostic} from '../../../source/sequence/diagnostic.ts';

/** What no sentence for a technician holds: traces of the program itself. */
const inside: readonly (readonly [pattern: RegExp, what: string])[] = [
	[/\bundefined\b/, 'the word "undefined"'],
	[/\[object /, 'an object as text'],
	[/\bNaN\b/, 'NaN'],
	[/^ {1,8}at .+:\d+:\d+\)?$/m, 'a stack trace'],
	[/\b(?:Type|Range|Reference|Eval|URI|Syntax|Internal|Aggregate)Error\b/, 'the name of an exception'],
	[/\bERR_[A-Z_]+\b/, 'a code of the runtime'],
	[/Access to this API has been restricted|Permission Model/, 'a try to write outside its folder'],
	[/Maximum call stack|Invalid (?:array|string) length/, 'a limit of the runtime'],
];

/**
What makes a sentence no explanation.

@param input What was read: a word of it may be quoted.
*/
export const aboutSentence = (sentence: unknown, input: Uint8Array): string | undefined => {
	if (typeof sentence !== 'string') {
		return `an error that is no sentence but ${typeof sentence}`;
	}

	if (sentence.trim() === '') {
		return 'an error without a word';
	}

	const found = inside.find(([pattern]) => pattern.test(sentence));
	const words = found?.[0].exec(sentence)?.[0];
	return found === undefined || words === undefined || holds(input, words)
		? undefined
		: `${found[1]} in an error: ${sentence.slice(0, 200)}`;
};

const holds = (input: Uint8Array, words: string): boolean => {
	const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
	return bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le'));
};

/** Something with a message and what to do next. */
export const aboutProblem = (
	{message, help}: {readonly message: string; readonly help: string},
	input: Uint8Array,
): string | undefined => aboutSentence(message, input) ?? aboutSentence(help, input);

export const aboutDiagnostics = (
	diagnostics: readonly Diagnostic[],
	input: Uint8Array,
): string | undefined => {
	for (const diagnostic of diagnostics) {
		const complaint = aboutDiagnostic(diagnostic, input);
		if (complaint !== undefined) {
			return complaint;
		}
	}

	return undefined;
};

const aboutDiagnostic = (diagnostic: Diagnostic, input: Uint8Array): string | undefined => {
	const {rule, place, severity} = diagnostic;
	if (!/^[a-z]+(?:-[a-z]+)*$/.test(rule) || !['error', 'warning', 'information'].includes(severity)) {
		return `a diagnostic of the rule "${rule}" and the severity "${severity}"`;
	}

	const isPlace = place.file !== '' && Number.isInteger(place.line) && Number.isInteger(place.column);
	return isPlace && place.line >= 1 && place.column >= 1
		? aboutProblem(diagnostic, input)
		: `a diagnostic at ${place.file}:${place.line}:${place.column}`;
};
