/** A disk that a medium may be written to. */
export type RemovableDisk = {
	/** `/dev/sdb`, `\\.\PhysicalDrive2`. */
	readonly path: string;
	readonly model: string;
	/** Empty where the disk does not tell. */
	readonly serial: string;
	/** Bytes. */
	readonly size: number;
	/** Where its partitions are mounted. */
	readonly mounted: readonly string[];
};

/** A row of `lsblk --json`. */
type BlockDevice = {
	readonly path?: string;
	readonly type?: string;
	readonly size?: number | string | null;
	readonly model?: string | null;
	readonly vendor?: string | null;
	readonly serial?: string | null;
	readonly rm?: boolean | string | null;
	readonly ro?: boolean | string | null;
	readonly tran?: string | null;
	readonly mountpoints?: readonly (string | null)[];
	readonly children?: readonly BlockDevice[];
};

/** The columns that `readDisks` reads. */
export const diskColumns = 'PATH,TYPE,SIZE,MODEL,VENDOR,SERIAL,RM,RO,TRAN,MOUNTPOINTS';

/**
The removable disks of what `lsblk --json --bytes` says: on USB, or with a medium that comes out. Never one that a path of `inUse` is on,
nor one with a part of the running system or with swap space on it. Memory that is soldered in looks to lsblk like a card in a slot.

@param cardTypeOf - What the kernel calls the card behind such a disk, by its path: `SD`, or `MMC` for what is soldered in.
@param inUse - The program, the root, the media that is being read: full paths.
*/
export const readDisks = (
	json: string,
	inUse: readonly string[],
	cardTypeOf: (path: string) => string | undefined,
): readonly RemovableDisk[] => {
	const {blockdevices = []} = JSON.parse(json) as {readonly blockdevices?: readonly BlockDevice[]};
	const mounts = blockdevices.flatMap(disk => mountsOf(disk).map(place => ({disk, place})));
	const used = inUse.map(
		file =>
			mounts.filter(({place}) => isUnder(file, place)).toSorted((a, b) => b.place.length - a.place.length)[0]
				?.disk,
	);
	return blockdevices
		.filter(disk => isRemovable(disk, cardTypeOf) && !used.includes(disk) && !mountsOf(disk).some(isOfSystem))
		.map(disk => ({
			path: disk.path ?? '',
			model: [disk.vendor, disk.model]
				.map(text => text?.trim() ?? '')
				.filter(text => text !== '')
				.join(' '),
			serial: disk.serial?.trim() ?? '',
			size: Number(disk.size ?? 0),
			mounted: mountsOf(disk),
		}));
};

/** Older versions of lsblk write texts of 0 and 1. */
const isTrue = (value: boolean | string | null | undefined): boolean => value === true || value === '1';

const isRemovable = (
	{path = '', type, tran, rm, ro, size}: BlockDevice,
	cardTypeOf: (path: string) => string | undefined,
): boolean =>
	type === 'disk' &&
	(isCard(path, tran) ? cardTypeOf(path) === 'SD' : tran === 'usb' || isTrue(rm)) &&
	!isTrue(ro) &&
	Number(size ?? 0) > 0;

const isCard = (path: string, tran: string | null | undefined): boolean =>
	tran === 'mmc' || path.startsWith('/dev/mmcblk');

const mountsOf = ({mountpoints = [], children = []}: BlockDevice): readonly string[] => [
	...mountpoints.filter(place => place !== null),
	...children.flatMap(mountsOf),
];

const isUnder = (file: string, place: string): boolean =>
	place === '/' || file === place || file.startsWith(`${place}/`);

const isOfSystem = (place: string): boolean =>
	place === '/' || /^\[SWAP\]$|^\/(boot|usr|var|home|opt|srv)(\/|$)/.test(place);
