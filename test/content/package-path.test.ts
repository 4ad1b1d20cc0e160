import path from 'node:path';
import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {packagePathProblem, packagePathsProblem} from '../../source/content/package-path.ts';

describe('a path in a package', () => {
	it.each([
		'setup.exe',
		'a/b/c.txt',
		'.hidden',
		'é ü.txt',
		'a..b',
		'console.log',
		'com10.txt',
		'100%.txt',
		'#1',
	])('may be %s', name => {
		expect(packagePathProblem(name)).toBeUndefined();
	});

	it.each([
		['', 'empty'],
		['/etc/passwd', 'absolute'],
		['//server/share', 'absolute'],
		['..', 'lead out'],
		['../x', 'lead out'],
		['a/../../x', 'lead out'],
		['a/./b', 'lead out'],
		['a//b', 'lead out'],
		['a/', 'lead out'],
		[String.raw`a\b`, 'backslash'],
		[String.raw`..\x`, 'backslash'],
		[String.raw`\\server\share`, 'backslash'],
		['C:', 'drive'],
		['C:/Windows', 'drive'],
		['a/c:x', 'drive'],
		['file.txt:stream', 'Windows does not allow'],
		['what?', 'Windows does not allow'],
		['a\u0000b', 'control character'],
		['a\nb', 'control character'],
		['a\u007Fb', 'control character'],
		['CON', 'device'],
		['dir/nul.txt', 'device'],
		['Com1', 'device'],
		['LPT9.log', 'device'],
		['aux .txt', 'device'],
		['CONIN$', 'device'],
		['name.', 'dot or a space'],
		['name ', 'dot or a space'],
		['x'.repeat(256), 'longer than 255'],
		['é'.repeat(128), 'longer than 255'],
	])('is refused: %j', (name, why) => {
		expect(packagePathProblem(name)).toContain(why);
	});

	it('never leaves the folder of the package, on any system', () => {
		const part = fc.oneof(
			fc.constantFrom('..', '.', '', 'a', 'C:', '/', '\\', 'con', ' ', '\u0000', '..\\', './', 'x:y'),
			fc.string({maxLength: 6}),
		);
		fc.assert(
			fc.property(fc.array(part, {maxLength: 6}), parts => {
				const name = parts.join('/');
				if (packagePathProblem(name) !== undefined) {
					return;
				}

				for (const {resolve, sep, root} of [
					{...path.posix, root: '/packages/CON00020'},
					{...path.win32, root: String.raw`C:\packages\CON00020`},
				]) {
					expect(resolve(root, name).startsWith(root + sep)).toBe(true);
					expect(resolve(root, name).length).toBe(root.length + 1 + name.length);
				}
			}),
		);
	});
});

describe('the paths of a package together', () => {
	it('may share folders', () => {
		expect(packagePathsProblem(['a/b', 'a/c', 'A/d'])).toBeUndefined();
	});

	it.each([
		[['Setup.exe', 'setup.EXE'], 'there twice'],
		[['a', 'a'], 'there twice'],
		[['a', 'A/b'], 'a file and a folder'],
		[['good', '../bad'], 'lead out'],
	])('are refused: %j', (paths, why) => {
		expect(packagePathsProblem(paths)).toContain(why);
	});
});
