/** What is not a printable character of ASCII, as `\uXXXX`: such a text reads the same in every code page. */
export const asciiText = (text: string, special: RegExp = /[^ -~]/g): string =>
	text.replaceAll(special, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
