import {createHash} from 'node:crypto';
import {type PackageFile, parseManifest as parsePackageManifest} from '../../content/package-manifest.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {type MediaFiles, readMediaFile} from '../media-files.ts';
import {AddedFile, AlteredFile, alteredFile, type MediaProblem, missingFile} from '../media-problem.ts';
import {protectionPaths} from './layout.ts';
import {type MediaManifest, packageManifestPath} from './manifest.ts';
import {pathKey} from './path-key.ts';

/** What a manifest says of a file; undefined: it is not in it. */
type ExpectedFile = Required<PackageFile> | undefined;

/**
Puts the manifest before the files of a medium, and that of a package before its files. Whoever reads a file to its end knows that it is
the one that was signed: the reading of another fails at its end, and a file that was added cannot be read at all.
*/
export const verifiedFiles = (files: MediaFiles, manifest: MediaManifest): MediaFiles => {
	const listed = new Map(manifest.files.map(file => [pathKey(file.path), file]));
	const packages = new Map<
		string,
		Promise<Result<ReadonlyMap<string, Required<PackageFile>>, MediaProblem>>
	>();

	const expected = async (path: string): Promise<Result<ExpectedFile, MediaProblem>> => {
		const [, packageId] = /^sms\/pkg\/([^/]+)\//i.exec(path) ?? [];
		if (packageId === undefined) {
			return success(listed.get(pathKey(path)));
		}

		const key = packageId.toLowerCase();
		const known = packages.get(key) ?? readPackage(key);
		packages.set(key, known);
		const inside = await known;
		return inside.ok ? success(inside.value.get(pathKey(path))) : inside;
	};

	const readPackage = async (key: string) => {
		const named = manifest.packages.find(({packageId}) => packageId.toLowerCase() === key);
		if (named === undefined) {
			return success(new Map<string, Required<PackageFile>>());
		}

		const inside = await readPackageManifest(verified, named.packageId);
		return inside.ok
			? success(
					new Map(
						inside.value.map(file => {
							const path = `SMS/PKG/${named.packageId}/${file.path}`;
							return [pathKey(path), {...file, path}] as const;
						}),
					),
				)
			: inside;
	};

	const verified: MediaFiles = {
		...files,
		async *chunks(file) {
			if (ownFiles.has(pathKey(file.path))) {
				yield* files.chunks(file);
				return;
			}

			const wanted = await expected(file.path);
			if (!wanted.ok) {
				throw new AlteredFile(`${wanted.error.file}: ${wanted.error.message}`);
			}

			// Before it is opened: nobody needs to be able to read it.
			if (wanted.value === undefined) {
				throw new AddedFile();
			}

			yield* verifiedChunks(files.chunks(file), wanted.value);
		},
	};
	return verified;
};

/** Signed, and the signature: they vouch for themselves. */
const ownFiles = new Set([protectionPaths.manifest, protectionPaths.signature].map(path => pathKey(path)));

/** The bytes of a file, as long as they can still be what the manifest says. Throws {@link AlteredFile}. */
async function* verifiedChunks(
	chunks: AsyncIterable<Uint8Array>,
	expected: Required<PackageFile>,
): AsyncGenerator<Uint8Array> {
	const hash = createHash('sha256');
	let bytes = 0;
	for await (const chunk of chunks) {
		bytes += chunk.length;
		if (bytes > expected.size) {
			break;
		}

		hash.update(chunk);
		yield chunk;
	}

	if (bytes !== expected.size) {
		throw new AlteredFile(
			`It was changed: it has ${bytes > expected.size ? 'more' : 'fewer'} than the ${expected.size} bytes it had when the media was made.`,
		);
	}

	if (hash.digest('hex') !== expected.sha256) {
		throw new AlteredFile('It was changed: its SHA-256 is not what it was when the media was made.');
	}
}

/** The files of a package as they lie on the medium, paths from the package's folder. */
export const readPackageManifest = async (
	files: MediaFiles,
	packageId: string,
): Promise<Result<readonly Required<PackageFile>[], MediaProblem>> => {
	const path = packageManifestPath(packageId);
	const bytes = await readMediaFile(files, path);
	if (!bytes.ok) {
		return bytes;
	}

	if (bytes.value === undefined) {
		return failure(missingFile(path));
	}

	const manifest = parsePackageManifest(Buffer.from(bytes.value).toString('utf8'), packageId);
	return manifest.ok
		? success(manifest.value.files)
		: failure(alteredFile(path, `It cannot be used: ${manifest.error}.`));
};
