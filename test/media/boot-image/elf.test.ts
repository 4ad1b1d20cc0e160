import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import process from 'node:process';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readElf} from '../../../source/media/boot-image/linux/elf.ts';

describe('what a program needs beside it', () => {
	it.skipIf(process.platform !== 'linux')('is the same as what the loader of this machine finds', () => {
		const {libraries = [], interpreter} = readElf(readFileSync(process.execPath)) ?? {};
		const listed = execFileSync('ldd', [process.execPath], {encoding: 'utf8'});
		expect(libraries).toContain('libstdc++.so.6');
		for (const library of libraries) {
			expect(listed).toContain(library);
		}

		expect(listed).toContain(interpreter);
	});

	it('is nothing for a script', () => {
		expect(readElf(Buffer.from('#!/bin/sh\nexit 0\n'.padEnd(100)))).toBeUndefined();
	});

	it('is read, or refused, from any bytes without an error of the program', () => {
		fc.assert(
			fc.property(fc.uint8Array({minLength: 60, maxLength: 300}), bytes => {
				const head = Buffer.from('7f454c460201', 'hex');
				const file = Uint8Array.from([...head, ...bytes]);
				expect(() => readElf(file)).not.toThrow();
			}),
		);
	});
});
