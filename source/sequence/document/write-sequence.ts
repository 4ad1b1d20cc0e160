import type {XmlElement, XmlNode} from './xml.ts';

/**
The text of a document, byte for byte as Configuration Manager or the Deployment Workbench wrote what it was read from: the
layout, the line ends and the way empty elements are closed come from the tree.

Elements made anew are written compactly, as Configuration Manager does. Not kept: an attribute's line breaks that were not escaped, quotes
that were single.
*/
export const writeSequence = (element: XmlElement): string => {
	const {before, after, newline} = element.layout ?? {before: '', after: '', newline: '\n'};
	const parts = [before];
	writeNode(element, newline, parts);
	parts.push(after);
	return parts.join('');
};

const writeNode = (node: XmlNode, newline: string, parts: string[]): void => {
	switch (node.kind) {
		case 'element':
			writeElement(node, newline, parts);
			break;
		case 'text':
			parts.push(escapeText(node.text, newline));
			break;
		case 'cdata':
			parts.push('<![CDATA[', withNewlines(node.text, newline).replaceAll(']]>', ']]]]><![CDATA[>'), ']]>');
			break;
		case 'comment':
			parts.push('<!--', withNewlines(node.text, newline), '-->');
			break;
		default:
			node satisfies never;
	}
};

const writeElement = (element: XmlElement, newline: string, parts: string[]): void => {
	parts.push('<', element.name);
	for (const [name, value] of element.attributes) {
		parts.push(' ', name, '="', escapeAttribute(value), '"');
	}

	if (element.children.length === 0 && element.emptyTag !== '></') {
		parts.push(element.emptyTag ?? '/>');
		return;
	}

	parts.push('>');
	for (const child of element.children) {
		writeNode(child, newline, parts);
	}

	parts.push('</', element.name, '>');
};

const escapes: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\r': '&#xD;',
	'\n': '&#xA;',
	'\t': '&#x9;',
};

const escapeText = (text: string, newline: string): string =>
	withNewlines(
		text.replace(/[&<>\r]/g, character => escapes[character] ?? character),
		newline,
	);

const escapeAttribute = (text: string): string =>
	text.replace(/[&<>"\r\n\t]/g, character => escapes[character] ?? character);

const withNewlines = (text: string, newline: string): string =>
	newline === '\n' ? text : text.replaceAll('\n', newline);
