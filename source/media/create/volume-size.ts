import {failure, type Result, success} from '../../sequence/result.ts';

const units: Readonly<Record<string, number>> = {b: 1, kb: 1e3, mb: 1e6, gb: 1e9};

/** Below this a volume would hold hardly more than what every volume needs. */
const smallest = 256 * 1024;

/**
The size of a volume as a person writes it: `none`, `4.7 GB`, `8.5GB`, `700 MB`, or bytes. Undefined: media are not divided.

@returns Or what is wrong with it, as a sentence.
*/
export const readVolumeSize = (text: string): Result<number | undefined, string> => {
	const wanted = text.trim().toLowerCase();
	if (wanted === 'none' || wanted === '') {
		return success(undefined);
	}

	const [, number = '', unit = 'b'] = /^(\d+(?:[.,]\d+)?)\s*(b|kb|mb|gb)?$/.exec(wanted) ?? [];
	if (number === '') {
		return failure(
			`"${text}" is no size of a volume: give none, 4.7GB, 8.5GB, or any number with B, KB, MB or GB.`,
		);
	}

	const bytes = Math.floor(Number(number.replace(',', '.')) * (units[unit] ?? 1));
	return bytes < smallest
		? failure(`A volume of ${bytes} bytes is too small: ${smallest} are the least.`)
		: success(bytes);
};
