import {configmgrCodes} from './codes/configmgr.ts';
import {cryptoCodes} from './codes/crypto.ts';
import {hresultCodes} from './codes/hresult.ts';
import {linuxExitCodes, linuxSignals} from './codes/linux.ts';
import {msiCodes} from './codes/msi.ts';
import {networkCodes} from './codes/network.ts';
import {setupCodes} from './codes/setup.ts';
import {win32Codes} from './codes/win32.ts';
import {windowsUpdateCodes} from './codes/windows-update.ts';
import {wmiCodes} from './codes/wmi.ts';

/** An exit code or HRESULT for people. */
export type CodeDescription = {
	/** Unsigned. */
	readonly decimal: string;
	/** `0x` and eight digits, in capitals. */
	readonly hex: string;
	/** What the code means, in a few words. */
	readonly words?: string;
};

/** Codes that stand for themselves and, in their 0x8007xxxx form, for the same thing. */
const shortCodes = new Map([...win32Codes, ...networkCodes, ...msiCodes]);

const longCodes = new Map([
	...hresultCodes,
	...wmiCodes,
	...configmgrCodes,
	...setupCodes,
	...windowsUpdateCodes,
	...cryptoCodes,
]);

/**
What a code means. `code` is any 32-bit number, signed or not. On Linux a code up to 255 is what a program or the shell
returned, and its Windows meaning is only offered; larger ones are this program's own, which are Windows codes everywhere. Rule: task-sequence-format.md §6.6, §11.
*/
export const describeCode = (code: number, platform: 'windows' | 'linux' = 'windows'): CodeDescription => {
	const unsigned = code >>> 0;
	const numbers = {
		decimal: String(unsigned),
		hex: `0x${unsigned.toString(16).toUpperCase().padStart(8, '0')}`,
	};
	if (platform === 'linux' && unsigned <= 255) {
		const words = linuxWords(unsigned);
		return words === undefined ? numbers : {...numbers, words};
	}

	const short = win32Code(unsigned);
	const words = longCodes.get(unsigned) ?? (short === undefined ? undefined : shortCodes.get(short));
	return words === undefined ? numbers : {...numbers, words};
};

/** The Win32 code that a code is, or that a 0x8007xxxx HRESULT carries. */
export const win32Code = (unsigned: number): number | undefined => {
	if (unsigned <= 0xffff) {
		return unsigned;
	}

	return unsigned >>> 16 === 0x8007 ? unsigned & 0xffff : undefined;
};

const linuxWords = (code: number): string | undefined => {
	const signal = code > 128 ? linuxSignals.get(code - 128) : undefined;
	const known =
		linuxExitCodes.get(code) ?? (signal === undefined ? undefined : `the process was ended: ${signal}`);
	// Scripts written for Windows pass its codes on here too.
	const windows = shortCodes.get(code);
	return (
		known ?? (windows === undefined ? undefined : `the program's own code; as a Windows code: ${windows}`)
	);
};
