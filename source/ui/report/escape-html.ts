const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** A text as it stands between tags or in a quoted attribute; characters that no page may hold become a replacement character. */
export const escapeHtml = (text: string): string =>
	text
		.toWellFormed()
		.replaceAll(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '\uFFFD')
		.replaceAll(/[&<>"']/g, character => entities[character] ?? '');
