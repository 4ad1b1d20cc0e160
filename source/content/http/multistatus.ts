import {readXml} from '../../sequence/document/read-xml.ts';
import {childElements, elementText, type XmlElement} from '../../sequence/document/xml.ts';
import {failure, type Result, success} from '../../sequence/result.ts';

/** What WebDAV says of a file or folder. */
export type Resource = {
	/** As written: a full address, or the part of one from its first slash on, percent-encoded. */
	readonly href: string;
	readonly folder: boolean;
	/** Bytes. */
	readonly size?: number;
};

/** Reads the body of a 207 answer (RFC 4918 §13), or says in words why it is none. */
export const parseMultistatus = (text: string): Result<readonly Resource[], string> => {
	const document = readXml(text, 'PROPFIND');
	if (!document.ok) {
		return failure(document.error.message);
	}

	if (localName(document.value) !== 'multistatus') {
		return failure(`its root is ${document.value.name}, not multistatus`);
	}

	const resources: Resource[] = [];
	for (const response of named(document.value, 'response')) {
		const [href] = named(response, 'href');
		if (href !== undefined) {
			resources.push({href: elementText(href).trim(), ...propertiesOf(response)});
		}
	}

	return success(resources);
};

const propertiesOf = (response: XmlElement): Omit<Resource, 'href'> => {
	let folder = false;
	let size: number | undefined;
	for (const found of named(response, 'propstat').filter(wasFound)) {
		for (const properties of named(found, 'prop')) {
			folder ||= named(properties, 'resourcetype').some(type => named(type, 'collection').length > 0);
			const length = named(properties, 'getcontentlength').map(elementText)[0]?.trim();
			size ??= length !== undefined && /^\d{1,15}$/.test(length) ? Number(length) : undefined;
		}
	}

	return {folder, ...(size === undefined ? {} : {size})};
};

/** Properties that a resource does not have are listed too, with another status. */
const wasFound = (propstat: XmlElement): boolean =>
	named(propstat, 'status').every(status => / 2\d\d\b/.test(elementText(status)));

/** Servers choose their own prefix for the namespace `DAV:`. */
const localName = ({name}: XmlElement): string => name.slice(name.indexOf(':') + 1);

const named = (element: XmlElement, name: string): readonly XmlElement[] =>
	childElements(element).filter(child => localName(child) === name);
