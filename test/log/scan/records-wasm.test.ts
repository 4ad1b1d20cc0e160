import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {compileScan, scanSource} from '../../../scripts/build-scan.ts';

const isMissing = spawnSync('wat2wasm', ['--version']).error !== undefined;

describe.skipIf(isMissing)('the scanner (needs wabt)', () => {
	it('is what its source says: node scripts/build-scan.ts makes it anew', async () => {
		const file = path.join(import.meta.dirname, '../../../source/log/scan/records.wasm.ts');
		expect(readFileSync(file, 'utf8')).toBe(scanSource(await compileScan()));
	});
});
