import {parseSequence} from '../../source/sequence/document/parse-sequence.ts';
import type {Sequence, TaskSequence} from '../../source/sequence/sequence.ts';

/** A task sequence document as Configuration Manager writes it, around the given items. */
export const sequenceDocument = (items: string, version = '3.10'): string =>
	`<sequence version="${version}">${items}</sequence>`;

/** A Run Command Line step. */
export const commandStep = (name: string, command: string, attributes = '', inside = ''): string =>
	`<step type="SMS_TaskSequence_RunCommandLineAction" name="${name}" description="" ${attributes} runIn="WinPEandFullOS" successCodeList="0 3010" retryCount="0" runFromNet="false">${inside}<action>smsswd.exe /run: ${command}</action></step>`;

/** A Run Task Sequence step. */
export const childStep = (name: string, packageId: string): string =>
	`<subtasksequence type="SMS_TaskSequence_SubTasksequence" name="${name}" description="" successCodeList="0" retryCount="0" runFromNet="false"><action>SubTasksequence.exe</action><defaultVarList><variable name="OSDSubTasksequenceTsName" property="TsName">Child ${packageId}</variable><variable name="OSDSubTasksequencePackageID" property="TsPackageID">${packageId}</variable></defaultVarList></subtasksequence>`;

/** The sequence of a document that must be readable. */
export const sequenceOf = (document: string): Sequence => {
	const {sequence, diagnostics} = parseSequence(document, 'ts.xml');
	if (sequence === undefined) {
		throw new Error(diagnostics.map(({message}) => message).join('\n'));
	}

	return sequence;
};

export const taskSequenceOf = (document: string, packageId?: string): TaskSequence => ({
	packageId,
	name: packageId ?? 'Test',
	description: '',
	type: 'generic',
	sequence: sequenceOf(document),
});

/** An `object.xml` around a task sequence, with a qualifier whose VALUE comes before the property's own. */
export const objectXml = (packageId: string, name: string, document: string): string => {
	const property = (key: string, value: string): string =>
		`  <PROPERTY NAME="${key}" TYPE="string">\r\n    <QUALIFIER NAME="CIMTYPE" TYPE="string">\r\n      <VALUE>string</VALUE>\r\n    </QUALIFIER>\r\n    <VALUE>${value}</VALUE>\r\n  </PROPERTY>\r\n`;
	return `<INSTANCE CLASSNAME="SMS_TaskSequencePackage">\r\n${property('PackageID', packageId)}${property('Name', name)}${property('Type', '2')}${property('Sequence', `<![CDATA[${document}\r\n]]>`)}</INSTANCE>`;
};

export const manifest = (packageId: string): string =>
	`\uFEFF<LibraryDocument><EntryObjects><Object Path="SMS_TaskSequencePackage.PackageID='${packageId}'" Type="SMS_TaskSequencePackage" /></EntryObjects></LibraryDocument>`;

/** Parts of a zip from texts. */
export const partsOf = (texts: Readonly<Record<string, string>>): Map<string, Uint8Array> =>
	new Map(Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)]));
