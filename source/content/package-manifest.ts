import {failure, type Result, success} from '../sequence/result.ts';
import {isJsonObject} from './json-object.ts';
import {packagePathsProblem} from './package-path.ts';

/** A file of a package. `path`: below the package's folder, parts separated by `/`. `sha256`: hexadecimal, lower case. */
export type PackageFile = {readonly path: string; readonly size: number; readonly sha256?: string};

/** What a package is made of: `<PackageID>.manifest.json`, beside the folder of the package. */
export type PackageManifest = {
	readonly package: string;
	readonly files: readonly Required<PackageFile>[];
	/** Where the content was fetched from: only in a manifest that was written when the package came into the cache. */
	readonly source?: string;
	/** What the source had for it then, where only sizes describe its files: only beside a source. */
	readonly revision?: string;
};

/** The name of the manifest beside a package's folder. */
export const manifestName = (packageId: string): string => `${packageId}.manifest.json`;

/**
Reads a manifest. The error is a part of a sentence: what is wrong with it. Every path has been checked (`package-path.ts`); other
fields than ours are ignored.
*/
export const parseManifest = (text: string, packageId: string): Result<PackageManifest, string> => {
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return failure('it is not JSON');
	}

	if (!isJsonObject(value) || typeof value['package'] !== 'string' || !Array.isArray(value['files'])) {
		return failure('it has no "package" and "files"');
	}

	const {package: named, source, revision} = value;

	if (named.toLowerCase() !== packageId.toLowerCase()) {
		return failure(`it is of another package, ${JSON.stringify(named.slice(0, 60))}`);
	}

	const files: Required<PackageFile>[] = [];
	for (const [index, entry] of value['files'].entries()) {
		const file = fileOf(entry);
		if (file === undefined) {
			return failure(`entry ${index + 1} of "files" needs a "path", a "size" in bytes and a "sha256"`);
		}

		files.push(file);
	}

	const problem = packagePathsProblem(files.map(({path}) => path));
	return problem === undefined
		? success({
				package: named,
				files,
				...(typeof source === 'string' ? {source} : {}),
				...(typeof revision === 'string' ? {revision} : {}),
			})
		: failure(problem);
};

const fileOf = (entry: unknown): Required<PackageFile> | undefined => {
	const {path, size, sha256} = isJsonObject(entry) ? entry : {};
	return typeof path === 'string' &&
		typeof size === 'number' &&
		Number.isSafeInteger(size) &&
		size >= 0 &&
		typeof sha256 === 'string' &&
		/^[\da-f]{64}$/i.test(sha256)
		? {path, size, sha256: sha256.toLowerCase()}
		: undefined;
};

/** The sum of the sizes of files, in bytes. */
export const totalSize = (files: readonly PackageFile[]): number =>
	files.reduce((sum, {size}) => sum + size, 0);
