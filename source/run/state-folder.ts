import {posix, win32} from 'node:path';
import type {Drive} from '../machine/machine.ts';

/** What the choice of a state folder depends on. */
export type StateFolderFacts = {
	readonly platform: 'windows' | 'linux';
	readonly phase: 'WinPE' | 'FullOS';
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Linux: whether this user may write anywhere. */
	readonly root: boolean;
	readonly drives: readonly Drive[];
};

/**
Where runs are kept when nobody says: `_SMSTaskSequence` on the system drive; in Windows PE on the fixed drive with the most
free space, or in its memory drive while there is no other; on Linux in `/var/lib/bootseq`, or in the user's own state folder.
*/
export const defaultStateFolder = (facts: StateFolderFacts): string => {
	if (facts.platform === 'windows') {
		return win32.join(windowsDrive(facts), '_SMSTaskSequence');
	}

	return posix.join(linuxFolder(facts), '_SMSTaskSequence');
};

const windowsDrive = ({phase, environment, drives}: StateFolderFacts): string => {
	const systemDrive = `${environment['SystemDrive'] ?? (phase === 'WinPE' ? 'X:' : 'C:')}\\`;
	if (phase === 'FullOS') {
		return systemDrive;
	}

	const fixed = drives.filter(({kind, path}) => kind === 'fixed' && !/^x:/i.test(path));
	const [roomiest] = fixed.toSorted((a, b) => b.free - a.free);
	return roomiest === undefined ? systemDrive : roomiest.path.replace(/[\\/]*$/, '\\');
};

const linuxFolder = ({environment, root}: StateFolderFacts): string => {
	if (root) {
		return '/var/lib/bootseq';
	}

	const state = environment['XDG_STATE_HOME'];
	const base = state?.startsWith('/') ? state : posix.join(environment['HOME'] ?? '/tmp', '.local', 'state');
	return posix.join(base, 'bootseq');
};
