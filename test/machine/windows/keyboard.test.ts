import {describe, expect, it} from 'vitest';
import type {Execute} from '../../../source/machine/execute.ts';
import {createWindowsKeyboard} from '../../../source/machine/windows/keyboard.ts';
import {createRegistry} from '../../../source/machine/windows/registry.ts';
import {failure, success} from '../../../source/sequence/result.ts';

const layoutsKey = String.raw`HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\Keyboard Layouts`;
const preloadKey = String.raw`HKEY_CURRENT_USER\Keyboard Layout\Preload`;

const registryText = (layouts: readonly string[]) =>
	[layoutsKey, ...layouts.map(klid => `${layoutsKey}\\${klid}\r\n    Layout Text    REG_SZ    x`)].join(
		'\r\n\r\n',
	);

type Options = {
	readonly phase?: 'WinPE' | 'FullOS';
	readonly layouts?: readonly string[];
	readonly preload?: string;
	/** How the stand-in for wpeutil ends. */
	readonly exitCode?: number;
	readonly windowKeeps?: string;
};

/** The tools of Windows PE as stand-ins: `wpeutil` notes what it is asked, `reg` answers what the test says. */
const openKeyboard = ({phase = 'WinPE', layouts, preload, exitCode = 0, windowKeeps}: Options = {}) => {
	const wpeutil: (readonly string[])[] = [];
	const windows: string[] = [];
	const run: Execute = async (program, arguments_) => {
		if (program === 'wpeutil.exe') {
			wpeutil.push(arguments_);
			return {exitCode, stdout: exitCode === 0 ? '' : 'The layout is not supported.\r\n', stderr: ''};
		}

		const answer =
			arguments_[1] === layoutsKey && layouts !== undefined
				? registryText(layouts)
				: arguments_[1] === preloadKey && preload !== undefined
					? `${preloadKey}\r\n    1    REG_SZ    ${preload}\r\n`
					: undefined;
		return {exitCode: answer === undefined ? 1 : 0, stdout: answer ?? '', stderr: ''};
	};
	const keyboard = createWindowsKeyboard({
		run,
		registry: createRegistry(run),
		phase,
		async askConsoleWindow(klid) {
			windows.push(klid);
			return windowKeeps === undefined ? success(undefined) : failure(windowKeeps);
		},
	});
	return {keyboard, wpeutil, windows};
};

describe('the keyboard of Windows PE', () => {
	it('is set with wpeutil by locale and layout, and the window of the console is asked too', async () => {
		const {keyboard, wpeutil, windows} = openKeyboard();
		expect(await keyboard.canChange()).toMatchObject({ok: true});
		expect(await keyboard.use('be-nl')).toMatchObject({ok: true});
		expect(await keyboard.use('us-intl')).toMatchObject({ok: true});
		expect(wpeutil).toEqual([
			['SetKeyboardLayout', '0813:00000813'],
			['SetKeyboardLayout', '0409:00020409'],
		]);
		expect(windows).toEqual(['00000813', '00020409']);
		expect(keyboard.chosen()).toBe('us-intl');
	});

	it('has the layouts that its registry knows; all of Windows’ where that does not tell', async () => {
		const few = openKeyboard({layouts: ['00000409', '0000080C', '0000FFFF']});
		expect((await few.keyboard.layouts()).map(({id}) => id)).toEqual(['us', 'be']);
		const all = await openKeyboard().keyboard.layouts();
		expect(all.length).toBeGreaterThan(60);
		expect(all.map(({id}) => id)).not.toContain('de-neo');
	});

	it('is at first what the boot image was made with', async () => {
		expect(await openKeyboard({preload: '0000040c'}).keyboard.current()).toBe('fr');
		expect(await openKeyboard({preload: '0000ffff'}).keyboard.current()).toBeUndefined();
		expect(await openKeyboard().keyboard.current()).toBeUndefined();
	});

	it('stays as it was when wpeutil refuses, and says what it said', async () => {
		const {keyboard, windows} = openKeyboard({exitCode: 1});
		expect(await keyboard.use('fr')).toEqual({
			ok: false,
			error: 'wpeutil could not set the layout 040c:0000040c: The layout is not supported.',
		});
		expect(windows).toEqual([]);
		expect(keyboard.chosen()).toBeUndefined();
	});

	it('tells when the window of the console keeps its own', async () => {
		const {keyboard} = openKeyboard({windowKeeps: 'The window keeps its own.'});
		expect(await keyboard.use('fr')).toEqual({ok: false, error: 'The window keeps its own.'});
	});

	it('is not set in an installed Windows, nor to a layout that Windows lacks', async () => {
		const {keyboard, wpeutil} = openKeyboard({phase: 'FullOS'});
		expect(await keyboard.canChange()).toEqual({ok: false, error: 'installed-windows'});
		expect((await keyboard.use('de-neo')).ok).toBe(false);
		expect(wpeutil).toEqual([]);
	});
});
