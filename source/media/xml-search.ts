import {childElements, type XmlElement, type XmlText} from '../sequence/document/xml.ts';

/** The element itself and everything inside, in document order. Deep documents do not exhaust the stack. */
export function* elementsWithin(root: XmlElement): Generator<XmlElement> {
	const waiting = [root];
	for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
		yield element;
		// One by one: a call takes some hundred thousand arguments at most, and hostile documents have more children.
		for (const child of childElements(element).toReversed()) {
			waiting.push(child);
		}
	}
}

/** An attribute by name, in any case. */
export const attributeOf = (element: XmlElement, name: string): string | undefined => {
	const exact = element.attributes.get(name);
	if (exact !== undefined) {
		return exact;
	}

	const wanted = name.toLowerCase();
	return [...element.attributes].find(([key]) => key.toLowerCase() === wanted)?.[1];
};

/** The text of a value: that of its CDATA sections where it has any (white space around them is layout), else all of it. */
export const valueText = (element: XmlElement): string => {
	const texts = element.children.filter(
		(child): child is XmlText => child.kind === 'cdata' || child.kind === 'text',
	);
	const sections = texts.filter(({kind}) => kind === 'cdata');
	return (sections.length > 0 ? sections : texts).map(({text}) => text).join('');
};

/** Text as a CDATA section; an end mark inside the text is divided over two. */
export const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** Text as an attribute value in double quotes. */
export const attributeText = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
