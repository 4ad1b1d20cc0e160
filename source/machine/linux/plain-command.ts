/** A full path and words that mean themselves to every shell: no quotes, no variables, no patterns, no operators. */
const plain = /^\/[\w./+-]+(?: +[\w./+:@,=-]+)*$/;

/**
The words of a command line for which a shell would do nothing but split it and start the program. Such a line is started
without the shell: it saves a third of the cost of a short step, and nothing else can tell the difference.
*/
export const plainWords = (line: string): readonly [program: string, ...rest: string[]] | undefined => {
	const trimmed = line.trim();
	if (!plain.test(trimmed)) {
		return undefined;
	}

	const [program = '', ...rest] = trimmed.split(/ +/);
	return [program, ...rest];
};
