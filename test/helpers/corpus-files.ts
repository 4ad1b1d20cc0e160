import {readdirSync} from 'node:fs';
import path from 'node:path';
import {hasCorpus} from './corpus-documents.ts';

const corpusFolder = path.resolve(import.meta.dirname, '../../../shared/corpus');

/** Every file of real task sequences, kept beside the repository; none on most machines. */
export const corpusFiles: readonly string[] = hasCorpus
	? readdirSync(corpusFolder, {recursive: true, encoding: 'utf8'})
			.filter(name => /\.(xml|zip)$/.test(name))
			.map(name => path.join(corpusFolder, name))
	: [];
