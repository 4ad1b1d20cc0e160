import {execFileSync} from 'node:child_process';
import {symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {keyboardLayouts} from '../../../source/machine/keyboard-layouts/layouts.ts';
import {createLinuxKeyboard} from '../../../source/machine/linux/keyboard.ts';
import {findKeymapFiles} from '../../../source/machine/linux/keymap-files.ts';
import {createLinuxSystem} from '../../../source/machine/linux/linux-system.ts';
import {plantFileTree} from '../../helpers/file-tree.ts';
import {programPath} from '../../helpers/installed-program.ts';

type Options = {
	/** What the standard input of the program is. */
	readonly input?: string;
	readonly term?: string;
	readonly user?: number;
	readonly files?: Readonly<Record<string, string>>;
	/** What loadkeys does not take. */
	readonly fails?: string;
};

const keymaps = {
	'usr/share/keymaps/i386/azerty/fr.kmap.gz': '',
	'usr/share/keymaps/i386/azerty/be-latin1.kmap.gz': '',
	'usr/share/keymaps/i386/include/us.inc.gz': '',
	'usr/share/keymaps/mac/all/dk.kmap.gz': '',
	'usr/share/kbd/keymaps/i386/qwerty/cz.map.gz': '',
	'usr/share/kbd/keymaps/i386/qwertz/cz.map.gz': '',
	'usr/lib/kbd/keymaps/xkb/us-intl.map': '',
};

const openKeyboard = async ({
	input = '/dev/tty1',
	term = 'linux',
	user = 0,
	files = {},
	fails,
}: Options = {}) => {
	const {root, remove} = await plantFileTree({...keymaps, 'bin/loadkeys': '', ...files});
	onTestFinished(remove);
	const calls: (readonly string[])[] = [];
	execFileSync('chmod', ['+x', join(root, 'bin/loadkeys')]);
	const system = createLinuxSystem(root, {link: file => (file === '/proc/self/fd/0' ? input : '')});
	const keyboard = createLinuxKeyboard({
		system,
		run: async (program, arguments_) => {
			calls.push([program.replace(root, ''), ...arguments_]);
			const isRefused = fails !== undefined && arguments_.some(argument => argument.endsWith(fails));
			return {exitCode: isRefused ? 1 : 0, stdout: '', stderr: isRefused ? 'Permission denied\n' : ''};
		},
		environment: {TERM: term, PATH: join(root, 'bin')},
		user,
	});
	return {keyboard, calls};
};

describe('the keyboard of a Linux console', () => {
	it('has the layouts whose keymap files are there, of every folder in which they may be', async () => {
		const {keyboard} = await openKeyboard();
		expect((await keyboard.layouts()).map(({id}) => id)).toEqual([
			'us-intl',
			'fr',
			'be',
			'be-nl',
			'cz',
			'cz-qwerty',
		]);
	});

	it('is set with loadkeys, on this very console and with the right one of two files of one name', async () => {
		const {keyboard, calls} = await openKeyboard({input: '/dev/tty3'});
		expect(await keyboard.canChange()).toMatchObject({ok: true});
		expect(keyboard.chosen()).toBeUndefined();
		expect(await keyboard.use('cz')).toMatchObject({ok: true});
		expect(calls).toEqual([
			['/bin/loadkeys', '--quiet', '-C', '/dev/tty3', '/usr/share/kbd/keymaps/i386/qwertz/cz.map.gz'],
		]);
		expect(keyboard.chosen()).toBe('cz');
		expect(await keyboard.current()).toBe('cz');
	});

	it('stays as it was when loadkeys fails, and says why', async () => {
		const {keyboard} = await openKeyboard({fails: 'fr.kmap.gz'});
		expect(await keyboard.use('fr')).toEqual({
			ok: false,
			error: expect.stringMatching(/loadkeys could not load .*fr\.kmap\.gz: Permission denied/),
		});
		expect(keyboard.chosen()).toBeUndefined();
	});

	it('is set with the next keymap of the layout when loadkeys does not take the first', async () => {
		const file = 'usr/share/kbd/keymaps/i386/qwerty/us-acentos.map.gz';
		const {keyboard, calls} = await openKeyboard({files: {[file]: ''}, fails: 'us-intl.map'});
		expect(await keyboard.use('us-intl')).toMatchObject({ok: true});
		expect(calls.map(call => call.at(-1))).toEqual(['/usr/lib/kbd/keymaps/xkb/us-intl.map', `/${file}`]);
	});

	it('is not set to a layout whose keymap is missing', async () => {
		const {keyboard, calls} = await openKeyboard();
		expect((await keyboard.use('jp')).ok).toBe(false);
		expect((await keyboard.use('nonsense')).ok).toBe(false);
		expect(calls).toEqual([]);
	});

	it('is that of /dev/console when that is a text console, and not when it is a serial line', async () => {
		const active = (names: string) => ({files: {'sys/class/tty/console/active': `${names}\n`}});
		const text = await openKeyboard({input: '/dev/console', ...active('ttyS0 tty0')});
		expect(await text.keyboard.canChange()).toMatchObject({ok: true});
		const serial = await openKeyboard({input: '/dev/console', ...active('tty0 ttyS0')});
		expect(await serial.keyboard.canChange()).toEqual({ok: false, error: 'serial'});
	});

	it.each([
		['a window or a session of another computer', {input: '/dev/pts/4'}, 'terminal'],
		['a window although it says it is a text console', {input: '/dev/pts/4', term: 'linux'}, 'terminal'],
		['a program within a text console', {input: '/dev/tty1', term: 'screen'}, 'terminal'],
		['a pipe', {input: 'pipe:[4711]'}, 'terminal'],
		['a serial line', {input: '/dev/ttyS0', term: 'vt102'}, 'serial'],
		['a line over USB', {input: '/dev/ttyUSB0'}, 'serial'],
		['the console of a virtual machine', {input: '/dev/hvc0'}, 'serial'],
		['somebody who is not root', {user: 1000}, 'rights'],
	] as const)('is not ours to set for %s', async (_who, options, error) => {
		const {keyboard} = await openKeyboard(options);
		expect(await keyboard.canChange()).toEqual({ok: false, error});
	});

	it('cannot be set without keymaps', async () => {
		const {root, remove} = await plantFileTree({});
		onTestFinished(remove);
		const keyboard = createLinuxKeyboard({
			system: createLinuxSystem(root, {link: () => '/dev/tty1'}),
			run: async () => ({exitCode: 0, stdout: '', stderr: ''}),
			environment: {TERM: 'linux', PATH: ''},
			user: 0,
		});
		expect(await keyboard.canChange()).toEqual({ok: false, error: 'tools'});
	});

	it.each([
		[{'etc/vconsole.conf': 'FONT=x\nKEYMAP="fr_CH-latin1"\n'}, 'ch-fr'],
		[{'etc/default/keyboard': 'XKBMODEL="pc105"\nXKBLAYOUT="be"\nXKBVARIANT=""\n'}, 'be'],
		[{'etc/default/keyboard': 'XKBLAYOUT="us"\nXKBVARIANT="intl"\n'}, 'us-intl'],
		[{}, undefined],
	])('is what the system is configured with: %o', async (files, id) => {
		const {keyboard} = await openKeyboard({files});
		expect(await keyboard.current()).toBe(id);
	});

	it('passes over a folder that leads back into itself', async () => {
		const {root, remove} = await plantFileTree(keymaps);
		onTestFinished(remove);
		symlinkSync('..', join(root, 'usr/share/keymaps/i386/again'));
		expect(findKeymapFiles(createLinuxSystem(root)).get('fr')).toMatch(/fr\.kmap\.gz$/);
	});
});

const loadkeys = programPath('loadkeys');
const files = findKeymapFiles(createLinuxSystem());
const why =
	loadkeys === undefined
		? ' (skipped: loadkeys is missing, Debian: kbd)'
		: files.size === 0
			? ' (skipped: there are no keymaps, Debian: console-data)'
			: '';

describe.skipIf(why !== '')(`the keymaps of this machine${why}`, () => {
	const named = keyboardLayouts.flatMap(({id, keymaps}) =>
		keymaps.flatMap(name => (files.has(name) ? [[id, name, files.get(name) ?? ''] as const] : [])),
	);

	it.each(named)('%s: loadkeys takes %s', (_id, _name, file) => {
		// Parses it and stops there; without it the console of this machine would get the layout.
		expect(() => execFileSync(loadkeys ?? '', ['--parse', '--unicode', file], {stdio: 'pipe'})).not.toThrow();
	});

	it('are there for most of the layouts, those of western Europe and America among them', () => {
		const there = new Set(named.map(([id]) => id));
		const wanted = [
			'us',
			'us-intl',
			'gb',
			'fr',
			'be',
			'be-nl',
			'ch-fr',
			'ch',
			'de',
			'nl',
			'it',
			'es',
			'pt',
			'br',
			'latam',
			'ca',
		];
		expect(wanted.filter(id => !there.has(id))).toEqual([]);
		expect(there.size).toBeGreaterThanOrEqual(50);
	});
});
