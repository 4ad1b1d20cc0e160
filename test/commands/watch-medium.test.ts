import {renameSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it, vi} from 'vitest';
import {watchMedium} from '../../source/commands/watch-medium.ts';
import {knowMedium} from '../../source/media/known-medium.ts';
import {sampleSequence, writeSampleMedium} from '../helpers/sample-medium.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const pulled = async (variables: Readonly<Record<string, string>> = {}) => {
	const folder = temporaryFolder();
	const [root, pocket] = [path.join(folder, 'drive'), path.join(folder, 'pocket')];
	writeSampleMedium(root);
	const known = await knowMedium(root, {});
	const said: string[] = [];
	const medium = watchMedium(root, {
		console: {
			notice: (severity, text) => void said.push(`${severity}: ${text}`),
			wait: (reason, limit) => void said.push(`wait: ${reason} ${limit?.seconds}`),
		},
		known: async () => known,
		label: 'Workshop',
		text: name => variables[name] ?? '',
		pause: 10,
	});
	renameSync(root, pocket);
	return {root, medium, said, putBack: () => renameSync(pocket, root)};
};

describe('waiting for a medium that was pulled out', () => {
	it('says which one, and what was read of it; then that it is back', async () => {
		const {root, medium, said, putBack} = await pulled();
		const back = medium.comesBack('data.bin cannot be read.');
		expect(said).toEqual([
			`warning: The media "Workshop" (${root}) was pulled out: put it back. data.bin cannot be read.`,
			'wait: medium 900',
		]);
		putBack();
		expect(await back).toEqual({ok: true, value: undefined});
		expect(said.at(-1)).toBe(`information: The media "Workshop" (${root}) is back.`);
	});

	it('takes no other medium for it, and says which one that is, once', async () => {
		const {root, medium, said, putBack} = await pulled();
		const back = medium.comesBack('');
		writeSampleMedium(root, {
			taskSequences: [{...sampleSequence, name: 'Another'}],
			files: {'MediaLabel.txt': 'label=Wrong one\r\n'},
		});
		await vi.waitFor(() => expect(said.join('\n')).toContain('These are other media ("Wrong one")'));
		renameSync(root, `${root}-wrong`);
		putBack();
		expect(await back).toMatchObject({ok: true});
		expect(said.filter(text => text.includes('other media'))).toHaveLength(1);
	});

	it('gives up when BootseqMediaTimeout seconds are over', async () => {
		const {medium, said} = await pulled({BootseqMediaTimeout: '0'});
		const back = await medium.comesBack('');
		expect(back).toMatchObject({ok: false, error: expect.stringContaining('not put back within 0 seconds')});
		expect(said).toContain('wait: medium 0');
	});

	it('ends when the run is cancelled', async () => {
		const {medium} = await pulled();
		const cancel = new AbortController();
		const back = medium.comesBack('', cancel.signal);
		cancel.abort();
		expect(await back).toMatchObject({ok: false, error: expect.stringContaining('cancelled')});
	});

	it('is one wait for all files that were being read', async () => {
		const {medium, said, putBack} = await pulled();
		const waits = Promise.all([medium.comesBack('a'), medium.comesBack('b')]);
		putBack();
		expect(await waits).toEqual([
			{ok: true, value: undefined},
			{ok: true, value: undefined},
		]);
		expect(said.filter(text => text.startsWith('warning'))).toHaveLength(1);
	});
});
