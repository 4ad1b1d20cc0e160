import type {Decoder} from '../line-splitter.ts';
import {dataOf, type Registry} from './registry.ts';

const codePagesKey = String.raw`HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\Nls\CodePage`;
const american = '437';

type Run = (program: string, arguments_: string[]) => Promise<{readonly stdout: string}>;

/** What no decoder of this program's runtime knows: the consoles of America and of western Europe, from 0x80 on. */
const upperHalves: ReadonlyMap<string, string> = new Map([
	[
		american,
		'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
	],
	[
		'850',
		'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
	],
]);

/** Code pages that the runtime knows by another name than `windows-<number>`. */
const labels: Readonly<Record<string, string>> = {
	866: 'ibm866',
	932: 'shift_jis',
	936: 'gbk',
	949: 'euc-kr',
	950: 'big5',
	65001: 'utf-8',
};

/**
The number of the code page in which programs write: that of the console, or, where there is none, that of Windows.

@param run Starts programs in the console in question. Small tools have a hidden one of their own, steps that of this program.
*/
export const readCodePage = async (run: Run, registry: Registry): Promise<string> => {
	// "Active code page: 850" in the language of Windows; 0 without a console.
	const {stdout} = await run('cmd.exe', ['/d', '/c', 'chcp']).catch(() => ({stdout: ''}));
	const active = /(\d+)\D*$/.exec(stdout)?.[1] ?? '0';
	if (active !== '0') {
		return active;
	}

	return dataOf(await registry.value(codePagesKey, 'ACP')) || american;
};

/**
Reads what programs write: every line that is UTF-8 as that, any other by the code page of the console. Lines are held until
they are whole, up to their `\n` or the lone `\r` of a progress that is drawn anew. A code page that is not known leaves U+FFFD,
as UTF-8 does.
*/
export const createCodePageDecoder = (codePage: string): Decoder => {
	const decodeOther = otherDecoder(codePage);
	const decodeLine = (line: Uint8Array): string => {
		try {
			return utf8.decode(line);
		} catch {
			return decodeOther(line);
		}
	};

	let held: Uint8Array = new Uint8Array();
	return {
		decode(bytes = new Uint8Array(), {stream = false} = {}) {
			const all = Buffer.concat([held, bytes]);
			const whole = Math.max(all.lastIndexOf(lineFeed), all.lastIndexOf(carriageReturn)) + 1;
			const end = stream && all.length - whole <= longestHeld ? whole : all.length;
			held = all.subarray(end);
			let text = '';
			let from = 0;
			for (let at = 0; at < end; at++) {
				if (at === end - 1 || endsLine(all, at)) {
					text += decodeLine(all.subarray(from, at + 1));
					from = at + 1;
				}
			}

			return text;
		},
	};
};

const utf8 = new TextDecoder('utf-8', {fatal: true});
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

const endsLine = (bytes: Uint8Array, at: number): boolean =>
	bytes[at] === lineFeed || (bytes[at] === carriageReturn && bytes[at + 1] !== lineFeed);

/** Bytes without a line break that are held at most. */
const longestHeld = 8192;

const otherDecoder = (codePage: string): ((bytes: Uint8Array) => string) => {
	const upperHalf = upperHalves.get(codePage === '858' ? '850' : codePage);
	if (upperHalf !== undefined) {
		return bytes =>
			Array.from(bytes, byte =>
				byte < 0x80 ? String.fromCharCode(byte) : (upperHalf[byte - 0x80] ?? '\uFFFD'),
			).join('');
	}

	const decoder = namedDecoder(labels[codePage] ?? `windows-${codePage}`);
	return bytes => decoder.decode(bytes);
};

const namedDecoder = (label: string): TextDecoder => {
	try {
		return new TextDecoder(label);
	} catch {
		return new TextDecoder();
	}
};
