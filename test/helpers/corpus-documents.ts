import {existsSync} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import yauzl from 'yauzl';

/** Real task sequences, kept beside the repository; absent on most machines. */
const corpusFolder = path.resolve(import.meta.dirname, '../../../shared/corpus');

export const hasCorpus = existsSync(corpusFolder);

/** The text of every XML document of the corpus, those in zip files too. */
export const corpusDocuments = async (): Promise<{name: string; text: string}[]> => {
	const documents: {name: string; text: string}[] = [];
	for (const entry of await readdir(corpusFolder, {recursive: true})) {
		const file = path.join(corpusFolder, entry);
		if (entry.endsWith('.xml')) {
			documents.push({name: entry, text: await readFile(file, 'utf8')});
		} else if (entry.endsWith('.zip')) {
			documents.push(...(await zippedDocuments(file)));
		}
	}

	return documents;
};

/** The `<sequence>` of every document that has one, as XML: taken out of object.xml, hub files unescaped. */
export const corpusSequences = async (): Promise<{name: string; text: string}[]> => {
	const documents = await corpusDocuments();
	return documents.flatMap(({name, text}) => {
		const plain = text.startsWith('&lt;') ? unescaped(text) : text;
		const [sequence] = /<sequence[\s\S]*<\/sequence>/.exec(plain) ?? [];
		return sequence === undefined ? [] : [{name, text: sequence}];
	});
};

const unescaped = (text: string): string =>
	text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');

const zippedDocuments = async (file: string): Promise<{name: string; text: string}[]> => {
	const documents: {name: string; text: string}[] = [];
	const zip = await yauzl.openPromise(file);
	for await (const entry of zip.eachEntry()) {
		if (entry.fileName.endsWith('.xml')) {
			const parts: Buffer[] = [];
			for await (const part of await zip.openReadStreamPromise(entry)) {
				parts.push(part);
			}

			documents.push({name: `${file}/${entry.fileName}`, text: Buffer.concat(parts).toString('utf8')});
		}
	}

	return documents;
};
