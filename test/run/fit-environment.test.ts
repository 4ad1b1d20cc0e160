import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fitEnvironment} from '../../source/run/fit-environment.ts';

const candidate = (name: string, length: number, unrecorded = false) => ({
	name,
	value: 'x'.repeat(length),
	unrecorded,
});
const names = (candidates: readonly {readonly name: string}[]) => candidates.map(({name}) => name);

describe('variables in the environment of a process', () => {
	it('are all there while they fit, in their order', () => {
		const {kept, leftOut} = fitEnvironment([candidate('B', 10), candidate('A', 10)]);
		expect(names(kept)).toEqual(['B', 'A']);
		expect(leftOut).toEqual([]);
	});

	it('lose the largest first, so that small ones after them are still there', () => {
		const room = {total: 200, each: 150};
		const {kept, leftOut} = fitEnvironment(
			[candidate('Big', 120), candidate('S1', 50), candidate('S2', 50)],
			room,
		);
		expect(names(kept)).toEqual(['S1', 'S2']);
		expect(leftOut).toEqual(['Big']);
	});

	it('lose a single one that no system takes, however much room there is', () => {
		const {kept, leftOut} = fitEnvironment([candidate('Huge', 200_000), candidate('Small', 1)]);
		expect(names(kept)).toEqual(['Small']);
		expect(leftOut).toEqual(['Huge']);
	});

	it('keep those that bootseq env cannot answer for before larger and smaller ones that it can', () => {
		const room = {total: 130, each: 130};
		const {kept} = fitEnvironment([candidate('Own', 100, true), candidate('Recorded', 20)], room);
		expect(names(kept)).toEqual(['Own']);
	});

	it('never take more bytes than there is room, whatever their letters, and none goes missing untold', () => {
		const room = {total: 300, each: 100};
		const candidates = fc.uniqueArray(
			fc.record({
				name: fc.string({minLength: 1}),
				value: fc.string({unit: 'binary'}),
				unrecorded: fc.boolean(),
			}),
			{selector: ({name}) => name},
		);
		fc.assert(
			fc.property(candidates, given => {
				const {kept, leftOut} = fitEnvironment(given, room);
				const bytes = kept.reduce((sum, {name, value}) => sum + Buffer.byteLength(`${name}=${value}\0`), 0);
				expect(bytes).toBeLessThanOrEqual(room.total);
				expect([...names(kept), ...leftOut].toSorted()).toEqual(names(given).toSorted());
			}),
		);
	});
});
