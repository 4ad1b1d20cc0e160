import {describe, expect, it} from 'vitest';
import {settleSplit} from '../../../source/commands/media-create/settle-split.ts';
import type {CreateField} from '../../../source/text/messages/create.ts';

const values = (split: string, splitSize: string) =>
	new Map<CreateField, string>([
		['split', split],
		['splitSize', splitSize],
	]);

describe('the size of volumes', () => {
	it.each([
		[
			'that is typed is the one that counts',
			values('none', ''),
			values('none', '300 KB'),
			values('other', '300 KB'),
		],
		[
			'typed beside a listed one counts',
			values('4.7 GB', ''),
			values('4.7 GB', '16 GB'),
			values('other', '16 GB'),
		],
		[
			'from the list, chosen later, counts',
			values('other', '16 GB'),
			values('4.7 GB', '16 GB'),
			values('4.7 GB', ''),
		],
		['typed anew counts', values('other', '16 GB'), values('none', '8 GB'), values('other', '8 GB')],
		['stays as it is', values('other', '16 GB'), values('other', '16 GB'), values('other', '16 GB')],
		['may be none', values('none', ''), values('none', ''), values('none', '')],
	])('%s', (_, before, after, settled) => {
		expect(settleSplit(before, after)).toEqual(settled);
	});

	it('on a page that nothing was said on before', () => {
		expect(settleSplit(new Map(), values('none', '300 KB'))).toEqual(values('other', '300 KB'));
	});
});
