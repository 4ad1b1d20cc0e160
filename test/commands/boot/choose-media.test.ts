import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {chooseMedia} from '../../../source/commands/boot/choose-media.ts';
import type {Drive} from '../../../source/machine/machine.ts';
import {prepare} from '../../helpers/prepared.ts';

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(path.join(os.tmpdir(), 'drives-'));
});

afterEach(async () => {
	await rm(folder, {recursive: true, force: true});
});

/** A drive; with a label it holds task sequence media of that name. */
const drive = async (name: string, kind: Drive['kind'], label?: string): Promise<Drive> => {
	const root = path.join(folder, name);
	await mkdir(path.join(root, 'SMS', 'data'), {recursive: true});
	if (label !== undefined) {
		await writeFile(
			path.join(root, 'SMS', 'data', 'TsmBootstrap.ini'),
			'[MediaInfo]\r\nMediaType=FullMedia\r\n',
		);
		await writeFile(path.join(root, 'MediaLabel.txt'), `label=${label}`);
	}

	return {path: root, kind, label: '', free: 0};
};

describe('the medium to start from', () => {
	it('is the one that was named', async () => {
		const {path: media} = await drive('stick', 'removable', 'Named');
		const chosen = await chooseMedia(prepare({media}).prepared);
		expect(chosen.ok && chosen.value.description.label).toBe('Named');
	});

	it('is the only one among the drives, without a question', async () => {
		const {prepared, asked} = prepare({
			drives: [
				await drive('empty', 'removable'),
				await drive('disc', 'optical', 'Disc'),
				await drive('net', 'network', 'Net'),
			],
		});
		const chosen = await chooseMedia(prepared);
		expect(chosen.ok && chosen.value.description.label).toBe('Disc');
		expect(asked).toEqual([]);
	});

	it('is what the person chooses when there are several, sticks first', async () => {
		const {prepared, asked} = prepare({
			reply: {kind: 'answer', answer: 1},
			drives: [await drive('disc', 'optical', 'Disc'), await drive('stick', 'removable', 'Stick')],
		});
		const chosen = await chooseMedia(prepared);
		expect(asked).toMatchObject([{name: 'media', question: {media: [{label: 'Stick'}, {label: 'Disc'}]}}]);
		expect(chosen.ok && chosen.value.description.label).toBe('Disc');
	});

	it('is missing, and it is said what to do, when no drive holds one', async () => {
		const chosen = await chooseMedia(prepare({drives: [await drive('empty', 'removable')]}).prepared);
		expect(chosen).toMatchObject({
			ok: false,
			error: {exitCode: 2, help: expect.stringContaining('Insert the media')},
		});
	});
});
