import {describe, expect, it} from 'vitest';
import {
	childSequences,
	chooseTaskSequence,
	readTaskSequences,
} from '../../../source/sequence/carriers/task-sequences.ts';
import {inAMoment} from '../../helpers/in-a-moment.ts';
import {
	childStep,
	commandStep,
	manifest,
	objectXml,
	partsOf,
	sequenceDocument,
} from '../../helpers/sequence-document.ts';

const readDocument = (text: string, file = 'ts.xml') =>
	readTaskSequences({kind: 'document', file, bytes: new TextEncoder().encode(text)});

const readParts = (texts: Readonly<Record<string, string>>) =>
	readTaskSequences({kind: 'parts', file: 'export.zip', parts: partsOf(texts)});

const placesOf = ({taskSequences}: ReturnType<typeof readDocument>) =>
	taskSequences.flatMap(({sequence}) => sequence.items.map(({place}) => [place.line, place.column]));

const document = `<sequence version="3.10">\r\n${commandStep('S', 'true')}</sequence>`;
const escaped = document.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('where a task sequence travels (task-sequence-format.md §1.10, §2.3)', () => {
	it('is a bare document, named after itself or its file', () => {
		expect(readDocument(document, '/media/Gather Light.xml').taskSequences).toMatchObject([
			{name: 'Gather Light'},
		]);
		expect(
			readDocument('<?xml version="1.0"?><sequence version="3.00" name="Client"/>').taskSequences,
		).toMatchObject([{name: 'Client'}]);
	});

	it('is a hub file escaped as a whole, with places in that file', () => {
		const read = readDocument(escaped);
		expect(read.diagnostics).toEqual([]);
		expect(placesOf(read)).toEqual([[2, 1]]);
	});

	it('points into the escaped file behind entities of the same line', () => {
		expect(
			placesOf(readDocument('&lt;sequence version="3.10"&gt;&lt;step name="S"/&gt;&lt;/sequence&gt;')),
		).toEqual([[1, '&lt;sequence version="3.10"&gt;'.length + 1]]);
	});

	it('tolerates white space before an XML declaration', () => {
		expect(readDocument(`\r\n<?xml version="1.0"?>\n<sequence version="3.10"/>`).diagnostics).toEqual([]);
	});
});

describe('object.xml (§2.2)', () => {
	const text = objectXml('CON00010', 'Inventory', document);

	it("takes the property's own value, not that of its qualifier", () => {
		expect(readDocument(text).taskSequences).toMatchObject([
			{packageId: 'CON00010', name: 'Inventory', type: 'operating-system-deployment'},
		]);
	});

	it('says places in object.xml, not in the document inside', () => {
		const line = text.slice(0, text.indexOf('<step')).split('\n').length;
		expect(placesOf(readDocument(text))).toEqual([[line, 1]]);
	});

	it('reads a sequence that is escaped instead of in CDATA', () => {
		const read = readDocument(text.replace(/<!\[CDATA\[.*\]\]>/s, escaped));
		expect(read.diagnostics).toEqual([]);
		expect(placesOf(read)).toEqual(placesOf(readDocument(text)));
	});

	it('knows a task sequence that is disabled (§6.12)', () => {
		const property = (value: string) =>
			`<PROPERTY NAME="TsEnabled" TYPE="boolean"><QUALIFIER NAME="CIMTYPE"><VALUE>boolean</VALUE></QUALIFIER><VALUE>${value}</VALUE></PROPERTY></INSTANCE>`;
		const disabled = (value: string) =>
			readDocument(text.replace('</INSTANCE>', property(value))).taskSequences[0]?.disabled;
		expect(disabled('FALSE')).toBe(true);
		expect(disabled('TRUE')).toBeUndefined();
		expect(readDocument(text).taskSequences[0]?.disabled).toBeUndefined();
	});

	it('refuses an object of another class', () => {
		expect(readDocument('<INSTANCE CLASSNAME="SMS_Package"/>').diagnostics).toMatchObject([
			{severity: 'error', rule: 'not-a-task-sequence'},
		]);
	});
});

describe('an export (§2.1)', () => {
	const parent = objectXml('CON00010', 'Parent', sequenceDocument(childStep('Run child', 'CON00012')));
	const child = objectXml('CON00012', 'Child', document);
	const parts = {
		'SMS_TaskSequencePackage/CON00012/object.xml': child,
		'SMS_TaskSequencePackage/CON00010/object.xml': parent,
	};

	it('begins with the entry object of its manifest', () => {
		const read = readParts({...parts, 'Manifest.xml': manifest('CON00010')});
		expect(chooseTaskSequence(read, 'export.zip')).toMatchObject({ok: true, value: {name: 'Parent'}});
		expect([...childSequences(read.taskSequences).keys()]).toEqual(['CON00012', 'CON00010']);
	});

	it('without a manifest begins with the one that is nobody’s child', () => {
		expect(chooseTaskSequence(readParts(parts), 'export.zip')).toMatchObject({
			ok: true,
			value: {name: 'Parent'},
		});
	});

	it('names the part in the place of an item', () => {
		expect(readParts(parts).taskSequences[0]?.sequence.place.file).toBe(
			'export.zip/SMS_TaskSequencePackage/CON00012/object.xml',
		);
	});

	it.each(['con00012', 'CHILD'])('gives the task sequence asked for as %s', wanted => {
		expect(chooseTaskSequence(readParts(parts), 'export.zip', wanted)).toMatchObject({
			ok: true,
			value: {packageId: 'CON00012'},
		});
	});

	it('lists what there is when the one asked for is not', () => {
		expect(chooseTaskSequence(readParts(parts), 'export.zip', 'CON00099')).toMatchObject({
			ok: false,
			error: {rule: 'task-sequence-not-found', help: 'Choose one of: Child (CON00012), Parent (CON00010).'},
		});
	});
});

describe('a zipped MDT Control folder (§3)', () => {
	const list =
		'<tss><ts guid="{1}" enable="True"><Name>Second name</Name><Comments>For laptops</Comments><ID>B</ID></ts><ts guid="{2}" enable="True"><Name>First name</Name><Comments></Comments><ID>A</ID></ts><ts guid="{3}" enable="False"><Name>Old</Name><ID>C</ID></ts></tss>';
	const ts =
		'<?xml version="1.0"?>\r\n<sequence version="3.00" name="Standard Client" description="Template"/>';
	const control = {
		'Control/A/ts.xml': ts,
		'Control/B/ts.xml': ts,
		'Control/C/ts.xml': ts,
		'Control/A/Unattend.xml': '<unattend/>',
		'Control/TaskSequences.xml': list,
	};

	it('has the names, the order and the choice of TaskSequences.xml', () => {
		expect(readParts(control).taskSequences).toMatchObject([
			{packageId: 'B', name: 'Second name', description: 'For laptops'},
			{packageId: 'A', name: 'First name', description: 'Template'},
		]);
	});

	it('asks which one is meant', () => {
		expect(chooseTaskSequence(readParts(control), 'Control.zip')).toMatchObject({
			ok: false,
			error: {rule: 'task-sequence-ambiguous'},
		});
	});
});

describe('any other zip', () => {
	it('gives the task sequence documents in it', () => {
		expect(readParts({'readme.xml': '<notes/>', 'Gather.xml': document}).taskSequences).toMatchObject([
			{name: 'Gather'},
		]);
	});

	it('without any is an error', () => {
		expect(readParts({'readme.txt': 'hello'}).diagnostics).toMatchObject([
			{severity: 'error', rule: 'no-task-sequence'},
		]);
	});
});

describe('hostile parts of a zip', () => {
	it('of megabytes without markup do not run out of stack', () => {
		expect(readParts({'a.xml': ' '.repeat(20_000_000)}).diagnostics.map(({rule}) => rule)).toEqual([
			'no-task-sequence',
		]);
	});

	it('are told from task sequences by their first element, behind declarations and processing instructions', () => {
		const parts = {
			'a.xml': `<?xml version="1.0"?>\n<?note a?>\n${sequenceDocument('')}`,
			'b.xml': '<?xml version="1.0"?><other><sequence/></other>',
			'c.xml': '<?xml',
		};
		expect(readParts(parts).taskSequences.map(({name}) => name)).toEqual(['a']);
	});

	it('with names of sixty thousand characters are read in a moment', () => {
		const name = `${'a'.repeat(60_000)}/ts.xml`;
		expect(inAMoment(() => readParts({[name]: sequenceDocument('')})).taskSequences).toMatchObject([
			{name: 'ts'},
		]);
	});
});
