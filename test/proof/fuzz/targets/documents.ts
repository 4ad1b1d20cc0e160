import {readFileSync, statSync} from 'node:fs';
import type {TaskSequencesRead} from '../../../../source/sequence/carriers/carrier.ts';
import {childSequences, readTaskSequences} from '../../../../source/sequence/carriers/task-sequences.ts';
import {checkTaskSequence} from '../../../../source/sequence/check/check-sequence.ts';
import {blankSecrets} from '../../../../source/sequence/document/blank-secrets.ts';
import {outlineTable} from '../../../../source/sequence/document/outline.ts';
import {parseSequence} from '../../../../source/sequence/document/parse-sequence.ts';
import {readXml} from '../../../../source/sequence/document/read-xml.ts';
import {writeSequence} from '../../../../source/sequence/document/write-sequence.ts';
import {planSequence} from '../../../../source/sequence/plan.ts';
import {corpusFiles} from '../../../helpers/corpus-files.ts';
import {knownStepTypes} from '../../../helpers/known-step-types.ts';
import {manifest, objectXml} from '../../../helpers/sequence-document.ts';
import {aboutDiagnostics} from '../complaint.ts';
import type {Dictionary} from '../mutate.ts';
import type {FuzzTarget} from '../target.ts';
import {escapedDocument, richDocument, sequences} from './sequence-samples.ts';

export const xmlDictionary: Dictionary = {
	tokens: [
		'<![CDATA[',
		']]>',
		'<!--',
		'-->',
		'<?xml version="1.0"?>',
		'<!DOCTYPE a [<!ENTITY b "c">]>',
		'&lt;',
		'&amp;',
		'&#0;',
		'&#x10FFFF;',
		'&#99999999;',
		'&b;',
		'<a/>',
		'</sequence>',
		'<sequence version="3.10">',
		'<group name="',
		'<step name="',
		'"/>',
		'<condition>',
		'<operator type="not">',
		'<expression type="SMS_TaskSequence_WMIConditionExpression">',
		'<action>',
		'</action>',
		'<defaultVarList>',
		'<variable name="',
		' disable="true"',
		' timeout="',
		' retryCount="-1"',
		' successCodeList="0x80070002 -1 a"',
		' xmlns:x="urn:a"',
		'smsswd.exe /run:CON00020 ',
		'tsenv.exe "a=b" /hiddenflag:true',
		' __proto__="1"',
		'constructor',
		'\r\n',
		'\u2028',
	],
	brackets: [
		['<group name="g">', '</group>'],
		['<operator type="and">', '</operator>'],
		['<a>', '</a>'],
		['<!--', '-->'],
		['&amp;', ''],
	],
};

/** The smaller documents of real sequences: big ones take long and hold nothing else. */
const corpusSeeds = (): readonly Uint8Array[] =>
	corpusFiles
		.filter(file => file.endsWith('.xml') && statSync(file).size < 12_000)
		.slice(0, 12)
		.map(file => readFileSync(file));

/** Whatever can be done with what was read, and what is wrong about it. */
const examineRead = (read: TaskSequencesRead, input: Uint8Array): string | undefined => {
	const {taskSequences, diagnostics} = read;
	if (taskSequences.length === 0 && diagnostics.length === 0) {
		return 'nothing was found, and nothing said why';
	}

	const children = childSequences(taskSequences);
	const problems = [...diagnostics];
	for (const taskSequence of taskSequences) {
		const {element} = taskSequence.sequence;
		problems.push(...checkTaskSequence(taskSequence, children, knownStepTypes).slice(0, 1000));
		outlineTable(planSequence(taskSequence, children).table, knownStepTypes);
		const complaint =
			aboutWriting(writeSequence(element)) ?? aboutWriting(writeSequence(blankSecrets(element)));
		if (complaint !== undefined) {
			return complaint;
		}
	}

	return aboutDiagnostics(problems, input);
};

/** What was written must be readable, and be written the same again. */
const aboutWriting = (written: string): string | undefined => {
	const {sequence, diagnostics} = parseSequence(written, 'written.xml');
	if (sequence === undefined) {
		return `what was written cannot be read: ${diagnostics[0]?.message}`;
	}

	return writeSequence(sequence.element) === written
		? undefined
		: 'what was written is written differently the next time';
};

export const documentTargets: readonly FuzzTarget[] = [
	{
		name: 'task sequence documents',
		weight: 12,
		dictionary: xmlDictionary,
		seeds: () =>
			[...sequences, richDocument, escapedDocument, objectXml('CON00010', 'A', richDocument)]
				.map(text => Buffer.from(text))
				.concat(corpusSeeds().map(bytes => Buffer.from(bytes))),
		examine: input => examineRead(readTaskSequences({kind: 'document', file: 'ts.xml', bytes: input}), input),
	},
	{
		name: 'XML',
		weight: 10,
		dictionary: xmlDictionary,
		seeds: () => sequences.map(text => Buffer.from(text)),
		examine(input) {
			const root = readXml(Buffer.from(input).toString('utf8'), 'a.xml');
			if (!root.ok) {
				return aboutDiagnostics([root.error], input);
			}

			const written = writeSequence(root.value);
			const again = readXml(written, 'a.xml');
			return again.ok && writeSequence(again.value) === written
				? undefined
				: 'what was written cannot be read the same';
		},
	},
	...[
		'SMS_TaskSequencePackage/CON00010/object.xml',
		'Manifest.xml',
		'Control/A/ts.xml',
		'Control/TaskSequences.xml',
		'loose.xml',
	].map(
		(part): FuzzTarget => ({
			name: `the part ${part} of an export`,
			weight: 3,
			dictionary: xmlDictionary,
			seeds: () =>
				[objectXml('CON00010', 'A', richDocument), manifest('CON00010'), richDocument, mdtList].map(text =>
					Buffer.from(text),
				),
			examine(input) {
				const others = part.startsWith('Control')
					? {'Control/B/ts.xml': richDocument, 'Control/TaskSequences.xml': mdtList}
					: part === 'loose.xml'
						? {}
						: {
								'SMS_TaskSequencePackage/CON00011/object.xml': objectXml('CON00011', 'B', richDocument),
								'Manifest.xml': manifest('CON00011'),
							};
				const parts = new Map<string, Uint8Array>(
					Object.entries(others).map(([name, text]) => [name, Buffer.from(text)]),
				);
				parts.set(part, input);
				return examineRead(readTaskSequences({kind: 'parts', file: 'export.zip', parts}), input);
			},
		}),
	),
];

const mdtList =
	'<tss><ts guid="{1}" enable="True"><Name>A</Name><ID>A</ID><Comments>c</Comments></ts><ts enable="false"><Name>B</Name><ID>B</ID></ts></tss>';
