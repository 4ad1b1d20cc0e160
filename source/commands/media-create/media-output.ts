import path from 'node:path';
import type {RemovableDisk} from '../../media/image/removable-disk.ts';

/** What is written in the end. */
type OutputKind = 'folder' | 'iso' | 'usb-image' | 'disk';

/** Where media go, once it is known that they may. */
export type Destination =
	| {readonly kind: 'folder' | 'iso' | 'usb-image'}
	| {readonly kind: 'disk'; readonly disk: RemovableDisk};

/** What the name of a place asks for: `.iso`, `.img`, a disk by the name that the system gives it, else a folder. */
export const outputKind = (output: string): OutputKind => {
	if (/^\/dev\/|^\\\\[.?]\\PhysicalDrive\d+$/i.test(output)) {
		return 'disk';
	}

	if (/\.iso$/i.test(output)) {
		return 'iso';
	}

	return /\.img$/i.test(output) ? 'usb-image' : 'folder';
};

/** The image of one volume of a set. Rule: media-and-boot.md §1.4. */
export const volumeImage = (output: string, volume: number): string => {
	const {dir, name, ext} = path.parse(output);
	return path.join(dir, `${name}-${volume}${ext}`);
};

/** The images of a set: a number is added to the name where there are several. */
export const imageNames = (output: string, volumes: number): readonly string[] =>
	volumes === 1 ? [output] : Array.from({length: volumes}, (_, index) => volumeImage(output, index + 1));
