import type {Parts} from '../../sequence/carriers/carrier.ts';
import {cimInstance} from '../../sequence/carriers/cim-instance.ts';
import {decodeText} from '../../sequence/carriers/decode-text.ts';
import type {Diagnostic} from '../../sequence/diagnostic.ts';
import {readInnerXml, readTrimmed} from '../../sequence/document/inner-xml.ts';
import {placesOf} from '../../sequence/document/places.ts';
import {readXml} from '../../sequence/document/read-xml.ts';
import {childElements, elementText, type XmlElement} from '../../sequence/document/xml.ts';
import type {Application} from '../application.ts';
import {readApplicationDigest} from './applications-digest.ts';
import type {DigestReport} from './applications-digest-xml.ts';

const applicationPart = /(?:^|\/)(?:SMS_Application\w*\/[^/]+\/[^/]+\.xml|AppReferencesInfo\.xml)$/i;

type ExportedApplications = {
	readonly applications: readonly Application[];
	readonly diagnostics: readonly Diagnostic[];
};

/**
The applications that were exported with a task sequence, or alone: digests in `SDMPackageXML`, of `SMS_Application` objects and of
`AppReferencesInfo.xml`. Rule: task-sequence-format.md §2.1.

@param file The name of the export, in diagnostics. What cannot be read is a warning, and the others are read.
*/
export const readExportedApplications = (parts: Parts, file: string): ExportedApplications => {
	const applications: Application[] = [];
	const diagnostics: Diagnostic[] = [];
	for (const [name, bytes] of parts) {
		if (applicationPart.test(name)) {
			const read = readPart(decodeText(bytes), `${file}/${name}`);
			applications.push(...read.applications);
			diagnostics.push(...read.diagnostics);
		}
	}

	return {applications, diagnostics};
};

const readPart = (text: string, part: string): ExportedApplications => {
	const applications: Application[] = [];
	const diagnostics: Diagnostic[] = [];
	const warn = (diagnostic: Diagnostic) => void diagnostics.push({...diagnostic, severity: 'warning'});

	const root = readTrimmed(text, part, placesOf(text, part));
	if (!root.ok) {
		warn(root.error);
		return {applications, diagnostics};
	}

	/** What stands in a document inside a document has the place of that element. */
	const readInner = (element: XmlElement): XmlElement | undefined => {
		const read = readXml(elementText(element).trim(), part, () => element.place);
		if (!read.ok) {
			warn(read.error);
		}

		return read.ok ? read.value : undefined;
	};

	for (const digest of digestsIn(root.value, text, part, warn, readInner)) {
		const report: DigestReport = (element, message, help = 'See the application in the console.') =>
			warn({severity: 'warning', rule: 'application-digest', message, help, place: element.place});
		const application = readApplicationDigest(digest, readInner, report);
		if (application !== undefined) {
			applications.push(application);
		}
	}

	return {applications, diagnostics};
};

const digestsIn = function* (
	root: XmlElement,
	text: string,
	part: string,
	warn: (diagnostic: Diagnostic) => void,
	readInner: (element: XmlElement) => XmlElement | undefined,
): Generator<XmlElement> {
	if (root.name === 'AppMgmtDigest') {
		yield root;
	} else if (root.name === 'INSTANCE') {
		const carried = cimInstance(root).value('SDMPackageXML');
		const digest = carried && readInnerXml(carried, text, part);
		if (digest?.ok === true) {
			yield digest.value;
		} else if (digest !== undefined) {
			warn(digest.error);
		}
	} else if (root.name === 'ArrayOfString') {
		for (const one of childElements(root, 'string')) {
			const instance = readInner(one);
			const carried = instance && cimInstance(instance).value('SDMPackageXML');
			const digest = carried && readInner(carried);
			if (digest !== undefined) {
				yield digest;
			}
		}
	}
};
