/** `tsenv.exe "NAME=VALUE" /hiddenflag:True`, taken apart; `start`, the value and `end` together are the command. */
export type TsenvAssignment = {
	/** Up to the equals sign, which is a part of it. */
	readonly start: string;
	readonly name: string;
	/** What stands behind the value: the closing quotation mark, the flag. */
	readonly end: string;
	/** The value is not to be displayed. */
	readonly hidden: boolean;
};

/**
The assignment in the command of a Set Task Sequence Variable step; undefined for any other command. Takes time in proportion to the
command's length, whatever is in it. Rule: task-sequence-format.md §6.5.
*/
export const readTsenvAssignment = (command: string): TsenvAssignment | undefined => {
	const program = /^\s*"?tsenv(?:\.exe)?"?(?=\s)/i.exec(command)?.[0];
	const equals = program === undefined ? -1 : command.indexOf('=', program.length);
	if (program === undefined || equals === -1) {
		return undefined;
	}

	const name = command.slice(program.length, equals).trimStart().replace(/^"/, '');
	if (name.includes('"')) {
		return undefined;
	}

	const start = command.slice(0, equals + 1);
	const rest = command.slice(equals + 1).trimEnd();
	const flag = /\/hiddenflag:\s*\w*$/i.exec(rest);
	// Without a space before it the flag is a part of the value.
	const isApart = flag !== null && /\s/.test(rest.charAt(flag.index - 1));
	const value = isApart ? rest.slice(0, flag.index).trimEnd() : rest;
	const valueLength = value.endsWith('"') ? value.length - 1 : value.length;
	return {
		start,
		name,
		end: command.slice(start.length + valueLength),
		hidden: flag !== null && /:\s*true$/i.test(flag[0]),
	};
};
