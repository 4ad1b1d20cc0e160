import {createHash, randomBytes} from 'node:crypto';
import {rmSync, writeFileSync} from 'node:fs';
import type {Secret} from '../../sequence/secret.ts';

/** Where the scripts of our boot image look: in memory, for root alone. */
const usualFile = '/run/boot/technician-code';

/**
Keeps what must be typed before our boot image opens its own command prompt, when this program has ended by a fault: salt and
SHA-256, so that it is readable nowhere.

@param code - Empty: nothing must be typed.
*/
export const keepShellCode = (code: Secret, file = usualFile): void => {
	const text = code.reveal();
	rmSync(file, {force: true});
	if (text !== '') {
		const salt = randomBytes(16).toString('hex');
		const hash = createHash('sha256').update(salt).update(text).digest('hex');
		writeFileSync(file, `${salt} ${hash}\n`, {mode: 0o600});
	}
};
