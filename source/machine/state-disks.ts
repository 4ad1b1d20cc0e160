import type {Result} from '../sequence/result.ts';

/** The disks of a boot environment whose state folder is in memory: where the state of a run may move to. */
export type StateDisks = {
	/** The state folder whose place a disk can take: the one that the next start of the boot environment finds. */
	readonly stateFolder: string;
	/**
	The file systems of fixed disks that would keep a run over a restart and that the next start of the boot environment looks into; the one
	to take first comes first. Never the medium, a removable disk or what is mounted read-only.
	*/
	list(): Promise<readonly StateDisk[]>;
	/** Makes one reachable for writing. The error is a sentence. */
	open(disk: StateDisk): Promise<Result<OpenStateDisk, string>>;
};

export type StateDisk = {
	/** `/dev/vda1` */
	readonly device: string;
	/** `ext4` */
	readonly fileSystem: string;
	/** Tells a file system from the one that was on the same device before. */
	readonly id: string;
	/** A step has mounted it. */
	readonly mounted: boolean;
};

export type OpenStateDisk = {
	/** Where its `_SMSTaskSequence` folder is, or is to be made. */
	readonly stateFolder: string;
	/** Bytes. */
	readonly free: number;
	/**
	From here on the state folder of the machine is the one on this disk, under the same path as before, and what was in memory is gone. The
	error is a sentence; the state folder then is what it was.
	*/
	takeOver(): Promise<Result<undefined, string>>;
	/** Lets go of {@link stateFolder}; what was taken over stays. */
	close(): Promise<void>;
};
