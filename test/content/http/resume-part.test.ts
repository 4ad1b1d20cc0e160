import {createHash, randomBytes} from 'node:crypto';
import {closeSync, openSync, readFileSync, truncateSync, writeFileSync, writeSync} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {blockSize} from '../../../source/content/http/part-block.ts';
import {PartFile, partPaths} from '../../../source/content/http/part-file.ts';
import {resumePart} from '../../../source/content/http/resume-part.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const url = 'http://server/CON00010/image.wim';
const bytes = randomBytes(3 * blockSize + 1000);
const source = {url, validator: '"1"', size: bytes.length + 500};

/** A part of all the bytes, as an attempt that was cut leaves it. */
const cutPart = async (folder: string) => {
	const paths = partPaths(path.join(folder, 'image.wim'));
	const file = new PartFile(paths, source);
	await file.append(bytes);
	await file.suspend();
	return paths;
};

describe('A part of an earlier attempt', () => {
	it('is gone on with where it ended', async () => {
		const paths = await cutPart(temporaryFolder());
		const resumed = await resumePart(paths, {url});
		expect(resumed?.marks.at(-1)?.bytes).toBe(bytes.length);
		expect(resumed?.source).toEqual(source);
		expect(resumed?.hash.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
	});

	it('of another address or of another size is not used', async () => {
		const paths = await cutPart(temporaryFolder());
		expect(await resumePart(paths, {url: `${url}.old`})).toBeUndefined();
		expect(await resumePart(paths, {url, size: 5})).toBeUndefined();
	});

	it('without its record, or a record without its part, is not used', async () => {
		const {target, part, record} = await cutPart(temporaryFolder());
		expect(await resumePart({part, record: `${target}.none`}, {url})).toBeUndefined();
		expect(await resumePart({part: `${target}.none`, record}, {url})).toBeUndefined();
	});

	it('is used up to what a power cut has left of it, wherever it has lost bytes and whatever stands there now', async () => {
		const folder = temporaryFolder();
		const paths = await cutPart(folder);
		const record = readFileSync(paths.record);
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom('zeros', 'shorter', 'record'),
				fc.integer({min: 0, max: bytes.length - 1}),
				async (loss, at) => {
					writeFileSync(paths.part, bytes);
					writeFileSync(paths.record, record);
					if (loss === 'zeros') {
						const descriptor = openSync(paths.part, 'r+');
						writeSync(descriptor, Buffer.alloc(Math.min(4096, bytes.length - at)), 0, undefined, at);
						closeSync(descriptor);
					} else if (loss === 'shorter') {
						truncateSync(paths.part, at);
					} else {
						writeFileSync(paths.record, record.subarray(0, at % record.length));
					}

					const resumed = await resumePart(paths, {url});
					const kept = resumed?.marks.at(-1)?.bytes ?? 0;
					expect(readFileSync(paths.part).subarray(0, kept).equals(bytes.subarray(0, kept))).toBe(true);
					if (loss !== 'record') {
						expect(kept).toBe(Math.floor(at / blockSize) * blockSize);
					}
				},
			),
			{numRuns: 40},
		);
	});

	it('is written on from there, with the same hash as if it had come at once', async () => {
		const paths = await cutPart(temporaryFolder());
		const resumed = await resumePart(paths, {url});
		const rest = randomBytes(500);
		const file = new PartFile(paths, source, resumed);
		await file.append(rest);
		const sha256 = await file.finish();
		await file.keep();
		const whole = Buffer.concat([bytes, rest]);
		expect(sha256).toBe(createHash('sha256').update(whole).digest('hex'));
		expect(readFileSync(paths.target).equals(whole)).toBe(true);
	});
});
