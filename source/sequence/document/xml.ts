import type {Place} from '../diagnostic.ts';

/** An element as read: attributes in document order, children with their white space. */
export type XmlElement = {
	readonly kind: 'element';
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly XmlNode[];
	readonly place: Place;
	/** How an element without children was written: `<x/>`, `<x />` or `<x></x>`. */
	readonly emptyTag?: '/>' | ' />' | '></';
	/** On a document's root alone. */
	readonly layout?: XmlLayout;
};

export type XmlText = {
	readonly kind: 'text' | 'cdata' | 'comment';
	readonly text: string;
	readonly place: Place;
};

export type XmlNode = XmlElement | XmlText;

/** What surrounds the root of a document: kept, so that it can be written back byte for byte. */
type XmlLayout = {
	/** XML declaration and white space, as they stood. */
	readonly before: string;
	readonly after: string;
	readonly newline: '\n' | '\r\n';
};

/** The child elements, of that name if one is given. */
export const childElements = (element: XmlElement, name?: string): XmlElement[] => {
	const found: XmlElement[] = [];
	for (const child of element.children) {
		if (child.kind === 'element' && (name === undefined || child.name === name)) {
			found.push(child);
		}
	}

	return found;
};

/** The first child element of that name. */
export const childElement = (element: XmlElement, name: string): XmlElement | undefined =>
	element.children.find((child): child is XmlElement => child.kind === 'element' && child.name === name);

/** The text directly inside an element, without that of its children. */
export const elementText = ({children}: XmlElement): string => {
	const [only] = children;
	if (only === undefined) {
		return '';
	}

	if (children.length === 1) {
		return only.kind === 'text' || only.kind === 'cdata' ? only.text : '';
	}

	return children.map(child => (child.kind === 'text' || child.kind === 'cdata' ? child.text : '')).join('');
};
