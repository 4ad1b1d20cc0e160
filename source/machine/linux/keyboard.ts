import {failure, success} from '../../sequence/result.ts';
import type {Execute} from '../execute.ts';
import type {Keyboard} from '../keyboard.ts';
import type {KeyboardLayout} from '../keyboard-layouts/keyboard-layout.ts';
import {findKeyboardLayout, keyboardLayouts} from '../keyboard-layouts/layouts.ts';
import {findProgram} from './find-program.ts';
import {findKeymapFiles} from './keymap-files.ts';
import type {LinuxSystem} from './linux-system.ts';
import {readTextConsole} from './text-console.ts';

type Options = {
	readonly system: LinuxSystem;
	readonly run: Execute;
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Of this process; 0 is root. */
	readonly user: number;
};

/**
The keyboard of a text console, by loadkeys(1). In a window, in a session of another computer and on a serial line the keys are
translated elsewhere: nothing is set there, although loadkeys would find some console of the kernel and change that one.
*/
export const createLinuxKeyboard = ({system, run, environment, user}: Options): Keyboard => {
	let chosen: string | undefined;
	const place = () => readTextConsole(system, environment['TERM']);
	const loadkeys = async () => findProgram('loadkeys', environment['PATH'] ?? '/usr/bin:/bin');
	const offered = () => {
		const files = findKeymapFiles(system);
		return keyboardLayouts.filter(layout => filesOf(layout, files).length > 0);
	};

	return {
		async canChange() {
			const {kind} = place();
			if (kind !== 'text-console') {
				return failure(kind);
			}

			if (user !== 0) {
				return failure('rights');
			}

			return (await loadkeys()) === undefined || offered().length === 0
				? failure('tools')
				: success(undefined);
		},
		layouts: async () => offered(),
		current: async () => chosen ?? configuredLayout(system)?.id,
		async use(id) {
			const console = place();
			const layout = keyboardLayouts.find(each => each.id === id);
			const files = layout === undefined ? [] : filesOf(layout, findKeymapFiles(system));
			const program = await loadkeys();
			if (console.kind !== 'text-console' || program === undefined) {
				return failure('The keyboard of this console cannot be set from here.');
			}

			let problem = `There is no keymap for ${layout?.name ?? id} here.`;
			// Some keymaps that are shipped cannot be loaded; then the next one will do.
			for (const file of files) {
				const {exitCode, stderr} = await run(program, ['--quiet', '-C', console.device, file]);
				if (exitCode === 0) {
					chosen = id;
					return success(undefined);
				}

				const said = stderr.trim().replaceAll(/\s+/g, ' ');
				problem = `loadkeys could not load ${file}: ${said === '' ? `it ended with ${exitCode}` : said}.`;
			}

			return failure(problem);
		},
		chosen: () => chosen,
	};
};

/** The keymap files of a layout that are there, the best first. */
const filesOf = ({keymaps}: KeyboardLayout, files: ReadonlyMap<string, string>): readonly string[] =>
	keymaps.flatMap(name => files.get(name) ?? []);

/** The layout that the system is set to at its start, where systemd and where Debian keep it. */
const configuredLayout = (system: LinuxSystem): KeyboardLayout | undefined => {
	const setting = (file: string, name: string) =>
		new RegExp(`^\\s*${name}=["']?([\\w.-]+)`, 'm').exec(system.text(file))?.[1] ?? '';
	const keymap = setting('/etc/vconsole.conf', 'KEYMAP');
	const layout = setting('/etc/default/keyboard', 'XKBLAYOUT');
	const variant = setting('/etc/default/keyboard', 'XKBVARIANT');
	return [keymap, `${layout}-${variant}`, layout]
		.filter(Boolean)
		.map(findKeyboardLayout)
		.find(found => found !== undefined);
};
