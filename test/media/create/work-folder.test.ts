import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, it} from 'vitest';
import {processStart} from '../../../source/machine/process-start.ts';
import {makeWorkFolder} from '../../../source/media/create/work-folder.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

describe('a work folder', () => {
	it('takes the place of those whose process has ended, and of no others', async () => {
		const parent = temporaryFolder();
		const left = (name: string, owner?: object) => {
			mkdirSync(path.join(parent, name, 'content'), {recursive: true});
			if (owner !== undefined) {
				writeFileSync(path.join(parent, name, 'owner.json'), JSON.stringify(owner));
			}
		};
		left('bootseq-media-ended', {pid: process.pid, start: 'another time'});
		left('bootseq-media-alive', {pid: process.ppid, start: processStart(process.ppid)});
		left('bootseq-media-new');
		left('somebody-else', {pid: process.pid, start: 'another time'});
		const folder = await makeWorkFolder(parent);
		expect(existsSync(folder)).toBe(true);
		expect(readdirSync(parent).toSorted()).toEqual(
			['bootseq-media-alive', 'bootseq-media-new', 'somebody-else', path.basename(folder)].toSorted(),
		);
		// It is this process's own: the next one of it leaves it alone.
		await makeWorkFolder(parent);
		expect(existsSync(folder)).toBe(true);
	});
});
