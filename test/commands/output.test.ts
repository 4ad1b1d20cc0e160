import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, it, onTestFinished, vi} from 'vitest';
import {main} from '../../source/commands/main.ts';
import {writeError} from '../../source/commands/output.ts';
import {writeProtectedMedium} from '../helpers/protected-medium.ts';
import {sequenceXml} from '../helpers/sequence-xml.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

/** What is written to standard output and standard error, together. */
const recordOutput = (): (() => string) => {
	let text = '';
	for (const stream of [process.stdout, process.stderr]) {
		const spy = vi.spyOn(stream, 'write').mockImplementation(chunk => {
			text += String(chunk);
			return true;
		});
		onTestFinished(() => spy.mockRestore());
	}

	return () => text;
};

vi.stubGlobal('BOOTSEQ_VERSION', '0');

const forged = 'all is well: no errors';
/** Clears the screen, writes what nobody said, and hides what follows. */
const hostile = `x\u001B[2J\u001B[H\n${forged}\u009B8m`;

const isHarmless = (text: string): void => {
	expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
	expect(text.split('\n').filter(line => line.startsWith(forged))).toEqual([]);
	expect(text).toContain(forged);
};

describe('what commands print of media and documents that somebody else made', () => {
	it.each([
		['verify', 'SMS/data/more'],
		['inspect', 'SMS/data/bootseq-manifest.sig'],
	])('moves no cursor and begins no line of its own: media %s', async (verb, changed) => {
		const folder = temporaryFolder();
		await writeProtectedMedium(folder);
		mkdirSync(path.join(folder, 'SMS/PKG', hostile));
		writeFileSync(path.join(folder, 'SMS/PKG', hostile, 'file'), '');
		writeFileSync(path.join(folder, changed), '');
		const output = recordOutput();
		await main(['media', verb, folder], {splashShown: false});
		isHarmless(output());
	});

	it('nor do names in documents: sequence check and show', async () => {
		const file = path.join(temporaryFolder(), `${hostile}.xml`);
		writeFileSync(file, sequenceXml(''));
		const output = recordOutput();
		await main(['sequence', 'check', file, `${file}.gone`], {splashShown: false});
		await main(['sequence', 'show', file], {splashShown: false});
		isHarmless(output());
	});

	it('is in JSON as it is, for those who read it', async () => {
		const folder = temporaryFolder();
		await writeProtectedMedium(folder);
		writeFileSync(path.join(folder, 'SMS/data', hostile), '');
		const output = recordOutput();
		await main(['media', 'verify', folder, '--json'], {splashShown: false});
		const files = output()
			.trim()
			.split('\n')
			.map(line => JSON.parse(line).file);
		expect(files).toContain(`SMS/data/${hostile}`);
	});
});

describe('a refusal on standard error', () => {
	it('keeps the lines of its list, and nothing that a terminal would obey', () => {
		const output = recordOutput();
		writeError('bootseq: Missing:\n  \u001B[31mPackage\u001B[0m\u0007\n  Child');
		expect(output()).toBe('bootseq: Missing:\n  Package\n  Child\n');
	});
});
