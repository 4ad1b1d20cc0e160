import {describe, expect, it} from 'vitest';
import {decodePowerShellScript} from '../../../source/sequence/document/powershell-script.ts';

describe('the encodings in which a script stands in a document (§1.7)', () => {
	const script = 'Write-Output "Grüße"\r\n';
	const wide = (text: string) => Buffer.from(text, 'utf16le');

	it.each([
		['UTF-16 LE with its mark, as the editor writes it', wide(`\uFEFF${script}`)],
		['UTF-16 LE without a mark', wide(script)],
		['UTF-16 BE with its mark', wide(`\uFEFF${script}`).swap16()],
		['UTF-16 BE without a mark', wide(script).swap16()],
		['UTF-8 with its mark', Buffer.from(`\uFEFF${script}`)],
		['UTF-8 without a mark', Buffer.from(script)],
	])('are told apart: %s', (_name, bytes) => {
		expect(decodePowerShellScript(bytes.toString('base64'))).toEqual({ok: true, value: script});
	});

	it('that are none of them are a mistake in words', () => {
		expect(decodePowerShellScript(Buffer.from([0x80, 0x81, 0xff]).toString('base64'))).toEqual({
			ok: false,
			error: 'The script is not UTF-8 text. Enter it again in the task sequence editor.',
		});
		expect(decodePowerShellScript(wide(script).subarray(0, 7).toString('base64'))).toMatchObject({
			ok: false,
			error: expect.stringContaining('UTF-16'),
		});
	});
});
