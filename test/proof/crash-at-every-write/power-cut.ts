import {
	applyChange,
	applyEntries,
	type Disk,
	type DiskFile,
	type DiskFolder,
	type FileChange,
} from './disk.ts';
import type {Random} from './random.ts';

/**
What the end of power leaves of what was not synced. `program-ended` is no power cut: the system goes on, and everything written
is seen, though still not synced.
*/
export const cutKinds = [
	'program-ended',
	'nothing',
	'everything',
	'prefix',
	'prefix-of-sectors',
	'later-writes-only',
	'length-only',
	'any-sectors',
	'garbage',
] as const;

export type CutKind = (typeof cutKinds)[number];

/** Drives write a sector whole or not at all. */
const sector = 512;

/** The disk as it may be found afterwards. What was synced is always there. */
export const afterCut = (before: Disk, kind: CutKind, random: Random): Disk => {
	const nodes = new Map(before.nodes);
	if (kind !== 'program-ended') {
		for (const [number, node] of nodes) {
			if (node.kind === 'file') {
				const found = tornFile(node, kind, random);
				nodes.set(number, {kind: 'file', now: found, synced: found, changes: [], stale: node.stale});
			} else {
				const found = tornFolder(node, kind, random);
				nodes.set(number, {kind: 'folder', now: found, synced: found, changes: []});
			}
		}
	}

	return {nodes, next: before.next, atMoment() {}};
};

type Torn = Exclude<CutKind, 'program-ended'>;

const tornFolder = (
	{synced, now, changes}: DiskFolder,
	kind: Torn,
	random: Random,
): ReadonlyMap<string, number> => {
	if (changes.length === 0) {
		return now;
	}

	switch (kind) {
		case 'nothing': {
			return synced;
		}

		case 'everything': {
			return now;
		}

		case 'prefix':
		case 'prefix-of-sectors': {
			return applyEntries(synced, changes.slice(0, random.below(changes.length + 1)));
		}

		case 'later-writes-only':
		case 'length-only':
		case 'any-sectors':
		case 'garbage': {
			return applyEntries(
				synced,
				changes.filter(() => random.chance(0.5)),
			);
		}

		default: {
			const unreachable: never = kind;
			return unreachable;
		}
	}
};

const tornFile = (file: DiskFile, kind: Torn, random: Random): Buffer => {
	const {synced, now, changes} = file;
	if (changes.length === 0) {
		return now;
	}

	switch (kind) {
		case 'nothing': {
			return synced;
		}

		case 'everything': {
			return now;
		}

		case 'prefix': {
			return prefix(file, random, 1);
		}

		case 'prefix-of-sectors': {
			return prefix(file, random, sector);
		}

		case 'later-writes-only': {
			const first = random.below(changes.length + 1);
			const kept = changes.filter((_, position) => position >= first && random.chance(0.8));
			return kept.reduce(applyChange, synced);
		}

		case 'length-only': {
			return Buffer.concat([synced], now.length);
		}

		case 'any-sectors': {
			return anySectors(file, random, (old, start, end) => holes(file, old, start, end, random));
		}

		case 'garbage': {
			return anySectors(file, random, (_, start, end) => Buffer.from(random.bytes(end - start)));
		}

		default: {
			const unreachable: never = kind;
			return unreachable;
		}
	}
};

/** The first changes in their order, the last of them cut where its bytes, in the file, reach a multiple of `unit`. */
const prefix = ({synced, changes}: DiskFile, random: Random, unit: number): Buffer => {
	const kept = changes.slice(0, random.below(changes.length + 1));
	const cut = changes[kept.length];
	return (cut === undefined ? kept : [...kept, shortened(cut, random, unit)]).reduce(applyChange, synced);
};

const shortened = (change: FileChange, random: Random, unit: number): FileChange => {
	if (change.kind === 'length') {
		return change;
	}

	const {position, bytes} = change;
	// Bytes that lie in one sector, and were all there before, change together or not at all.
	const end = position + random.below(bytes.length + 1);
	const bound = Math.max(position, Math.floor(end / unit) * unit);
	return {kind: 'write', position, bytes: bytes.subarray(0, bound - position)};
};

/** Every sector by itself: as it should be, or what `otherwise` says. What no change touched stays. */
const anySectors = (
	{synced, now, changes}: DiskFile,
	random: Random,
	otherwise: (old: Buffer, start: number, end: number) => Buffer,
): Buffer => {
	const shortest = Math.min(synced.length, now.length);
	const longest = Math.max(synced.length, now.length);
	const length = random.pick([synced.length, now.length, shortest + random.below(longest - shortest + 1)]);
	const found = Buffer.alloc(length);
	synced.copy(found);
	const firstChanged = Math.min(
		...changes.map(change => (change.kind === 'length' ? change.size : change.position)),
	);
	for (let at = firstChanged - (firstChanged % sector); at < length; at += sector) {
		const start = Math.max(at, firstChanged);
		const end = Math.min(at + sector, length);
		if (end > start) {
			const bytes = random.chance(0.5) ? now.subarray(start, end) : otherwise(synced, start, end);
			bytes.copy(found, start);
		}
	}

	return found;
};

/** A sector that was not written: what the file held there, then zeros or what its sectors held in an earlier life. */
const holes = ({stale}: DiskFile, old: Buffer, start: number, end: number, random: Random): Buffer => {
	const bytes = Buffer.alloc(end - start);
	if (random.chance(0.5)) {
		stale.subarray(start, end).copy(bytes);
	}

	old.subarray(start, end).copy(bytes);
	return bytes;
};
