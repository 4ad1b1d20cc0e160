/** The log viewer, in one language. */
export type LogViewerMessages = {
	readonly logViewer: {
		/** So many logs as one. */
		readonly several: (count: number) => string;
		readonly empty: string;
		readonly nothingMatches: string;
		readonly position: (position: string, total: string) => string;
		readonly ofTotal: (total: string) => string;
		readonly errors: (count: number) => string;
		readonly indexing: (share: string) => string;
		readonly searching: (share: string) => string;
		readonly following: string;
		readonly filtered: string;
		readonly bookmarks: (count: number) => string;
		readonly matches: (count: number) => string;
		/** After so long without a record. */
		readonly after: (duration: string) => string;
		readonly find: string;
		readonly filter: string;
		readonly queryHelp: string;
		readonly wrongQuery: (typed: string) => string;
		readonly noError: string;
		readonly noMatch: string;
		readonly noBookmark: string;
		readonly nothingToFind: string;
		readonly copied: (count: number, file: string) => string;
		readonly notCopied: (reason: string) => string;
		readonly thread: (thread: number) => string;
	};
};
