import type {ContentFinished, ContentProgress, ContentStarted} from '../sequence/event.ts';
import type {Result} from '../sequence/result.ts';
import type {Application} from './application.ts';
import type {Medium} from './medium.ts';
import type {PackageProgram} from './package-program.ts';

/** What a step fails with when content is missing or wrong: `code` unsigned 32-bit, and what to do in words. */
export type ContentProblem = {readonly code: number; readonly message: string};

export type TransferOptions = {
	readonly signal?: AbortSignal;
	/** Hears of a transfer; nothing is transferred where a package is used in place. */
	readonly report?: (event: ContentStarted | ContentProgress | ContentFinished) => void;
	/** A line for the log: which source was tried, why the next one is. */
	readonly log?: (text: string, severity?: 'information' | 'warning' | 'error') => void;
};

/** What a run can reach of packages and applications. Every text is shown as it is: no secret may be in one. */
export type Content = {
	/** What packages are read from that may be pulled out. Absent: nothing of that kind. */
	readonly medium?: Medium;
	/** Whether some source has the package. Transfers nothing but listings. */
	find(packageId: string, options?: TransferOptions): Promise<Result<undefined, ContentProblem>>;
	/** The folder of a package, ready for use: in place, or in the cache and verified. */
	folder(packageId: string, options?: TransferOptions): Promise<Result<string, ContentProblem>>;
	/** Puts the verified files of a package into a folder of its own, which is made: `destination` itself, not one below it. */
	copy(
		packageId: string,
		destination: string,
		options?: TransferOptions,
	): Promise<Result<undefined, ContentProblem>>;
	/** Removes from the cache what was fetched of a package; gives whether there was anything. Absent: nothing is ever fetched. */
	discard?(packageId: string): Promise<Result<boolean, ContentProblem>>;
	/** A program of a package, by the name that the console gives it; without regard to case. */
	program(packageId: string, name: string): Promise<Result<PackageProgram, ContentProblem>>;
	/** An application by its ID (`ScopeId_…/Application_…`) or its name; without regard to case. */
	application(idOrName: string): Promise<Result<Application, ContentProblem>>;
};
