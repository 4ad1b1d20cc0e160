import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {layout} from '../../source/ui/layout.ts';

describe('the layout', () => {
	it('is complete at 80 by 24: tree above, detail below, one row less than the terminal', () => {
		const {height, body, rules, running} = layout(80, 24);
		expect({height, body, rules}).toEqual({height: 23, body: 18, rules: true});
		expect(running).toMatchObject({tree: 11, detail: 6, beside: false, output: 0, notes: true, times: true});
	});

	it('puts the detail beside the tree and gives the output its own pane at 120 by 40', () => {
		const {body, running} = layout(120, 40);
		expect(body).toBe(34);
		expect(running).toMatchObject({
			beside: true,
			treeWidth: 72,
			detailWidth: 47,
			output: 11,
			tree: 22,
			detail: 22,
		});
	});

	it('gives up rules, notes and detail where there is no room', () => {
		const {rules, running} = layout(40, 8);
		expect(rules).toBe(false);
		expect(running).toMatchObject({detail: 0, notes: false, output: 0});
	});

	it('never asks for more than there is, at any size', () => {
		fc.assert(
			fc.property(fc.integer({min: 0, max: 300}), fc.integer({min: 0, max: 120}), (columns, rows) => {
				const {height, body, running} = layout(columns, rows);
				expect(height).toBeLessThanOrEqual(Math.max(1, rows - 1));
				expect(body).toBeLessThanOrEqual(height);
				const used = running.beside
					? running.tree + running.output + 1
					: running.tree + running.detail + (running.detail > 0 ? 1 : 0);
				expect(used).toBeLessThanOrEqual(body);
				expect(running.treeWidth).toBeLessThanOrEqual(Math.max(1, columns));
			}),
		);
	});
});
