import {Buffer} from 'node:buffer';
import {recordsModule} from './records.wasm.ts';

/** The part of the WebAssembly interface that is used; it is in no library of types without a browser's. */
declare const WebAssembly: {
	readonly Module: new (bytes: Uint8Array) => object;
	readonly Instance: new (module: object) => {readonly exports: unknown};
};

type Global = {value: number};

/** What records.wat exports. */
type Exports = {
	readonly memory: {readonly buffer: ArrayBuffer};
	readonly open: Global;
	readonly tail: Global;
	readonly record: Global;
	readonly text: Global;
	readonly matched: Global;
	readonly records: Global;
	readonly first: Global;
	index(at: number, end: number, out: number): number;
	search(at: number, end: number, needle: number, length: number, fold: number, out: number): number;
};

/** What stands between one block and the next. Places are those of the log. */
export type ScanState = {
	readonly open: number;
	readonly tail: number;
	readonly record: number;
	readonly matched: number;
};

export type Scan = {
	readonly records: number;
	/** Where the first record begins in the block; -1: none does. */
	readonly first: number;
	/** Where the records begin that were looked for: the errors, or those that hold the text. */
	readonly found: readonly number[];
};

/** Looks for errors, or for a text of ASCII, in small letters when `fold`: capitals then count as small letters. */
export type Wanted = 'errors' | {readonly text: string; readonly fold: boolean};

/** Bytes that a text looked for has at most. */
export const longestNeedle = 256;

const margin = 64;
const needlePlace = margin;
/** Bytes kept free before each area for the beginning of a line that the area before ended in. */
const headroom = 1024 * 1024;
export const chunkSize = 1024 * 1024;
const areaPlaces = [0, 1].map(
	area => needlePlace + longestNeedle + margin + headroom + area * (headroom + chunkSize + margin),
) as [number, number];
const outPlace = areaPlaces[1] + chunkSize + margin;
/** Most lines of a block fit into the memory behind. */
export const longestBlock = 256 * 1024;

let compiled: object | undefined;

/** A scanner and its memory, of 6 MB. */
export const createScanner = () => {
	compiled ??= new WebAssembly.Module(Buffer.from(recordsModule, 'base64'));
	// The module is ours; nothing but its text says what it exports.
	const exports = new WebAssembly.Instance(compiled).exports as Exports;
	const memory = Buffer.from(exports.memory.buffer);
	let needleLength = 0;
	let fold = 0;
	let isErrors = true;
	return {
		memory,
		areas: areaPlaces,
		headroom,
		look(wanted: Wanted) {
			isErrors = wanted === 'errors';
			if (wanted !== 'errors') {
				needleLength = memory.write(wanted.text, needlePlace, longestNeedle, 'latin1');
				fold = wanted.fold ? 1 : 0;
			}
		},
		state(): ScanState {
			return {
				open: exports.open.value,
				tail: exports.tail.value,
				record: exports.record.value,
				matched: exports.matched.value,
			};
		},
		/** A block of memory, which is at `position` of the log; `state`: as the block before it left it. */
		scan(at: number, end: number, position: number, before: ScanState): {scan: Scan; state: ScanState} {
			const shift = at - position;
			exports.open.value = before.open;
			exports.tail.value = before.tail;
			exports.record.value = Math.max(before.record + shift, lowest);
			exports.matched.value = before.matched === before.record ? exports.record.value : unmatched;
			exports.text.value = 0;
			const count = isErrors
				? exports.index(at, end, outPlace)
				: exports.search(at, end, needlePlace, needleLength, fold, outPlace);
			const found = Array.from(
				{length: count},
				(_, index) => memory.readInt32LE(outPlace + 4 * index) - shift,
			);
			return {
				scan: {
					records: exports.records.value,
					first: exports.first.value < 0 ? -1 : exports.first.value - shift,
					found,
				},
				state: {
					open: exports.open.value,
					tail: exports.tail.value,
					record: exports.record.value - shift,
					matched:
						exports.matched.value === exports.record.value
							? exports.record.value - shift
							: Number.NEGATIVE_INFINITY,
				},
			};
		},
	};
};

const lowest = -0x40000000;
const unmatched = -0x7fffffff;

export const initialState: ScanState = {
	open: 0,
	tail: 0,
	record: Number.NEGATIVE_INFINITY,
	matched: Number.NaN,
};
