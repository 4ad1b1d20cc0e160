import {tsenvLines} from './tsenv-text.ts';

/** What a step wrote into the file that the process variable `TSENV` names. */
export type TsenvContents = {
	/** In the order of the file. Names are without outer spaces, and not otherwise checked; an empty value deletes. */
	readonly changes: readonly {readonly name: string; readonly value: string}[];
	/** A sentence for each line that is no assignment. Never shows a value. */
	readonly problems: readonly string[];
};

/**
Reads `NAME=VALUE`, `NAME=` (deletes) and `NAME<<END` … `END` (several lines, joined by line feeds), a line each. Never fails:
what cannot be read is a problem, and the other lines count. Contract: command-line.md, "How an action is run".
*/
export const parseTsenvFile = (bytes: Uint8Array): TsenvContents => {
	const changes: {name: string; value: string}[] = [];
	const problems: string[] = [];
	const lines = tsenvLines(bytes);
	/** Where each text stands last: without it, a file of many beginnings and no end would be searched for each. */
	const lastOf = new Map(lines.map((line, index) => [line, index]));
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index] ?? '';
		if (line.trim() === '') {
			continue;
		}

		const [, name = '', sign, rest = ''] = /^(.*?)(=|<<)(.*)$/s.exec(line) ?? [];
		if (name.trim() === '' || sign === undefined) {
			problems.push(`line ${index + 1} is not NAME=VALUE`);
		} else if (sign === '=') {
			changes.push({name: name.trim(), value: rest});
		} else {
			const delimiter = rest.trim();
			const isEnded = delimiter !== '' && (lastOf.get(delimiter) ?? -1) > index;
			if (!isEnded) {
				problems.push(`line ${index + 1} begins several lines for ${name.trim()}, and nothing ends them`);
			} else {
				const end = lines.indexOf(delimiter, index + 1);
				changes.push({name: name.trim(), value: lines.slice(index + 1, end).join('\n')});
				index = end;
			}
		}
	}

	return {changes, problems};
};

/**
What to append to such a file to set a variable. Line breaks in the value become line feeds. The name must have passed
`checkVariable`, or at least hold no `=`, `<<` or line break.
*/
export const formatTsenvChange = (name: string, value: string): string => {
	const lines = value.split(/\r\n|\n/);
	if (lines.length === 1 && !value.endsWith('\r')) {
		return `${name}=${value}\n`;
	}

	let delimiter = 'END';
	while (lines.includes(delimiter)) {
		delimiter += '_';
	}

	return `${name}<<${delimiter}\n${lines.join('\n')}\n${delimiter}\n`;
};
