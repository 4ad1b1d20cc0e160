import process from 'node:process';
import type {PackageFile} from '../../content/package-manifest.ts';
import {bootFiles} from '../boot-image/boot-files.ts';
import {isBootFile, isDataFile} from '../image/partition-part.ts';
import {dataRoom, type FileSize, fileNeed, folderNeed, imageSize, usbLayout} from '../image/usb-layout.ts';
import type {MediaForm} from './media-form.ts';
import {bootPortion} from './portion-names.ts';

/** What a volume of so many bytes has room for, in the form in which it is written. All sizes are bytes, and rather too many than too few. */
export type VolumeForm = {
	/** What a file takes: itself, its names, its entries in the manifests. */
	file(portion: string, file: PackageFile): number;
	/** What a folder takes, by its path. */
	folder(name: string): number;
	/** What small files take beside their content. */
	readonly smallFile: number;
	/** For files and folders on a volume of so many bytes. */
	room(capacity: number, isFirst: boolean): number;
	/** Of a volume whose files and folders take so many. */
	size(taken: number, isFirst: boolean): number;
};

/** Discs are written in sectors, and every file takes an entry in a folder and one in a manifest. */
const sector = 2048;
const roundUp = (bytes: number): number => Math.ceil(bytes / sector) * sector;

/** What a file system needs for itself: a fiftieth, and never more than this. */
const reserve = (capacity: number): number => Math.min(16 * 1024 * 1024, capacity / 50);

const folderForm: VolumeForm = {
	file: (_, {size}) => roundUp(size) + 1024,
	folder: () => 0,
	smallFile: 0,
	room: capacity => capacity - reserve(capacity),
	size: taken => taken,
};

/** Entries of a disc for a name: that of ISO 9660 with Rock Ridge, and that of Joliet; long names go to sectors of their own. */
const discEntry = (path: string): number => {
	const length = Buffer.byteLength(path.split('/').at(-1) ?? '');
	return 384 + 3 * length + (length > 100 ? sector : 0);
};

/** What a manifest says of a file. */
const manifestEntry = (path: string): number => 256 + Buffer.byteLength(path);

/** Of an empty disc, with what is written behind its end so that drives read that too. */
const emptyDisc = 512 * 1024;
/** Where a partition of a stick begins and ends. */
const alignment = 2 * 1024 * 1024;

const discForm = (files: readonly PackageFile[]): VolumeForm => {
	const sizes = new Map(files.map(({path, size}) => [path, size]));
	const boots = sizes.has(bootFiles.kernel);
	// A disc that is a stick too has its folders twice: counted from its beginning, and from its partition. The loaders lie there twice.
	const trees = boots ? 2 : 1;
	const loaders = [bootFiles.uefiImage, bootFiles.discImage].reduce(
		(sum, name) => sum + roundUp(sizes.get(name) ?? 0),
		0,
	);
	const own = (isFirst: boolean) => emptyDisc + (boots && isFirst ? loaders + alignment : 0);
	// oscdimg writes UDF too.
	const alsoUdf = process.platform === 'win32' ? 2 * sector : 0;
	return {
		file: (_, {path, size}) => roundUp(size) + trees * (discEntry(path) + alsoUdf) + manifestEntry(path),
		folder: name => trees * (2 * sector + discEntry(name) + alsoUdf),
		smallFile: trees * (sector + 512 + alsoUdf),
		room: (capacity, isFirst) => capacity - own(isFirst) - reserve(capacity),
		size: (taken, isFirst) => taken + own(isFirst),
	};
};

/** Files to boot lie on a partition of their own, which every volume has. */
const diskForm = (files: readonly PackageFile[]): VolumeForm => {
	const boot = files.filter(isBootFile).reduce((sum, {size}) => sum + size, 0);
	const bootOf = (isFirst: boolean) => (isFirst ? boot : 0);
	return {
		file: (portion, file) =>
			manifestEntry(file.path) + (portion === bootPortion && !isDataFile(file) ? 0 : fileNeed(file)),
		folder: name => folderNeed(name),
		smallFile: fileNeed({path: '', size: 0} satisfies FileSize) + 4096,
		room: (capacity, isFirst) => dataRoom(capacity, bootOf(isFirst)),
		size: (taken, isFirst) => imageSize(usbLayout({boot: bootOf(isFirst), data: taken}, 'ext4')),
	};
};

/** The form of media, with these files that boot. */
export const volumeForm = (form: MediaForm, files: readonly PackageFile[] = []): VolumeForm => {
	switch (form) {
		case 'folder':
			return folderForm;
		case 'disc':
			return discForm(files);
		case 'disk':
			return diskForm(files);
		default: {
			const unreachable: never = form;
			return unreachable;
		}
	}
};
