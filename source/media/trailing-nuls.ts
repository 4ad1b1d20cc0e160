/** A text without the NULs that close it. Takes time in proportion to their number, also where the text is mostly NULs. */
export const withoutTrailingNuls = (text: string): string => {
	let end = text.length;
	while (end > 0 && text.charCodeAt(end - 1) === 0) {
		end--;
	}

	return text.slice(0, end);
};
