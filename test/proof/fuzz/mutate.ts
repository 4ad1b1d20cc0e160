import {Buffer} from 'node:buffer';
import type {Random} from './random.ts';

/** What a format is made of, for mutations that get past its first check. */
export type Dictionary = {
	/** Words of the format. */
	readonly tokens: readonly string[];
	/** What opens and closes a level: for nesting deeply. */
	readonly brackets?: readonly (readonly [open: string, close: string])[];
};

/** Longest input: enough for whatever takes time in proportion to a square to be noticed. */
export const longestInput = 128 * 1024;

type Mutation = (
	input: Buffer,
	random: Random,
	dictionary: Dictionary,
	others: readonly Uint8Array[],
) => Buffer;

/** An input that once was sound, changed in one to several ways. */
export const mutate = (
	seed: Uint8Array,
	random: Random,
	dictionary: Dictionary,
	others: readonly Uint8Array[],
): Uint8Array => {
	let input: Buffer = Buffer.from(seed);
	do {
		const mutation = random.oneIn(60) ? random.pick(large) : random.pick(small);
		input = mutation(input, random, dictionary, others).subarray(0, longestInput);
	} while (!random.oneIn(2));

	return input;
};

/** A place in the input, rather one with something in it: images and containers are mostly zeros. */
const placeIn = (input: Buffer, random: Random): number => {
	let place = random.below(input.length + 1);
	for (let tries = 0; tries < 8 && input[place] === 0; tries++) {
		place = random.below(input.length + 1);
	}

	return place;
};

const chunkIn = (input: Buffer, random: Random): {start: number; end: number} => {
	const start = placeIn(input, random);
	const most = random.oneIn(4) ? input.length : 32;
	return {start, end: Math.min(input.length, start + 1 + random.below(most))};
};

const spliced = (input: Buffer, start: number, end: number, middle: Uint8Array): Buffer =>
	Buffer.concat([input.subarray(0, start), middle, input.subarray(end)]);

const tokenOf = (random: Random, {tokens}: Dictionary): Buffer => {
	const [first = '\0', ...rest] = tokens;
	return Buffer.from(random.pick([first, ...rest]));
};

const flipBit: Mutation = (input, random) => {
	const place = placeIn(input, random);
	const changed = Buffer.from(input);
	changed[place] = (changed[place] ?? 0) ^ (1 << random.below(8));
	return changed;
};

const setByte: Mutation = (input, random) => {
	const changed = Buffer.from(input);
	changed[placeIn(input, random)] = random.pick([
		0,
		1,
		0x7f,
		0x80,
		0xff,
		0x0a,
		0x0d,
		0x20,
		0x22,
		random.below(256),
	]);
	return changed;
};

const insertBytes: Mutation = (input, random) => {
	const place = placeIn(input, random);
	return spliced(
		input,
		place,
		place,
		Buffer.from(Array.from({length: 1 + random.below(8)}, () => random.below(256))),
	);
};

const insertToken: Mutation = (input, random, dictionary) => {
	const place = placeIn(input, random);
	return spliced(input, place, place, tokenOf(random, dictionary));
};

const replaceByToken: Mutation = (input, random, dictionary) => {
	const {start, end} = chunkIn(input, random);
	return spliced(input, start, end, tokenOf(random, dictionary));
};

const removeChunk: Mutation = (input, random) => {
	const {start, end} = chunkIn(input, random);
	return spliced(input, start, end, Buffer.alloc(0));
};

const repeatChunk: Mutation = (input, random) => {
	const {start, end} = chunkIn(input, random);
	return spliced(input, end, end, input.subarray(start, end));
};

const moveChunk: Mutation = (input, random) => {
	const {start, end} = chunkIn(input, random);
	const rest = spliced(input, start, end, Buffer.alloc(0));
	const place = placeIn(rest, random);
	return spliced(rest, place, place, input.subarray(start, end));
};

const cutOff: Mutation = (input, random) => input.subarray(0, random.below(input.length + 1));

const cutFront: Mutation = (input, random) => input.subarray(random.below(input.length + 1));

/** Numbers at the edges of what fields can hold, in place. */
const interestingNumber: Mutation = (input, random) => {
	const size = random.pick([1, 2, 4, 8]);
	const value = random.pick([
		0n,
		1n,
		-1n,
		0x7fn,
		0x80n,
		0x7fffn,
		0xffffn,
		0x7fff_ffffn,
		0x8000_0000n,
		BigInt(input.length),
	]);
	const bytes = Buffer.alloc(8);
	bytes.writeBigInt64LE(value);
	const field = Buffer.from(bytes.subarray(0, size));
	const place = placeIn(input, random);
	return spliced(input, place, place + size, random.oneIn(2) ? field : field.reverse());
};

const interestingDecimal: Mutation = (input, random) => {
	const text = input.toString('latin1');
	const numbers = [...text.matchAll(/\d+/g)];
	const found = numbers[random.below(Math.max(1, numbers.length))];
	if (found === undefined) {
		return input;
	}

	const value = random.pick([
		'0',
		'-1',
		'1e400',
		'4294967296',
		'99999999999999999999',
		'0x10',
		'-0',
		'1.5',
		'NaN',
		'',
	]);
	return spliced(input, found.index, found.index + found[0].length, Buffer.from(value));
};

/** The beginning of this one and the end of another. */
const splice: Mutation = (input, random, _, others) => {
	const other = Buffer.from(others[random.below(others.length)] ?? input);
	return Buffer.concat([input.subarray(0, placeIn(input, random)), other.subarray(placeIn(other, random))]);
};

/** Text in another encoding, whole or with a mark that belongs to a third. */
const recode: Mutation = (input, random) => {
	const wide = Buffer.from(input.toString('utf8'), 'utf16le');
	const text = random.oneIn(2) ? wide : random.oneIn(2) ? wide.swap16() : input;
	const mark = random.pick([[], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0xef, 0xbb], [0xff]]);
	return Buffer.concat([Buffer.from(mark), text]);
};

const loneSurrogate: Mutation = (input, random) => {
	const place = placeIn(input, random);
	const half = random.pick([
		[0xed, 0xa0, 0x80],
		[0xed, 0xb0, 0x80],
		[0x00, 0xd8],
		[0x00, 0xdc],
	]);
	return spliced(input, place, place, Buffer.from(half));
};

const small: readonly [Mutation, ...Mutation[]] = [
	flipBit,
	setByte,
	insertBytes,
	insertToken,
	insertToken,
	replaceByToken,
	removeChunk,
	repeatChunk,
	moveChunk,
	cutOff,
	cutFront,
	interestingNumber,
	interestingDecimal,
	splice,
	recode,
	loneSurrogate,
];

const hugeRepeat: Mutation = (input, random, dictionary) => {
	const {start, end} = chunkIn(input, random);
	const unit = random.oneIn(2)
		? tokenOf(random, dictionary)
		: random.oneIn(2)
			? Buffer.from([random.pick([0, 0x0a, 0x0d, 0x20, 0x09, 0x1b, 0x22, 0x25, 0x2f, 0x5c, 0x61])])
			: input.subarray(start, Math.min(end, start + 8));
	const count = Math.floor(longestInput / 2 / Math.max(1, unit.length));
	return spliced(input, end, end, Buffer.from(unit.toString('latin1').repeat(count), 'latin1'));
};

const nestDeeply: Mutation = (input, random, {brackets = [['(', ')']]}) => {
	const [first = ['(', ')'] as const, ...rest] = brackets;
	const [open, close] = random.pick([first, ...rest]);
	const levels = random.pick([10, 300, 1100, 10_000]);
	const {start, end} = chunkIn(input, random);
	const inside = input.subarray(start, end);
	return spliced(
		input,
		start,
		end,
		Buffer.concat([Buffer.from(open.repeat(levels)), inside, Buffer.from(close.repeat(levels))]),
	);
};

const veryLongLine: Mutation = (input, random) => {
	const place = placeIn(input, random);
	return spliced(
		input,
		place,
		place,
		Buffer.alloc(40_000, random.pick(['a', ' ', '9', '=', '\\', '\u00e9'])),
	);
};

/** Costly, so rare. */
const large: readonly [Mutation, ...Mutation[]] = [hugeRepeat, hugeRepeat, nestDeeply, veryLongLine];
