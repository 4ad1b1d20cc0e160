import type {Place} from './diagnostic.ts';

/** An element as read: attributes in document order, children with their white space. */
export type XmlElement = {
	readonly kind: 'element';
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly XmlNode[];
	readonly place: Place;
};

export type XmlText = {
	readonly kind: 'text' | 'cdata' | 'comment';
	readonly text: string;
	readonly place: Place;
};

export type XmlNode = XmlElement | XmlText;
