import {mkdirSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {sealVolume} from '../../../source/commands/media-create/seal-volume.ts';
import {createMediaSet} from '../../../source/media/protection/media-set.ts';
import {unlockMedia} from '../../../source/media/unlock-media.ts';
import {mediaRequest} from '../../helpers/media-request.ts';
import {openedMedium, sampleDocuments} from '../../helpers/protected-medium.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

describe('sealing media that are made', () => {
	it('keeps which machines the boot files start on, and refuses the others by that name', async () => {
		const folder = temporaryFolder();
		mkdirSync(`${folder}/SMS/data`, {recursive: true});
		const plan = {
			request: mediaRequest(),
			taskSequences: [],
			content: [],
			software: new Map(),
			launchMode: 'DVD',
			architectures: ['x64'],
		} as const;
		const place = {set: createMediaSet({volumes: 1}), volume: 1, onBytes() {}};
		expect(
			await sealVolume(plan, new AbortController().signal)(folder, sampleDocuments(), place),
		).toMatchObject({
			ok: true,
		});
		const media = await openedMedium(folder);
		expect(media.manifest?.architectures).toEqual(['x64']);
		const unlocked = await unlockMedia(media, undefined, new Date(), {architecture: 'arm64'});
		expect(unlocked).toMatchObject({ok: false, error: {kind: 'wrong-architecture'}});
	});
});
