import {describe, expect, it, vi} from 'vitest';
import {readArguments} from '../../source/commands/arguments.ts';

// The build puts the version in its place.
vi.stubGlobal('BOOTSEQ_VERSION', '0.0.0');

describe('arguments', () => {
	it('are read, with every --set in order', () => {
		expect(readArguments(['run', 'a.zip', '--set', 'A=b=c', '--set', 'D='])).toMatchObject({
			ok: true,
			value: {
				words: ['run', 'a.zip'],
				set: [
					['A', 'b=c'],
					['D', ''],
				],
			},
		});
	});

	it('name the folder of a boot partition', () => {
		expect(readArguments(['media', 'verify', '/media/data', '--boot-part', '/media/boot'])).toMatchObject({
			ok: true,
			value: {words: ['media', 'verify', '/media/data'], bootPart: '/media/boot'},
		});
	});

	it('show the ordinary screens where nobody is there with --no-kiosk, and only then', () => {
		expect(readArguments(['--no-kiosk'])).toMatchObject({ok: true, value: {kiosk: false}});
		expect(readArguments([])).not.toHaveProperty('value.kiosk');
	});

	it('with an option twice are refused with a sentence', () => {
		expect(readArguments(['--answers', 'a', '--answers', 'b'])).toEqual({
			ok: false,
			error: 'The option --answers is given twice. Give it once.',
		});
		expect(readArguments(['--set', 'A=1', '--set', 'B=2'])).toMatchObject({ok: true});
	});

	it.each([
		'--set.A',
		'---set',
		'-x',
		'--bogus',
		'--Media',
		'--__proto__',
		'--no-set',
		`--unattende${'9'.repeat(40_000)}`,
	])('with %.12s are refused with a sentence', option => {
		const read = readArguments([option]);
		expect(read).toMatchObject({ok: false});
		expect(!read.ok && read.error).toBe(`There is no option ${option.slice(0, 40)}. See bootseq --help.`);
	});

	it('with an option in place of a value are refused with a sentence', () => {
		expect(readArguments(['--answers', '--unattended'])).toMatchObject({
			ok: false,
			error: 'The option --answers needs a value, and --unattended follows it.',
		});
	});

	it('after -- are words, whatever they begin with', () => {
		expect(readArguments(['env', 'set', '--', 'A', '--value'])).toMatchObject({
			ok: true,
			value: {words: ['env', 'set', 'A', '--value']},
		});
	});
});
