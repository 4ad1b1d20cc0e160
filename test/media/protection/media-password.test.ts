import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {checkNewPassword, normalizePassword} from '../../../source/media/protection/media-password.ts';
import {unlockMedia} from '../../../source/media/unlock-media.ts';
import {Secret} from '../../../source/sequence/secret.ts';
import {openedMedium, writeProtectedMedium} from '../../helpers/protected-medium.ts';
import {writeSampleMedium} from '../../helpers/sample-medium.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const normal = (text: string): string => normalizePassword(new Secret(text)).reveal();

describe('the spelling of a password (RFC 8265 §4.2.2)', () => {
	it('is one for characters that look alike', () => {
		expect(normal('e\u0301')).toBe(normal('\u00e9'));
		expect(normal('a\u00a0b\u3000c')).toBe('a b c');
	});

	it('keeps what differs: case, width, compatible forms', () => {
		for (const [one, two] of [
			['a', 'A'],
			['a', '\uff41'],
			['fi', '\ufb01'],
			['2', '\u00b2'],
		] as const) {
			expect(normal(one)).not.toBe(normal(two));
		}
	});

	it('does not change once it is normal', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary', maxLength: 60}), text => {
				expect(normal(normal(text))).toBe(normal(text));
			}),
		);
	});
});

describe('a password for a new medium', () => {
	const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}';

	it.each([
		['one character', 'x'],
		['500 characters', 'x'.repeat(500)],
		['500 characters of several code points', family.repeat(500)],
		['combining marks', 'z\u0323\u0307\u0301'],
		['spaces around it', ' x '],
	])('may be %s', (_, text) => {
		expect(checkNewPassword(new Secret(text)).ok).toBe(true);
	});

	it.each([
		['empty', ''],
		['501 characters', `${family.repeat(500)}x`],
		['half a character', '\ud83d'],
		['a character that cannot be typed', 'a\u0000b'],
	])('may not be %s', (_, text) => {
		expect(checkNewPassword(new Secret(text))).toMatchObject({ok: false});
	});

	it.each(['bootseq', 'configuration-manager'] as const)(
		'opens the medium of the format %s however it is composed where it is typed',
		async format => {
			const folder = temporaryFolder();
			const typed = `Cafe\u0301${family}\u00c5`;
			await writeProtectedMedium(folder, {format, password: typed});
			const media = await openedMedium(folder);
			for (const spelling of [typed, typed.normalize('NFC'), typed.normalize('NFD')]) {
				expect(await unlockMedia(media, new Secret(spelling))).toMatchObject({ok: true});
			}
		},
	);

	it('opens a medium that Configuration Manager made with the other spelling, typed as it was then', async () => {
		const decomposed = 'Cafe\u0301';
		const folder = writeSampleMedium(temporaryFolder(), {password: decomposed});
		expect(await unlockMedia(await openedMedium(folder), new Secret(decomposed))).toMatchObject({ok: true});
	});
});
