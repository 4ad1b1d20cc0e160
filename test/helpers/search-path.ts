import path from 'node:path';
import process from 'node:process';

/** PATH for tests: a shell of root that `su` has opened has not the folders in which Debian keeps servers and tools of root. */
export const searchPath = [process.env['PATH'], '/usr/local/sbin', '/usr/sbin', '/sbin']
	.filter(folders => folders !== undefined && folders !== '')
	.join(path.delimiter);
