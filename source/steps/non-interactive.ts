/** What keeps Debian's tools, and what they call, from asking anybody anything; their words in English, to be read. */
const settings = [
	'LC_ALL=C',
	'DEBIAN_FRONTEND=noninteractive',
	'APT_LISTCHANGES_FRONTEND=none',
	'NEEDRESTART_MODE=l',
];

/** A program with that environment, whatever runs it. */
export const nonInteractive = (
	program: string,
	arguments_: readonly string[],
	more: readonly string[] = [],
): {readonly program: string; readonly arguments: readonly string[]} => ({
	program: 'env',
	arguments: [...settings, ...more, program, ...arguments_],
});
