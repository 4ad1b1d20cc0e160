import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {addNode, changeEntries, createDisk, filesOf, rootNode, setLength, sync, writeBytes} from './disk.ts';
import {afterCut, cutKinds} from './power-cut.ts';
import {createRandom} from './random.ts';

const kind = fc.constantFrom(...cutKinds);
const seed = fc.integer({min: 0});
const bytes = fc.uint8Array({maxLength: 1500}).map(array => Buffer.from(array));

/** A disk with a file whose first contents are synced, name and all. */
const diskWith = (contents: Buffer) => {
	const disk = createDisk();
	const file = addNode(disk, 'file');
	changeEntries(disk, rootNode, [['journal', file]]);
	writeBytes(disk, file, 0, contents);
	sync(disk, file);
	sync(disk, rootNode);
	return {disk, file};
};

describe('the disk of the proof', () => {
	it('never loses what was synced', () => {
		fc.assert(
			fc.property(bytes, bytes, kind, seed, (synced, later, cut, number) => {
				const {disk, file} = diskWith(synced);
				writeBytes(disk, file, synced.length, later);
				const found = filesOf(afterCut(disk, cut, createRandom(number))).get('/journal');
				expect(found?.subarray(0, synced.length)).toEqual(synced);
			}),
		);
	});

	it('shows everything when only the program has ended, and nothing of it is safe yet', () => {
		const {disk, file} = diskWith(Buffer.from('one'));
		writeBytes(disk, file, 3, Buffer.from(' two'));
		const ended = afterCut(disk, 'program-ended', createRandom(1));
		expect(String(filesOf(ended).get('/journal'))).toBe('one two');
		expect(String(filesOf(afterCut(ended, 'nothing', createRandom(1))).get('/journal'))).toBe('one');
	});

	it('takes a name that its folder was not synced for, and brings back one that was taken away', () => {
		const {disk, file} = diskWith(Buffer.from('one'));
		changeEntries(disk, rootNode, [
			['journal', undefined],
			['renamed', file],
		]);
		expect([...filesOf(afterCut(disk, 'nothing', createRandom(1))).keys()]).toEqual(['/journal']);
		expect([...filesOf(afterCut(disk, 'everything', createRandom(1))).keys()]).toEqual(['/renamed']);
	});

	it.each([
		['a prefix', 'prefix', /^one( (t(wo?)?)?)?$/],
		['zeros', 'length-only', /^one\0{4}$/],
	] as const)('may leave %s of what was written', (_, cut, pattern) => {
		const {disk, file} = diskWith(Buffer.from('one'));
		writeBytes(disk, file, 3, Buffer.from(' two'));
		for (let number = 0; number < 20; number++) {
			expect(String(filesOf(afterCut(disk, cut, createRandom(number))).get('/journal'))).toMatch(pattern);
		}
	});

	it('may leave a later write without an earlier one, sectors without order, garbage, and old bytes of a shortened file', () => {
		const {disk, file} = diskWith(Buffer.alloc(600, 'o'));
		setLength(disk, file, 0);
		sync(disk, file);
		writeBytes(disk, file, 0, Buffer.alloc(1000, 'a'));
		writeBytes(disk, file, 1000, Buffer.alloc(1000, 'b'));
		const seen = (cut: (typeof cutKinds)[number]): string =>
			Array.from({length: 60}, (_, number) =>
				filesOf(afterCut(disk, cut, createRandom(number)))
					.get('/journal')
					?.toString('latin1')
					.replaceAll(/(.)\1*/gs, '$1'),
			).join('|');
		expect(seen('later-writes-only')).toMatch(/(?:^|\|)\0b(?:\||$)/);
		expect(seen('any-sectors')).toMatch(/\0a/);
		expect(seen('any-sectors')).toMatch(/o[\0a]/);
		expect(seen('garbage')).toMatch(/[^\0abo|]/);
	});
});
