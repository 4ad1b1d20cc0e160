import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseDriveLetter, parseNetworkPath} from '../../source/machine/network-path.ts';

const name = fc.stringMatching(/^[\w $-]{1,12}$/).filter(text => text !== '.' && text !== '..');

describe('the path of a network folder (§7.2)', () => {
	it('is a server, a share and folders, with either slash', () => {
		fc.assert(
			fc.property(name, name, fc.array(name), fc.boolean(), (server, share, below, slashes) => {
				const path = `\\\\${[server, share, ...below].join('\\')}`;
				expect(parseNetworkPath(slashes ? path.replaceAll('\\', '/') : path)).toEqual({server, share, below});
			}),
		);
	});

	it('may end with a backslash', () => {
		expect(parseNetworkPath('\\\\server\\share\\')).toEqual({server: 'server', share: 'share', below: []});
	});

	it.each([
		'',
		'\\\\',
		'\\\\server',
		'\\\\server\\',
		'\\\\\\share',
		'\\server\\share',
		'server\\share',
		'Z:\\share',
		'\\\\server\\share\\..',
		'\\\\server\\..\\share',
		'\\\\server\\share\\\\folder',
		'\\\\server\\share\nusername=root',
		'\\\\server\\"share"',
	])('is not %j', path => {
		expect(parseNetworkPath(path)).toBeUndefined();
	});

	it('never throws, and never has a name that leads out of its folder', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary'}), text => {
				const parsed = parseNetworkPath(`\\\\${text}`);
				for (const part of parsed === undefined ? [] : [parsed.server, parsed.share, ...parsed.below]) {
					expect(part).not.toMatch(/^\.{0,2}$|[\\/\n\r\0]/);
				}
			}),
		);
	});
});

describe('the drive letter of a network folder (§7.2)', () => {
	it('is D to Z without X', () => {
		const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
		expect(letters.filter(letter => parseDriveLetter(letter.toLowerCase()) !== undefined).join('')).toBe(
			'DEFGHIJKLMNOPQRSTUVWYZ',
		);
	});

	it.each(['Z', 'z:', ' Z:\\ '])('may be written %j', written => {
		expect(parseDriveLetter(written)).toBe('Z:');
	});

	it.each(['', ':', 'ZZ', 'Z:x', '*'])('is not %j', written => {
		expect(parseDriveLetter(written)).toBeUndefined();
	});
});
