import type {MediaFinding} from '../media-finding.ts';
import {missingFile} from '../media-problem.ts';
import type {Media} from '../open-media.ts';
import {pathKey} from './path-key.ts';
import {readPackageManifest} from './verified-files.ts';

/**
What the manifest of a medium has and the medium has not. The part that boots may be a partition of its own: when nothing of it is
there, that is no error.

@param seen - The paths of all files that are there.
@param hasBootPart - The partition that boots is compared by itself.
*/
export const missingFiles = async (
	{files, manifest}: Pick<Media, 'files' | 'manifest'>,
	seen: ReadonlySet<string>,
	hasBootPart: boolean,
): Promise<readonly MediaFinding[]> => {
	if (manifest === undefined) {
		return [];
	}

	const present = new Set([...seen].map(path => pathKey(path)));
	const expected = manifest.files.map(({path}) => path);
	for (const {packageId} of manifest.packages) {
		const inside = await readPackageManifest(files, packageId);
		// One that cannot be read has been found with all the other files.
		expected.push(...(inside.ok ? inside.value.map(file => `SMS/PKG/${packageId}/${file.path}`) : []));
	}

	const isOfBootPart = (path: string) => path.includes('/') && !/^sms\//i.test(path);
	const bootPart = expected.filter(isOfBootPart);
	const isElsewhere = bootPart.length > 0 && !bootPart.some(path => present.has(pathKey(path)));
	const missing = expected.filter(
		path => !present.has(pathKey(path)) && !(isElsewhere && isOfBootPart(path)),
	);
	return [
		...missing.map((path): MediaFinding => {
			const {kind, ...problem} = missingFile(path);
			return {severity: 'error', rule: kind, ...problem};
		}),
		...(isElsewhere && !hasBootPart
			? [
					{
						severity: 'information' as const,
						rule: 'boot-part-elsewhere',
						file: bootPart[0] ?? '',
						message: `The ${bootPart.length} files that the media boots from are not here.`,
						help: 'They are on another partition, or this is a copy that does not boot. Mount that partition and give it with --boot-part <folder>: its files are compared too.',
					},
				]
			: []),
	];
};
