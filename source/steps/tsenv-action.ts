import {parseAction} from '../sequence/document/action.ts';

/** What `tsenv.exe` is told to set; name and value are not yet expanded. */
export type Assignment = {readonly name: string; readonly value: string; readonly hidden: boolean};

/**
Takes `tsenv.exe "NAME=VALUE" /hiddenflag:True` apart; undefined when the action is something else.

The value may hold quotes, so the text ends at the last one; `\"` is a quote too, as on any Windows command line. Only
the first `=` separates. Documents from before the flag have none. Rule: task-sequence-format.md §7.11.
*/
export const parseTsenvAction = (action: string): Assignment | undefined => {
	const parsed = parseAction(action);
	if (parsed.kind !== 'client' || parsed.program !== 'tsenv') {
		return undefined;
	}

	const [, assignment = '', flag = 'false'] =
		/^(.*?)(?:\s+\/hiddenflag:(\w+))?\s*$/is.exec(parsed.arguments) ?? [];
	const quoted = /^"(.*)"$/s.exec(assignment)?.[1];
	const text = quoted === undefined ? assignment : quoted.replaceAll('\\"', '"');
	const separator = text.indexOf('=');
	if (separator === -1) {
		return undefined;
	}

	return {
		name: text.slice(0, separator).trim(),
		value: text.slice(separator + 1),
		hidden: flag.toLowerCase() === 'true',
	};
};
