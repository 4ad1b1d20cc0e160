import type {Execute} from '../execute.ts';
import type {NetworkFolderRequest} from '../network-folders.ts';
import type {NetworkPath} from '../network-path.ts';

/** A shared folder that is to be mounted, and with what. */
export type Mounting = Pick<NetworkFolderRequest, 'account' | 'timeout' | 'signal'> & {
	readonly run: Execute;
	/** Where the program that mounts is. */
	readonly program: string;
	/** In memory: holds credentials while they are read. */
	readonly folder: string;
	/** The empty folder to mount on. */
	readonly place: string;
	readonly network: NetworkPath;
	/** Whose the files are to be. */
	readonly userId: number;
};

/** The Win32 code, 0 when it is mounted, and what the system said. */
export type MountResult = {readonly code: number; readonly said: string};
