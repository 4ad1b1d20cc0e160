import {rm} from 'node:fs/promises';
import path from 'node:path';
import {findEntry} from '../../content/find-folder.ts';
import {fileErrorWords} from '../../files/file-error.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {MediaProblem} from '../media-problem.ts';
import {protectionPaths} from './layout.ts';
import {checkNewPassword} from './media-password.ts';
import {createMediaSet} from './media-set.ts';
import type {MediaDocuments, ProtectedMedia, ProtectOptions} from './protect-options.ts';
import {sealForConfigurationManager} from './seal-for-configuration-manager.ts';
import {writeDocuments} from './write-documents.ts';
import {writeProtection} from './write-protection.ts';

/**
Writes what makes a folder a protected medium: the encrypted documents, and in our own format the manifest of all files, its
signature and the public key. Everything else (packages, boot files, `TsmBootstrap.ini`, `MediaLabel.txt`, `software.json`) lies in the
folder already; files that are added later are not covered, and are reported by `media verify`.

@param documents - Undefined on a further volume of a set, which cannot be started from.
@returns What was written, or why the folder is no medium now: a problem `not-made` names the file or the option, one of the file
system its own kind. The folder is not to be used then; nothing in it can be taken for a finished medium of our format.
*/
export const protectMedia = async (
	folder: string,
	documents: MediaDocuments | undefined,
	options: ProtectOptions,
): Promise<Result<ProtectedMedia, MediaProblem>> => {
	const password = options.password === undefined ? success(undefined) : checkNewPassword(options.password);
	if (!password.ok) {
		return failure(notMade(password.error, 'Choose another password.'));
	}

	const isOurs = options.format === 'bootseq';
	if (options.encryptPackages === true && (!isOurs || password.value === undefined)) {
		return failure(
			notMade(
				isOurs
					? 'Packages are encrypted with a key that only the password opens, and there is no password.'
					: 'Configuration Manager’s format does not encrypt packages.',
				isOurs ? 'Give a password, or leave the packages as they are.' : 'Use the format bootseq.',
			),
		);
	}

	try {
		// What an earlier try has left would vouch for files that are being replaced.
		await removeManifest(folder);
		if (isOurs) {
			const {set = createMediaSet(options.signingKey === undefined ? {} : {signingKey: options.signingKey})} =
				options;
			return await writeProtection(folder, documents, {...options, set, password: password.value});
		}

		const sealed =
			documents === undefined
				? success(new Map<string, Uint8Array>())
				: sealForConfigurationManager(documents, password.value, options.now?.() ?? new Date());
		if (!sealed.ok) {
			return sealed;
		}

		await writeDocuments(folder, sealed.value);
		return success({files: 0, bytes: 0});
	} catch (error) {
		if (options.signal?.aborted === true) {
			return failure(notMade('It was cancelled.', 'Remove the folder.', folder));
		}

		return failure(
			notMade(
				`It could not be written: ${fileErrorWords(error)}.`,
				'Make room on the drive or check it, and make the media again.',
				folder,
			),
		);
	}
};

const removeManifest = async (folder: string): Promise<void> => {
	for (const file of [protectionPaths.signature, protectionPaths.manifest]) {
		let found: string | undefined = folder;
		const names = file.split('/');
		for (const [index, name] of names.entries()) {
			const kind = index === names.length - 1 ? 'file' : 'folder';
			found = found === undefined ? undefined : await findEntry(found, name, kind);
		}

		if (found !== undefined) {
			await rm(found);
		}
	}
};

const notMade = (message: string, help: string, file = 'media'): MediaProblem => ({
	kind: 'not-made',
	message,
	help,
	file: path.normalize(file),
});
