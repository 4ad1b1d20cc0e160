import {readFile} from 'node:fs/promises';
import {describe, expect, it} from 'vitest';
import {fileErrorWords, ifPresent, isFileError} from '../../source/files/file-error.ts';

const refusal = (code: string, message: string) => Object.assign(new Error(message), {code});

describe('what the operating system says about a file', () => {
	it('is told in words a technician acts on, with its own words beside them', () => {
		const full = refusal('ENOSPC', 'ENOSPC: no space left on device, write');
		expect(fileErrorWords(full)).toBe('the drive is full (ENOSPC: no space left on device, write)');
		expect(fileErrorWords(new Error('torn'))).toBe('torn');
	});

	it('is told apart from a bug of the program', () => {
		expect(isFileError(refusal('EIO', 'no answer'))).toBe(true);
		expect(isFileError(refusal('ERR_INVALID_ARG_TYPE', 'not a path'))).toBe(false);
		expect(isFileError(new TypeError('undefined is not a function'))).toBe(false);
	});

	it('may be that there is nothing of that name, which is no fault for who only looks', async () => {
		expect(await ifPresent(readFile(new URL('./nothing-here', import.meta.url)))).toBeUndefined();
		expect(
			await ifPresent(readFile(new URL('./file-error.test.ts/inside-a-file', import.meta.url))),
		).toBeUndefined();
		await expect(ifPresent(readFile(new URL('.', import.meta.url)))).rejects.toThrow('EISDIR');
	});
});
