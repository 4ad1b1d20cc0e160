import {failure, type Result, success} from '../../sequence/result.ts';
import {type MediaFiles, readMediaFile} from '../media-files.ts';
import {alteredFile, type MediaProblem} from '../media-problem.ts';
import {protectionPaths} from './layout.ts';
import {type MediaManifest, parseManifest} from './manifest.ts';
import {fingerprintOf, isSignedBy, parseSignature, readPublicKey} from './signature.ts';

/**
The manifest of a medium in our own format, when its signature is right; undefined where a medium has none, and is of another format or
of no protection. Whether the key is one to trust is not asked here.
*/
export const readProtection = async (
	files: MediaFiles,
): Promise<Result<MediaManifest | undefined, MediaProblem>> => {
	const manifest = await readMediaFile(files, protectionPaths.manifest);
	const signatureFile = await readMediaFile(files, protectionPaths.signature);
	if (!manifest.ok || !signatureFile.ok) {
		return manifest.ok ? (signatureFile.ok ? success(undefined) : signatureFile) : manifest;
	}

	if (manifest.value === undefined || signatureFile.value === undefined) {
		const isProtected = manifest.value !== undefined || signatureFile.value !== undefined;
		return isProtected
			? failure(
					alteredFile(
						manifest.value === undefined ? protectionPaths.manifest : protectionPaths.signature,
						'It is missing: nobody can tell whether the files of this media are those that it was made with.',
					),
				)
			: success(undefined);
	}

	const signature = parseSignature(Buffer.from(signatureFile.value).toString('utf8'));
	if (!signature.ok) {
		return failure(alteredFile(protectionPaths.signature, `It cannot be used: ${signature.error}.`));
	}

	if (!isSignedBy(manifest.value, signature.value)) {
		return failure(
			alteredFile(
				protectionPaths.manifest,
				'It was changed after it was signed, or its signature is of another media.',
			),
		);
	}

	const parsed = parseManifest(Buffer.from(manifest.value).toString('utf8'));
	if (!parsed.ok) {
		return failure(alteredFile(protectionPaths.manifest, `It cannot be used: ${parsed.error}.`));
	}

	const {fingerprint} = signature.value;
	if (parsed.value.fingerprint !== fingerprint) {
		return failure(
			alteredFile(
				protectionPaths.signature,
				`It was made with the key ${fingerprint}, but the media names the key ${parsed.value.fingerprint}.`,
			),
		);
	}

	const other = await otherKeyOnBootPart(files, fingerprint);
	return other === undefined ? success(parsed.value) : failure(other);
};

/** The key lies on the part that boots as well; where that is another partition, it is not seen from here. */
const otherKeyOnBootPart = async (
	files: MediaFiles,
	fingerprint: string,
): Promise<MediaProblem | undefined> => {
	const file = await readMediaFile(files, protectionPaths.publicKey);
	if (!file.ok || file.value === undefined) {
		return file.ok ? undefined : file.error;
	}

	const key = readPublicKey(Buffer.from(file.value).toString('utf8'));
	const found = key === undefined ? 'no key' : `the key ${fingerprintOf(key)}`;
	return key !== undefined && fingerprintOf(key) === fingerprint
		? undefined
		: alteredFile(
				protectionPaths.publicKey,
				`It holds ${found}, but the media is signed with the key ${fingerprint}.`,
			);
};
