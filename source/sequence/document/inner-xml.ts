import {unescapeXml} from '../carriers/unescape-xml.ts';
import type {Diagnostic} from '../diagnostic.ts';
import type {Result} from '../result.ts';
import {offsetOf, type Places, placesFrom, placesOf} from './places.ts';
import {readXml} from './read-xml.ts';
import {elementText, type XmlElement, type XmlText} from './xml.ts';

/**
Reads a document that another carries as the text of an element, in CDATA or escaped. Its line ends stay, and its places
are those in the carrying file.

@param carrier The text of the carrying file.
*/
export const readInnerXml = (
	element: XmlElement,
	carrier: string,
	file: string,
): Result<XmlElement, Diagnostic> => {
	const texts = element.children.filter(
		(child): child is XmlText =>
			child.kind === 'cdata' || (child.kind === 'text' && child.text.trim() !== ''),
	);
	const [only] = texts;
	if (only === undefined || texts.length > 1) {
		return readXml(elementText(element).trim(), file, () => element.place);
	}

	const outer = placesOf(carrier, file);
	const offset = offsetOf(carrier, only.place);
	if (only.kind === 'cdata') {
		const start = offset + '<![CDATA['.length;
		return readTrimmed(carrier.slice(start, carrier.indexOf(']]>', start)), file, placesFrom(outer, start));
	}

	const {text, places} = unescapeXml(
		carrier.slice(offset, carrier.indexOf('<', offset)),
		placesFrom(outer, offset),
	);
	return readTrimmed(text, file, places);
};

/** White space before an XML declaration is an error to the parser, and none to anybody else. */
export const readTrimmed = (text: string, file: string, places: Places): Result<XmlElement, Diagnostic> => {
	const start = /^\s+(?=<\?xml)/.exec(text)?.[0].length ?? 0;
	return readXml(text.slice(start), file, placesFrom(places, start));
};
