import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseManifest, totalSize} from '../../source/content/package-manifest.ts';
import {manifestOf, sha256Of} from '../helpers/package-files.ts';

const id = 'CON00020';

describe('the manifest of a package', () => {
	it('says every file, its size and its hash', () => {
		const parsed = parseManifest(manifestOf(id, {'a/b.txt': 'text'}), id);
		expect(parsed).toEqual({
			ok: true,
			value: {package: id, files: [{path: 'a/b.txt', size: 4, sha256: sha256Of('text')}]},
		});
		expect(parsed.ok && totalSize(parsed.value.files)).toBe(4);
	});

	it('may have a byte order mark, a hash in capitals, its ID in another case, and no file at all', () => {
		const sha256 = sha256Of('').toUpperCase();
		const text = `\uFEFF{"package": "con00020", "files": [{"path": "x", "size": 0, "sha256": "${sha256}"}], "made": "by hand"}`;
		expect(parseManifest(text, id)).toMatchObject({ok: true, value: {files: [{sha256: sha256Of('')}]}});
		expect(parseManifest(manifestOf(id, {}), id)).toMatchObject({ok: true, value: {files: []}});
	});

	it.each([
		['not JSON', '{"package":', 'it is not JSON'],
		['a list', '[]', 'no "package" and "files"'],
		['without files', '{"package": "CON00020"}', 'no "package" and "files"'],
		['of another package', manifestOf('CON00021', {}), 'of another package, "CON00021"'],
		['with a file without a hash', '{"package":"CON00020","files":[{"path":"a","size":1}]}', 'entry 1'],
		[
			'with a size below nothing',
			manifestOf(id, {}, {files: [{path: 'a', size: -1, sha256: sha256Of('')}]}),
			'entry 1',
		],
		['with a short hash', manifestOf(id, {}, {files: [{path: 'a', size: 1, sha256: 'abc'}]}), 'entry 1'],
		['with a path that leads out', manifestOf(id, {'../x': ''}), 'lead out'],
		['with two names that differ in case', manifestOf(id, {a: '', A: ''}), 'there twice'],
	])('is refused: %s', (_, text, why) => {
		const parsed = parseManifest(text, id);
		expect(parsed.ok ? '' : parsed.error).toContain(why);
	});

	it('is never more than refused, whatever it holds', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), text => {
				expect(typeof parseManifest(text, id).ok).toBe('boolean');
			}),
		);
	});
});
