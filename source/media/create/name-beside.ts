import {createHash} from 'node:crypto';
import path from 'node:path';

/** Bytes of a name. File systems take 255; what is made under such a name adds to it in its turn. */
const longest = 240;

/**
The path of something temporary beside a target: its name and a suffix. A name that would become too long is cut, and ends with a digest:
two targets that begin alike have two such names.
*/
export const nameBeside = (target: string, suffix: string): string => {
	const {dir, base} = path.parse(target);
	if (Buffer.byteLength(base + suffix) <= longest) {
		return path.join(dir, base + suffix);
	}

	const end = `-${createHash('sha256').update(base).digest('hex').slice(0, 12)}${suffix}`;
	let kept = '';
	for (const character of base) {
		if (Buffer.byteLength(kept + character + end) > longest) {
			break;
		}

		kept += character;
	}

	return path.join(dir, kept + end);
};
