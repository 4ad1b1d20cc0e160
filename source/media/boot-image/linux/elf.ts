/** What an ELF program or library must find beside it before it can start. */
export type ElfNeeds = {
	/** File names: `libc.so.6`. */
	readonly libraries: readonly string[];
	/** The full path of the loader; undefined for a library and for what is linked statically. */
	readonly interpreter?: string;
};

const loadSegment = 1;
const dynamicSegment = 2;
const interpreterSegment = 3;
const neededTag = 1n;
const stringTableTag = 5n;

type Segment = {
	readonly type: number;
	readonly offset: number;
	readonly address: number;
	readonly size: number;
};

/** Reads a 64-bit ELF file; undefined for any other file, a script among them. */
export const readElf = (file: Uint8Array): ElfNeeds | undefined => {
	const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
	// The magic number, 64 bits, little-endian.
	if (file.length < 64 || view.getUint32(0) !== 0x7f45_4c46 || file[4] !== 2 || file[5] !== 1) {
		return undefined;
	}

	const segments = readSegments(view);
	const interpreter = segments.find(({type}) => type === interpreterSegment);
	const dynamic = segments.find(({type}) => type === dynamicSegment);
	const entries = dynamic === undefined ? [] : readDynamic(view, dynamic);
	const strings = entries.find(([tag]) => tag === stringTableTag)?.[1];
	const start = strings === undefined ? undefined : offsetOf(segments, strings);
	return {
		libraries:
			start === undefined
				? []
				: entries.filter(([tag]) => tag === neededTag).map(([, value]) => textAt(file, start + value)),
		...(interpreter === undefined ? {} : {interpreter: textAt(file, interpreter.offset)}),
	};
};

const readSegments = (view: DataView): readonly Segment[] => {
	const table = Number(view.getBigUint64(32, true));
	const size = view.getUint16(54, true);
	const count = view.getUint16(56, true);
	return Array.from({length: count}, (_, index) => table + index * size)
		.filter(at => at + 56 <= view.byteLength)
		.map(at => ({
			type: view.getUint32(at, true),
			offset: Number(view.getBigUint64(at + 8, true)),
			address: Number(view.getBigUint64(at + 16, true)),
			size: Number(view.getBigUint64(at + 32, true)),
		}));
};

const readDynamic = (view: DataView, {offset, size}: Segment): readonly (readonly [bigint, number])[] =>
	Array.from({length: Math.floor(size / 16)}, (_, index) => offset + index * 16)
		.filter(at => at + 16 <= view.byteLength)
		.map(at => [view.getBigUint64(at, true), Number(view.getBigUint64(at + 8, true))]);

/** The place in the file of an address in memory. */
const offsetOf = (segments: readonly Segment[], address: number): number | undefined => {
	const segment = segments.find(
		({type, address: start, size}) => type === loadSegment && address >= start && address < start + size,
	);
	return segment === undefined ? undefined : address - segment.address + segment.offset;
};

const textAt = (file: Uint8Array, start: number): string => {
	const end = file.indexOf(0, start);
	return new TextDecoder().decode(file.subarray(start, end === -1 ? file.length : end));
};
