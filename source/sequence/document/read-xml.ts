import {
	XmlElement as ParsedElement,
	XmlText as ParsedText,
	parseXml,
	XmlCdata,
	XmlComment,
	XmlDocumentType,
	XmlError,
} from '@rgrove/parse-xml';
import type {Diagnostic} from '../diagnostic.ts';
import {failure, type Result, success} from '../result.ts';
import {withPlainLineBreaks} from './line-breaks.ts';
import {type Places, placesOf} from './places.ts';
import type {XmlElement, XmlNode} from './xml.ts';

/**
Elements inside each other that are accepted. Real documents stay below 30; the limit lets everything that walks the tree
do so by plain recursion.
*/
export const deepestNesting = 1000;

/**
Reads an XML document into a tree.

@param written The document, decoded.
@param file Its name in diagnostics.
@param writtenPlaces Where offsets of the text are in that file, when the text is only a part of it.
@returns The root, or what is wrong: `malformed-xml`, `document-type-declaration` (entities are never expanded, so a
document that declares any is refused), `nested-too-deep`. Processing instructions inside the root are not kept.
*/
export const readXml = (
	written: string,
	file: string,
	writtenPlaces: Places = placesOf(written, file),
): Result<XmlElement, Diagnostic> => {
	const {text, original} = withPlainLineBreaks(written);
	const places: Places = offset => writtenPlaces(original(offset));
	try {
		const document = parseXml(text, {
			includeOffsets: true,
			preserveCdata: true,
			preserveComments: true,
			preserveDocumentType: true,
		});
		const declared = document.children.find(child => child instanceof XmlDocumentType);
		if (declared !== undefined) {
			return failure(documentTypeDeclaration(places, declared.start));
		}

		const {root} = document;
		if (root === null) {
			return failure(malformed('Root element is missing', places, 0));
		}

		const element = convertRoot(root, text, places);
		return element.ok
			? success({
					...element.value,
					layout: {
						before: written.slice(0, original(root.start)),
						after: written.slice(original(root.end)),
						newline: written.includes('\r\n') ? '\r\n' : '\n',
					},
				})
			: element;
	} catch (error) {
		if (error instanceof XmlError) {
			// Its own message goes on with an excerpt of the document, which may hold a password.
			const [message = ''] = error.message.split(' (line ');
			return failure(malformed(message, places, unitOffset(text, error.pos)));
		}

		if (error instanceof RangeError) {
			return failure(nestedTooDeep(places, 0));
		}

		throw error;
	}
};

/** Shared by all elements that have none: documents hold hundreds of thousands of elements. */
const noAttributes: ReadonlyMap<string, string> = new Map();
const noChildren: readonly XmlNode[] = [];

const convertRoot = (root: ParsedElement, text: string, places: Places): Result<XmlElement, Diagnostic> => {
	let tooDeep: number | undefined;

	const convert = (parsed: ParsedElement, depth: number): XmlElement => {
		const place = places(parsed.start);
		if (depth > deepestNesting) {
			tooDeep ??= parsed.start;
			return {kind: 'element', name: parsed.name, attributes: noAttributes, children: noChildren, place};
		}

		let attributes: Map<string, string> | undefined;
		for (const name in parsed.attributes) {
			attributes ??= new Map();
			attributes.set(name, parsed.attributes[name] ?? '');
		}

		if (parsed.children.length === 0) {
			return {
				kind: 'element',
				name: parsed.name,
				attributes: attributes ?? noAttributes,
				children: noChildren,
				place,
				emptyTag: emptyTagOf(text, Math.min(parsed.end, text.length)),
			};
		}

		const children: XmlNode[] = [];
		for (const child of parsed.children) {
			if (child instanceof ParsedElement) {
				children.push(convert(child, depth + 1));
			} else if (child instanceof ParsedText) {
				const kind = child instanceof XmlCdata ? 'cdata' : 'text';
				children.push({kind, text: child.text, place: places(child.start)});
			} else if (child instanceof XmlComment) {
				children.push({kind: 'comment', text: child.content, place: places(child.start)});
			}
		}

		return {kind: 'element', name: parsed.name, attributes: attributes ?? noAttributes, children, place};
	};

	const element = convert(root, 1);
	return tooDeep === undefined ? success(element) : failure(nestedTooDeep(places, tooDeep));
};

/** `end` is the offset behind the element's last `>`. */
const emptyTagOf = (text: string, end: number): XmlElement['emptyTag'] => {
	if (text[end - 2] !== '/') {
		return '></';
	}

	return text[end - 3] === ' ' ? ' />' : '/>';
};

/** The parser counts an error's position in code points. */
const unitOffset = (text: string, codePoints: number): number => {
	let offset = 0;
	for (let count = 0; count < codePoints && offset < text.length; count++) {
		offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
	}

	return offset;
};

const malformed = (message: string, places: Places, offset: number): Diagnostic => ({
	severity: 'error',
	rule: 'malformed-xml',
	message,
	help: 'Export the task sequence again, or correct the XML at this place.',
	place: places(offset),
});

const documentTypeDeclaration = (places: Places, offset: number): Diagnostic => ({
	severity: 'error',
	rule: 'document-type-declaration',
	message: 'The document declares a document type or entities.',
	help: 'Remove the <!DOCTYPE> declaration: task sequences never have one.',
	place: places(offset),
});

const nestedTooDeep = (places: Places, offset: number): Diagnostic => ({
	severity: 'error',
	rule: 'nested-too-deep',
	message: `Elements are nested deeper than ${deepestNesting}.`,
	help: 'Flatten the groups or conditions: the console allows far fewer levels.',
	place: places(offset),
});
