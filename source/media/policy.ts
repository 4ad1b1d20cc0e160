import type {Diagnostic} from '../sequence/diagnostic.ts';
import {readXml} from '../sequence/document/read-xml.ts';
import {childElements, type XmlElement} from '../sequence/document/xml.ts';
import {type Result, success} from '../sequence/result.ts';
import {sequenceTextOf} from './policy-sequence.ts';
import {attributeOf, attributeText, cdata, elementsWithin, valueText} from './xml-search.ts';

/** A task sequence of the policy, with what its deployment says. Rule: media-and-boot.md §2.6, §3.8. */
export type PolicyTaskSequence = {
	/** Absent for one that is not deployed: a child sequence that only others run. */
	readonly advertisementId?: string;
	readonly packageId: string;
	readonly name: string;
	readonly description: string;
	/** Runs without asking; otherwise it is available for choosing. */
	readonly required: boolean;
	readonly type: 'generic' | 'operating-system-deployment';
	readonly bootImageId?: string;
	/** The `<sequence>` document. */
	readonly sequenceText: string;
};

/**
Reads the XML of `Policy.xml`. Whatever has a property `TS_Sequence` is a task sequence, whatever the elements are called; other
policies on the medium are passed over.
*/
export const readPolicy = (text: string, file: string): Result<readonly PolicyTaskSequence[], Diagnostic> => {
	const root = readXml(text, file);
	if (!root.ok) {
		return root;
	}

	const sequences: PolicyTaskSequence[] = [];
	for (const element of elementsWithin(root.value)) {
		const properties = propertiesOf(element);
		const value = properties.get('ts_sequence');
		if (value !== undefined) {
			const sequenceText = sequenceTextOf(value, file);
			if (!sequenceText.ok) {
				return sequenceText;
			}

			sequences.push(policyTaskSequence(properties, sequenceText.value));
		}
	}

	return success(sequences);
};

type Properties = ReadonlyMap<string, XmlElement>;

/** Names in lower case → the element that holds the value. */
const propertiesOf = (element: XmlElement): Properties => {
	const properties = new Map<string, XmlElement>();
	for (const child of childElements(element)) {
		const name = attributeOf(child, 'name');
		if (name !== undefined) {
			const value = childElements(child).find(inner => inner.name.toLowerCase() === 'value');
			properties.set(name.toLowerCase(), value ?? child);
		}
	}

	return properties;
};

const policyTaskSequence = (properties: Properties, sequenceText: string): PolicyTaskSequence => {
	const text = (name: string): string => {
		const value = properties.get(name.toLowerCase());
		return value === undefined ? '' : valueText(value).trim();
	};

	const advertisementId = text('ADV_AdvertisementID');
	const bootImageId = text('TS_BootImageID');
	const packageId = text('PKG_PackageID');
	return {
		...(advertisementId === '' ? {} : {advertisementId}),
		packageId,
		name: text('PKG_Name') || packageId,
		description: text('PKG_Description'),
		required: ['true', '1', 'yes'].includes(text('ADV_MandatoryAssignments').toLowerCase()),
		type: text('TS_Type') === '2' ? 'operating-system-deployment' : 'generic',
		...(bootImageId === '' ? {} : {bootImageId}),
		sequenceText,
	};
};

/** The XML of `Policy.xml`. Equal input gives equal output. */
export const writePolicy = (sequences: readonly PolicyTaskSequence[]): string =>
	`<?xml version="1.0"?><PolicyList>${sequences.map(writeTaskSequence).join('')}</PolicyList>`;

const writeTaskSequence = (sequence: PolicyTaskSequence): string => {
	const {advertisementId = '', packageId} = sequence;
	const properties: ReadonlyArray<readonly [string, string]> = [
		['PKG_Name', sequence.name],
		['PKG_PackageID', packageId],
		['PKG_Description', sequence.description],
		['ADV_AdvertisementID', advertisementId],
		['ADV_MandatoryAssignments', sequence.required ? 'TRUE' : 'FALSE'],
		['PRG_ProgramID', '*'],
		['TS_Type', sequence.type === 'generic' ? '1' : '2'],
		['TS_BootImageID', sequence.bootImageId ?? ''],
		['TS_Sequence', sequence.sequenceText],
	];
	// The last part of the ID is the same for every task sequence. Rule: media-and-boot.md §3.5.
	const policyId = attributeText(`${advertisementId || packageId}-${packageId}-6F6BCC28`);
	return [
		`<Policy PolicyID="${policyId}" PolicyVersion="1.00" PolicyCategory="TaskSequence">`,
		`<PolicyRule PolicyRuleID="{${attributeText(packageId)}}"><PolicyAction PolicyActionType="WMI-XML">`,
		'<instance class="CCM_SoftwareDistribution">',
		...properties.map(
			([name, value]) => `<property name="${name}" type="8"><value>${cdata(value)}</value></property>`,
		),
		'</instance></PolicyAction></PolicyRule></Policy>',
	].join('');
};
