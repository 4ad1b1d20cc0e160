import path from 'node:path';
import {findFolderBelow} from '../../content/find-folder.ts';
import {isPackageId} from '../../content/package-id.ts';
import {packageStores} from '../../content/package-locations.ts';
import type {Software} from '../../content/software/create-software.ts';
import type {GivenContent, MediaRequest} from '../../media/create/media-request.ts';
import {prestartPackageId} from '../../media/create/portion-names.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {contentOf, type NeededContent} from './needed-content.ts';

/**
The folders of the packages that were given, those of applications by the ID of their content.

@returns Or what is wrong with them, a sentence for each thing.
*/
export const givenFolders = async (
	{packages, applications}: Pick<MediaRequest, 'packages' | 'applications'>,
	software: Software,
): Promise<Result<readonly GivenContent[], readonly string[]>> => {
	const problems: string[] = [];
	const given: GivenContent[] = [...packages];
	for (const {id, folder} of applications) {
		const found = await software.application(id);
		const content = found.ok ? contentOf(found.value) : [];
		const [first, ...others] = content;
		if (!found.ok) {
			problems.push(found.error.message);
		} else if (first === undefined) {
			problems.push(`The application ${id} has no content: it needs no folder.`);
		} else if (others.length > 0) {
			problems.push(
				`The application ${id} has several contents: ${content.join(', ')}. Give a folder for each, as a package.`,
			);
		} else {
			given.push({id: first, folder});
		}
	}

	const seen = new Map<string, GivenContent>();
	for (const one of given) {
		const key = one.id.toLowerCase();
		const earlier = seen.get(key);
		if (!isPackageId(one.id)) {
			problems.push(`"${one.id}" is no package ID: it is one name of letters, digits, "_" and "-".`);
		} else if (key === prestartPackageId.toLowerCase()) {
			problems.push(`The package ID ${prestartPackageId} is kept for the files of the prestart command.`);
		} else if (earlier !== undefined && earlier.folder !== one.folder) {
			problems.push(`Two folders are given for ${one.id}: ${earlier.folder} and ${one.folder}. Give one.`);
		}

		seen.set(key, one);
	}

	return problems.length === 0 ? success([...seen.values()]) : failure(problems);
};

/** What was exported with a task sequence lies beside its export, and need not be given. Rule: task-sequence-format.md §2.1. */
const exportedFolder = async (
	documents: readonly string[],
	packageId: string,
): Promise<string | undefined> => {
	for (const document of documents) {
		for (const {root, folders} of packageStores({exportFile: path.resolve(document)}).exportFile) {
			const folder = await findFolderBelow(root, [...folders, packageId]);
			if (folder !== undefined) {
				return folder;
			}
		}
	}

	return undefined;
};

/**
The folders in the order in which the task sequences need them, then those that nobody named: a variable may.

@returns Or everything that is missing, with the step that wants it.
*/
export const contentInOrder = async (
	needed: readonly NeededContent[],
	given: readonly GivenContent[],
	{sequences, leftOut}: Pick<MediaRequest, 'sequences' | 'leftOut'>,
): Promise<Result<readonly GivenContent[], readonly string[]>> => {
	const rest = new Map(given.map(one => [one.id.toLowerCase(), one]));
	const without = new Set(leftOut.map(id => id.toLowerCase()));
	const ordered: GivenContent[] = [];
	const missing: string[] = [];
	for (const {packageId, wantedBy} of needed) {
		const key = packageId.toLowerCase();
		const one = rest.get(key);
		rest.delete(key);
		if (one !== undefined) {
			ordered.push(one);
		} else if (!without.has(key)) {
			const folder = await exportedFolder(
				sequences.map(({file}) => file),
				packageId,
			);
			if (folder === undefined) {
				missing.push(`There is no folder for ${packageId}, which is wanted by ${wantedBy}.`);
			} else {
				ordered.push({id: packageId, folder});
			}
		}
	}

	return missing.length === 0 ? success([...ordered, ...rest.values()]) : failure(missing);
};
