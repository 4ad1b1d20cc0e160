import type {WmiRow, WmiValue} from '../../sequence/conditions/condition-facts.ts';

/*
The words of WMI's own text of an object (managed object format):

	instance of Win32_OperatingSystem
	{
		Caption = "Microsoft Windows 11 Pro";
		MUILanguages = {"en-US", "nl-NL"};
		BuildType = NULL;
	};
*/
const word = /"(?:[^"\\]|\\[\s\S])*"|[{}=;,]|[^\s{}=;,"]+/g;

/** Reads what `GetObjectText_` of a WMI object gives. Objects inside it are left out as null; lists become texts. */
export const parseObjectText = (text: string): WmiRow => {
	const words: readonly string[] = text.match(word) ?? [];
	let at = words.indexOf('{') + 1;

	/** Goes past an object or a list that nobody reads. */
	const pass = () => {
		let depth = 0;
		do {
			depth += words[at] === '{' ? 1 : words[at] === '}' ? -1 : 0;
			at++;
		} while (at < words.length && (depth > 0 || words[at] !== ';'));
	};

	const readValue = (): WmiValue => {
		if (words[at] === 'instance') {
			pass();
			return null;
		}

		if (words[at] !== '{') {
			return scalar(words[at++] ?? '');
		}

		const list: string[] = [];
		for (at++; at < words.length && words[at] !== '}'; at++) {
			if (words[at] !== ',') {
				list.push(String(scalar(words[at] ?? '')));
			}
		}

		at++;
		return list;
	};

	const row: Record<string, WmiValue> = {};
	while (at > 0 && at < words.length && words[at] !== '}') {
		const name = words[at];
		if (words[at + 1] === '=' && name !== undefined) {
			at += 2;
			row[name] = readValue();
		} else {
			at++;
		}
	}

	return row;
};

const scalar = (text: string): string | number | boolean | null => {
	if (text.startsWith('"')) {
		return text
			.slice(1, -1)
			.replaceAll(
				/\\(?:x([\da-fA-F]{1,4})|([\s\S]))/g,
				(_, code: string | undefined, character: string | undefined) =>
					code === undefined
						? (escapes[character ?? ''] ?? character ?? '')
						: String.fromCharCode(Number.parseInt(code, 16)),
			);
	}

	switch (text.toUpperCase()) {
		case 'TRUE':
			return true;
		case 'FALSE':
			return false;
		case 'NULL':
			return null;
		default: {
			const number = Number(text);
			return Number.isNaN(number) ? text : number;
		}
	}
};

const escapes: Readonly<Record<string, string>> = {b: '\b', t: '\t', n: '\n', f: '\f', r: '\r'};
