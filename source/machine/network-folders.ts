import type {Result} from '../sequence/result.ts';
import type {Secret} from '../sequence/secret.ts';

/** A folder that another computer shares, as this machine knows it. */
export type NetworkFolder = {
	/** `\\server\share`, or a folder below it. */
	readonly path: string;
	/** `D:` to `Z:`, in upper case, never `X:`; absent: a connection without a letter. */
	readonly driveLetter?: string;
};

export type NetworkFolderRequest = NetworkFolder & {
	/** Absent: as a guest on Linux, as whoever runs the program on Windows. */
	readonly account?: {
		/** `domain\user`, `user@domain` or `user`. */
		readonly user: string;
		readonly password: Secret;
	};
	/** Seconds until the server must have answered. */
	readonly timeout: number;
	readonly signal: AbortSignal;
};

/** `code` is the Win32 code of the connection: 53, 67, 85, 1326. `message` names the folder and says what to do; never the password. */
export type NetworkFolderProblem = {readonly code: number; readonly message: string};

/** Connections to shared folders. They belong to the machine: other programs see them, and a restart ends them. */
export type NetworkFolders = {
	/** @returns What the folder is called in paths: `Z:` or `\\server\share` on Windows, on Linux the folder it is mounted on. */
	connect(request: NetworkFolderRequest): Promise<Result<string, NetworkFolderProblem>>;
	/** Ends a connection; no matter when there is none. The error is a sentence. */
	disconnect(folder: NetworkFolder): Promise<Result<undefined, string>>;
	/** Those that are connected now. What a program that was ended in the middle of `connect` had left on the disk is put away. */
	connected<Folder extends NetworkFolder>(folders: readonly Folder[]): Promise<readonly Folder[]>;
	/** A path as documents write it, by its name on this machine: on Linux `Z:\x` and `\\server\share\x` of a connected folder. */
	localPath(path: string): string;
};
