import {readBootEntries} from './boot-catalogue.ts';
import {sectorLength} from './directory-record.ts';
import type {ReadAt} from './volume.ts';

const firstDescriptor = 16;
/** The copy of the volume descriptors for the partition that the volume is on a stick. */
const copyOfDescriptors = 32;
const mostDescriptors = 64;

/**
What is hidden around the volume of a hybrid image that firmware could start: its descriptors have room for texts, which some firmware
would take for a file system or a partition table; and newer firmware reads UDF.

@returns Sentences.
*/
export const volumeFault = async (readAt: ReadAt): Promise<readonly string[]> => {
	const volume = Buffer.from(await readAt(firstDescriptor * sectorLength, sectorLength));
	const faults: string[] = [];
	if (!isText(volume.subarray(8, 72)) || !isText(volume.subarray(190, 813))) {
		faults.push('The names in the volume descriptor of the image are no text: something is hidden there.');
	}

	if ((await readBootEntries(readAt, copyOfDescriptors)).length > 0) {
		faults.push('The image has a second boot catalogue, which it was made without.');
	}

	for (let index = 0; index < mostDescriptors; index++) {
		const sector = Buffer.from(await readAt((firstDescriptor + index) * sectorLength, 6));
		if (/^.NSR0[23]$/s.test(sector.toString('latin1'))) {
			faults.push('The image has files in UDF, which it was made without.');
		}
	}

	return faults;
};

const isText = (bytes: Uint8Array): boolean => bytes.every(byte => byte >= 0x20 && byte < 0x7f);
