import {createSoftware, type Software} from '../content/software/create-software.ts';
import type {SoftwareSource} from '../content/software/software-source.ts';
import {isZip, unzip} from '../media/unzip.ts';
import type {RunDocuments} from '../run/run-documents.ts';

/**
What the documents of a run say of how software is installed: the files that were found for that, then the exports among its
documents. The same after every restart: these are the bytes that the run was started with.
*/
export const softwareOf = async ({documents, software = []}: RunDocuments): Promise<Software> => {
	const sources: SoftwareSource[] = [];
	for (const {file, bytes} of software) {
		sources.push(isZip(bytes) ? await exportOf(file, bytes) : {kind: 'manifest', file, bytes});
	}

	for (const {file, bytes} of documents) {
		if (isZip(bytes)) {
			sources.push(await exportOf(file, bytes));
		}
	}

	return createSoftware(sources);
};

const exportOf = async (file: string, bytes: Uint8Array): Promise<SoftwareSource> => {
	const parts = await unzip(bytes, name => /^\P{Cc}*\.xml$/iu.test(name));
	return parts.ok
		? {kind: 'export', file, parts: parts.value}
		: {kind: 'unreadable', file, reason: parts.error};
};
