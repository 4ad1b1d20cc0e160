import path from 'node:path';

/** Where packages may lie. All folders are full paths. */
export type PackageLocations = {
	/** The root of the media. */
	readonly media?: string;
	/** The `_SMSTaskSequence` folder, which keeps packages over restarts. */
	readonly stateFolder?: string;
	/** The document or export that the task sequence came from: its content lies in a folder beside it. */
	readonly exportFile?: string;
};

/** A folder that may hold packages, and the way from there, looked up without regard to case. */
export type PackageStore = {readonly root: string; readonly folders: readonly string[]};

/**
The places to look in, in order: the media, what the run keeps, what was exported with the task sequence.
Rules: media-and-boot.md §1.2; task-sequence-format.md §2.1.
*/
export const packageStores = ({
	media,
	stateFolder,
	exportFile,
}: PackageLocations): readonly PackageStore[] => {
	const stores: PackageStore[] = [];
	if (media !== undefined) {
		stores.push({root: media, folders: ['SMS', 'PKG']}, {root: media, folders: ['SMS', 'data', 'PKG']});
	}

	if (stateFolder !== undefined) {
		stores.push({root: stateFolder, folders: ['Packages']});
	}

	if (exportFile !== undefined) {
		const {dir, name} = path.parse(exportFile);
		const content = `${name}_files`;
		stores.push({root: dir, folders: [content, 'SMS_Package']}, {root: dir, folders: [content]});
	}

	return stores;
};
