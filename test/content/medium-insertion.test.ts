import {mkdirSync, renameSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, it, vi} from 'vitest';
import {mediumInsertion} from '../../source/content/medium-insertion.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const medium = () => {
	const root = path.join(temporaryFolder(), 'drive');
	mkdirSync(path.join(root, 'sms'), {recursive: true});
	return root;
};

/** Until the clock of the file system, which some kernels advance every few milliseconds only, shows another time. */
const isLaterThan = async (folder: string): Promise<void> =>
	vi.waitFor(() => {
		const probe = path.join(path.dirname(folder), 'probe');
		writeFileSync(probe, '');
		const [now, then] = [probe, folder].map(place => statSync(place, {bigint: true}).ctimeNs);
		expect(now).toBeGreaterThan(then ?? 0n);
	});

describe.skipIf(process.platform !== 'linux')('the insertion of a medium', () => {
	it('is the same as long as the medium stays', async () => {
		const root = medium();
		const insertion = await mediumInsertion(root);
		expect(insertion).toMatch(/^\d*:/);
		expect(await mediumInsertion(root)).toBe(insertion);
	});

	it('is another one after the medium was away, and that of its content too', async () => {
		for (const moved of ['', 'sms']) {
			const root = medium();
			const before = await mediumInsertion(root);
			await isLaterThan(root);
			const [place, pocket] = [path.join(root, moved), path.join(path.dirname(root), 'pocket')];
			renameSync(place, pocket);
			renameSync(pocket, place);
			expect(await mediumInsertion(root)).not.toBe(before);
		}
	});

	it('is not known of a medium that is out, nor where the system does not number disks', async () => {
		expect(await mediumInsertion(path.join(medium(), 'nowhere'))).toBeUndefined();
		expect(await mediumInsertion(medium(), 'win32')).toBeUndefined();
	});
});
