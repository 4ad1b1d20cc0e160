/**
A value of an INI text: section and key in any case, the first one that is there. Undefined when it is absent.

Tolerant as Windows is: spaces around names and values, comments, quotes around the value.
*/
export const iniValue = (text: string, section: string, key: string): string | undefined => {
	let current = '';
	for (const line of text.split(/\r\n|\r|\n/)) {
		const trimmed = line.trim();
		const header = /^\[(.*)\]$/.exec(trimmed);
		if (header !== null) {
			current = (header[1] ?? '').trim().toLowerCase();
			continue;
		}

		const equals = trimmed.indexOf('=');
		if (
			current === section.toLowerCase() &&
			equals > 0 &&
			!/^[;#]/.test(trimmed) &&
			trimmed.slice(0, equals).trim().toLowerCase() === key.toLowerCase()
		) {
			return trimmed
				.slice(equals + 1)
				.trim()
				.replace(/^"(.*)"$/, '$1');
		}
	}

	return undefined;
};
