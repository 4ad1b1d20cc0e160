import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {viewOf} from '../../source/run/byte-text.ts';
import {encodeRecord, findRecord} from '../../source/run/record.ts';

const frames = fc.record({unsynced: fc.nat(), more: fc.boolean()});
const ownFields = ['length', 'checksum', 'unsynced', 'more'];
const fieldName = fc.string({minLength: 1}).filter(name => !ownFields.includes(name));
const events = fc.dictionary(fieldName, fc.jsonValue(), {minKeys: 1}).map(event => JSON.stringify(event));

describe('a record of the journal', () => {
	it('is one line of JSON that ends with its length and its checksum', () => {
		fc.assert(
			fc.property(events, frames, (event, frame) => {
				const line = encodeRecord(event, frame).toString();
				expect(line.indexOf('\n')).toBe(line.length - 1);
				expect(Object.keys(JSON.parse(line)).slice(-2)).toEqual(['length', 'checksum']);
			}),
		);
	});

	it('gives its event back as it was written', () => {
		fc.assert(
			fc.property(events, frames, (event, frame) => {
				const line = encodeRecord(event, frame);
				const found = findRecord(viewOf(line), 0, line.length - 1);
				expect(found).toMatchObject(frame);
				expect(line.toString('utf8', 0, found?.eventEnd)).toBe(event);
			}),
		);
	});

	it('is not found when any byte of it was changed or lost', () => {
		fc.assert(
			fc.property(events, frames, fc.integer({min: 1, max: 255}), (event, frame, change) => {
				const line = encodeRecord(event, frame).subarray(0, -1);
				for (let offset = 0; offset < line.length; offset++) {
					const changed = Buffer.from(line);
					changed.writeUInt8(changed.readUInt8(offset) ^ change, offset);
					const lost = Buffer.concat([line.subarray(0, offset), line.subarray(offset + 1)]);
					const found = [changed, lost].map(bytes => findRecord(viewOf(bytes), 0, bytes.length));
					expect(found).toEqual([undefined, undefined]);
				}
			}),
		);
	});

	it('never throws for other lines, and leaves them as they were', () => {
		fc.assert(
			fc.property(fc.uint8Array(), bytes => {
				const line = Buffer.from(bytes);
				expect(findRecord(viewOf(line), 0, line.length)).toBeUndefined();
				expect(line).toEqual(Buffer.from(bytes));
			}),
		);
	});
});
