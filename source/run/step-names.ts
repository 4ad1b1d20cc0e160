/**
Whether a step is named in a list of names, as `BootseqRequiredSteps` holds one: separated by semicolons, case-insensitive,
`*` for any characters.
*/
export const isNamedIn = (list: string, name: string): boolean =>
	list
		.split(';')
		.map(entry => entry.trim())
		.some(entry => entry !== '' && patternOf(entry).test(name.trim()));

const patternOf = (entry: string): RegExp =>
	new RegExp(`^${entry.split('*').map(RegExp.escape).join('.*')}$`, 'isu');
