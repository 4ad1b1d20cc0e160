import {failure, success} from '../../sequence/result.ts';
import type {Execute} from '../execute.ts';
import type {Keyboard} from '../keyboard.ts';
import {inputLocaleOf} from '../keyboard-layouts/keyboard-layout.ts';
import {findKeyboardLayout, keyboardLayouts} from '../keyboard-layouts/layouts.ts';
import type {AskConsoleWindow} from './console-window.ts';
import {dataOf, type Registry} from './registry.ts';

type Options = {
	readonly run: Execute;
	readonly registry: Registry;
	readonly phase: 'WinPE' | 'FullOS';
	readonly askConsoleWindow: AskConsoleWindow;
};

const preload = String.raw`HKEY_CURRENT_USER\Keyboard Layout\Preload`;
const known = String.raw`HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\Keyboard Layouts`;

/**
The keyboard of Windows PE, by `wpeutil SetKeyboardLayout`. That takes effect for programs that are started afterwards; the window of
this console was there before, and is asked to change too.
*/
export const createWindowsKeyboard = ({run, registry, phase, askConsoleWindow}: Options): Keyboard => {
	let chosen: string | undefined;
	return {
		canChange: async () => (phase === 'WinPE' ? success(undefined) : failure('installed-windows')),
		async layouts() {
			const keys = await registry.tree(known);
			const there = new Set(keys.map(({path}) => path.slice(path.lastIndexOf('\\') + 1).toLowerCase()));
			return keyboardLayouts.filter(
				// A registry that does not tell lacks nothing: `wpeutil` will say.
				({klid}) => klid !== undefined && (keys.length === 0 || there.has(klid)),
			);
		},
		current: async () =>
			chosen ?? findKeyboardLayout(dataOf(await registry.value(preload, '1')).toLowerCase())?.id,
		async use(id) {
			const layout = keyboardLayouts.find(each => each.id === id);
			const inputLocale = layout === undefined ? undefined : inputLocaleOf(layout);
			if (layout?.klid === undefined || inputLocale === undefined) {
				return failure(`Windows has no keyboard layout ${id}.`);
			}

			const {exitCode, stdout, stderr} = await run('wpeutil.exe', ['SetKeyboardLayout', inputLocale]);
			if (exitCode !== 0) {
				const said = [stderr, stdout].map(text => text.trim().replace(/\.$/, '')).find(text => text !== '');
				return failure(
					`wpeutil could not set the layout ${inputLocale}: ${said ?? `it ended with ${exitCode}`}.`,
				);
			}

			chosen = id;
			return askConsoleWindow(layout.klid);
		},
		chosen: () => chosen,
	};
};
