/** A command line as CreateProcess reads it: the program, and the rest exactly as it stands. */
export type CommandLine = {readonly program: string; readonly rest: string};

/**
The ways to read where the program's name ends, most likely first: a quoted name ends at its quote; an unquoted one at the first
blank, or at a later one (`C:\Program Files\tool.exe /x`), as Windows tries them.
*/
export const readCommandLine = (line: string): CommandLine[] => {
	const text = line.trimStart();
	if (text.startsWith('"')) {
		const end = text.indexOf('"', 1);
		return [
			{
				program: text.slice(1, end === -1 ? undefined : end),
				rest: end === -1 ? '' : text.slice(end + 1).trimStart(),
			},
		];
	}

	const ends = [...text.matchAll(/[ \t]+/g)].map(({index}) => index);
	return [...ends, text.length]
		.filter((end, position, all) => end > 0 && all.indexOf(end) === position)
		.map(end => ({program: text.slice(0, end), rest: text.slice(end).trimStart()}));
};

/** An argument so that the C run-time library reads it back unchanged: quotes and the backslashes before them are escaped. */
export const quoteArgument = (argument: string): string =>
	argument !== '' && !/[ \t\n\v"]/.test(argument)
		? argument
		: `"${argument.replaceAll(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
