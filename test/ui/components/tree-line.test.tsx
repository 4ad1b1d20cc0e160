import {describe, expect, it} from 'vitest';
import {TreeLine} from '../../../source/ui/components/tree-line.tsx';
import type {TreeRow} from '../../../source/ui/tree.ts';
import {draw} from '../../helpers/draw.tsx';

const row: TreeRow = {
	index: 3,
	name: 'Copy the files',
	depth: 1,
	mark: 'succeeded',
	kind: 'step',
	disabled: false,
};

const line = (name = row.name): string =>
	draw(
		<TreeLine row={{...row, name}} note="2 of 6" time="0:12" width={60} current={false} selected={false} />,
	)[0] ?? '';

describe('a row of the tree', () => {
	it('has its mark, its name, what there is to say and its time', () => {
		expect(line()).toMatch(/^ {3}✓ Copy the files +2 of 6 +0:12/);
	});

	it('cuts a long name instead of breaking the row', () => {
		const long = line('A name that goes on and on until there is no room left for anything else at all');
		expect(long.length).toBeLessThanOrEqual(60);
		expect(long).toContain('…');
		expect(long).toContain('0:12');
	});
});
