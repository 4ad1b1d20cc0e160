import {childElement, childElements, elementText, type XmlElement} from '../document/xml.ts';

/** The properties of a CIM-XML `<INSTANCE>`, by name. */
export type CimInstance = {
	/** The `<VALUE>` of a property; undefined for NULL and for what is no property of it. */
	value(name: string): XmlElement | undefined;
	/** Its text, trimmed; empty where there is none. */
	text(name: string): string;
};

/** Rule: task-sequence-format.md §2.2. */
export const cimInstance = (instance: XmlElement): CimInstance => {
	const properties = new Map(
		childElements(instance, 'PROPERTY').map(property => [property.attributes.get('NAME') ?? '', property]),
	);
	const value = (name: string): XmlElement | undefined => {
		const property = properties.get(name);
		// Qualifiers have a VALUE of their own, which comes first but not directly inside the property.
		return property && childElement(property, 'VALUE');
	};

	return {
		value,
		text(name) {
			const element = value(name);
			return element === undefined ? '' : elementText(element).trim();
		},
	};
};
