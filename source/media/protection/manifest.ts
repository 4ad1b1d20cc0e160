import {isJsonObject} from '../../content/json-object.ts';
import {isPackageId} from '../../content/package-id.ts';
import {manifestName, type PackageFile} from '../../content/package-manifest.ts';
import {packagePathsProblem} from '../../content/package-path.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {pathKey} from './path-key.ts';

export type MediaArchitecture = 'x86' | 'x64' | 'arm64';

/** A package as the manifest of its medium names it; its files are in its own manifest beside its folder. */
export type ManifestPackage = {
	readonly packageId: string;
	readonly files: number;
	/** As they lie on the medium. */
	readonly bytes: number;
	readonly encrypted: boolean;
};

/** What a protected medium is made of. Signed as it is written; everybody may read it. */
export type MediaManifest = {
	/** The same on all volumes of a set. */
	readonly set: string;
	/** From 1. */
	readonly volume: number;
	readonly volumes: number;
	readonly label: string;
	/** ISO 8601. */
	readonly created: string;
	/** As the media variables have them, for everybody to see; those are what counts. */
	readonly validFrom?: string;
	readonly validTo?: string;
	/** Machines that it is for; none: any. */
	readonly architectures: readonly MediaArchitecture[];
	/** Of the key that signs. */
	readonly fingerprint: string;
	readonly packages: readonly ManifestPackage[];
	/** Every file but those inside packages, the manifest and its signature: paths from the root of the medium. */
	readonly files: readonly Required<PackageFile>[];
};

const format = 'bootseq-media';
/** Raised when an older program must not read what a newer one writes. */
const version = 1;

/** The text of a manifest. Equal input gives equal output. */
export const writeManifest = (manifest: MediaManifest): string =>
	`${JSON.stringify({format, version, ...manifest}, undefined, '\t')}\n`;

/** Reads a manifest whose signature has been checked. The error is a part of a sentence: what is wrong with it. */
export const parseManifest = (text: string): Result<MediaManifest, string> => {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return failure('it is not JSON');
	}

	if (!isJsonObject(value) || value['format'] !== format) {
		return failure('it is not the manifest of a medium');
	}

	if (value['version'] !== version) {
		return failure('it was written by a newer version of this program');
	}

	const {set, volume, volumes, label, created, validFrom, validTo, architectures, fingerprint} = value;
	if (
		!isText(set, 100) ||
		set === '' ||
		!isCount(volume) ||
		!isCount(volumes) ||
		volume < 1 ||
		volume > volumes ||
		!isText(label, 1000) ||
		!isText(created, 100) ||
		Number.isNaN(Date.parse(created)) ||
		!isFingerprint(fingerprint)
	) {
		return failure('it does not say which medium it is of');
	}

	const packages = listOf(value['packages'], packageOf);
	const files = listOf(value['files'], fileOf);
	const machines = listOf(architectures, architectureOf);
	if (packages === undefined || files === undefined || machines === undefined) {
		return failure('its list of files and packages is not complete');
	}

	const problem = packagePathsProblem(files.map(({path}) => path)) ?? packagesProblem(packages, files);
	return problem === undefined
		? success({
				set,
				volume,
				volumes,
				label,
				created,
				...(isText(validFrom, 100) ? {validFrom} : {}),
				...(isText(validTo, 100) ? {validTo} : {}),
				architectures: machines,
				fingerprint,
				packages,
				files,
			})
		: failure(problem);
};

/** Where the manifest of a package lies on a medium that we made. */
export const packageManifestPath = (packageId: string): string => `SMS/PKG/${manifestName(packageId)}`;

const packagesProblem = (
	packages: readonly ManifestPackage[],
	files: readonly PackageFile[],
): string | undefined => {
	const paths = new Set(files.map(({path}) => pathKey(path)));
	const without = packages.find(({packageId}) => !paths.has(pathKey(packageManifestPath(packageId))));
	return without === undefined ? undefined : `the manifest of the package ${without.packageId} is not in it`;
};

const isText = (value: unknown, longest: number): value is string =>
	typeof value === 'string' && value.length <= longest;

const isCount = (value: unknown): value is number =>
	typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const isFingerprint = (value: unknown): value is string =>
	typeof value === 'string' && /^[\da-f]{64}$/.test(value);

/** Undefined when it is no list, or one of its entries cannot be read. */
const listOf = <Entry>(
	value: unknown,
	read: (entry: unknown) => Entry | undefined,
): readonly Entry[] | undefined => {
	const entries = Array.isArray(value) ? value.map(read) : [undefined];
	const sound = entries.filter(entry => entry !== undefined);
	return sound.length === entries.length ? sound : undefined;
};

const fileOf = (entry: unknown): Required<PackageFile> | undefined => {
	const {path, size, sha256} = isJsonObject(entry) ? entry : {};
	return typeof path === 'string' && isCount(size) && isFingerprint(sha256)
		? {path, size, sha256}
		: undefined;
};

const packageOf = (entry: unknown): ManifestPackage | undefined => {
	const {packageId, files, bytes, encrypted} = isJsonObject(entry) ? entry : {};
	return typeof packageId === 'string' &&
		isPackageId(packageId) &&
		isCount(files) &&
		isCount(bytes) &&
		typeof encrypted === 'boolean'
		? {packageId, files, bytes, encrypted}
		: undefined;
};

const architectureOf = (entry: unknown): MediaArchitecture | undefined =>
	entry === 'x86' || entry === 'x64' || entry === 'arm64' ? entry : undefined;
