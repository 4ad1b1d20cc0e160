import {escaped} from './sequence-xml.ts';

/** The `object.xml` of an exported object, as the console writes it: each property with a qualifier whose value comes first. */
export const exportedObject = (
	className: string,
	properties: Readonly<Record<string, string | number | undefined>>,
): string => {
	const written = Object.entries(properties).map(([name, value]) => {
		const type = typeof value === 'number' ? 'uint32' : 'string';
		return (
			`<PROPERTY NAME="${name}" CLASSORIGIN="${className}" TYPE="${type}">` +
			`<QUALIFIER NAME="CIMTYPE" TYPE="string"><VALUE>${type}</VALUE></QUALIFIER>` +
			`${value === undefined ? '' : `<VALUE>${escaped(String(value))}</VALUE>`}</PROPERTY>`
		);
	});
	return `<?xml version="1.0"?>\r\n<INSTANCE CLASSNAME="${className}">\r\n${written.join('\r\n')}\r\n</INSTANCE>`;
};

/** Flags of a program as the console's wizard sets them: any platform, run whether or not a user is logged on, unattended. */
export const usualProgramFlags = 0x0800_a000;
