import {readFile} from 'node:fs/promises';
import {openMedia} from '../media/open-media.ts';
import {policyFingerprint} from '../media/policy-fingerprint.ts';
import type {RunDocuments} from '../run/run-documents.ts';

/**
Where the task sequence of a run came from, when it is another one there now: the file, or the medium. Undefined when it is as it
was, or when there is nothing to compare with: a medium that was taken out changes nothing, since the run keeps its own copy.
*/
export const findChangedSource = async (
	{documents, exportFile, mediaPolicy}: RunDocuments,
	media: string | undefined,
): Promise<string | undefined> => {
	if (mediaPolicy !== undefined) {
		const location = media ?? mediaPolicy.location;
		const now = await fingerprintAt(location);
		return now === undefined || now === mediaPolicy.sha256 ? undefined : location;
	}

	const document = documents.find(({file}) => file === exportFile);
	const now = exportFile === undefined ? undefined : await readIfPresent(exportFile);
	return document === undefined || now === undefined || now.equals(document.bytes) ? undefined : exportFile;
};

const fingerprintAt = async (location: string): Promise<string | undefined> => {
	const media = await openMedia(location);
	if (!media.ok) {
		return undefined;
	}

	try {
		return await policyFingerprint(media.value.files);
	} finally {
		await media.value.close();
	}
};

const readIfPresent = async (file: string): Promise<Buffer | undefined> => {
	try {
		return await readFile(file);
	} catch {
		// Not there any more, or not to be read: there is nothing to compare with.
		return undefined;
	}
};
