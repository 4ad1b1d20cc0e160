import type {Result} from '../sequence/result.ts';
import type {ContentProblem} from './content.ts';
import type {PackageFile} from './package-manifest.ts';

/** What keeps a source from giving a package. */
export type SourceProblem = ContentProblem & {
	/** It may be gone when the same source is asked again: a cut connection, a server that is busy. */
	readonly passing: boolean;
};

export type FetchOptions = {
	readonly signal?: AbortSignal;
	/** Hears of bytes that came in; negative when some must come again. */
	readonly onBytes?: (delta: number) => void;
};

/** A package as a source has it. */
export type FoundPackage =
	/** A folder that is used where it lies. `files`: what its manifest says, when there is one. */
	| {
			readonly kind: 'folder';
			readonly folder: string;
			readonly files?: readonly Required<PackageFile>[];
			/** It may be another one after a restart: it is verified anew by each process. */
			readonly isExchangeable?: boolean;
	  }
	/** Files to fetch; every path has been checked. */
	| {
			readonly kind: 'files';
			readonly files: readonly PackageFile[];
			/** Folders that hold nothing, to be made beside the files; checked like these. */
			readonly folders?: readonly string[];
			/** A manifest says what every file must be; a listing only says how long it is. */
			readonly describedBy: 'manifest' | 'listing';
			/** It is encrypted where it lies: the copy is removed with the run. */
			readonly isSecret?: boolean;
			/** Nothing runs inside an image: it is copied out also where content is to be used in place. */
			readonly isInImage?: boolean;
			/** Another one when a file may be another one although its size is the same; for listings. Absent: the size has to do. */
			readonly revision?: string;
			/** Makes the whole file `target`, synced; what it leaves beside it begins with that name. */
			fetch(
				file: PackageFile,
				target: string,
				options: FetchOptions,
			): Promise<Result<{readonly sha256: string}, SourceProblem>>;
	  };

/** A place that may have packages. */
export type ContentSource = {
	/** Where it would have this package, as it may be shown: no credentials. */
	place(packageId: string): string;
	/** Undefined: it has no such package. */
	find(
		packageId: string,
		options: {readonly signal?: AbortSignal},
	): Promise<Result<FoundPackage | undefined, SourceProblem>>;
};
