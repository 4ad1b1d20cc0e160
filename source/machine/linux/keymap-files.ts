import path from 'node:path';
import type {LinuxSystem} from './linux-system.ts';

const folders = ['/usr/share/keymaps', '/usr/share/kbd/keymaps', '/usr/lib/kbd/keymaps'];

/** Parts of keymaps, and keymaps of keyboards whose keys have other numbers. */
const passedOver = new Set(['include', 'amiga', 'atari', 'mac', 'ppc', 'pine', 'sun']);

/** Folders in folders: `legacy/i386/qwerty`. */
const deepest = 4;

/** `fr.map`, `fr.kmap.gz`: keymaps as loadkeys(1) takes them. */
const keymapFile = /^(.+?)\.k?map(?:\.(?:gz|bz2|xz|zst))?$/;

/**
The keymap files of this machine. Each is found by its name, and by that of its folder and its own (`qwertz/cz`): some names are
there twice.
*/
export const findKeymapFiles = (system: LinuxSystem): ReadonlyMap<string, string> => {
	const found = new Map<string, string>();
	const add = (name: string, file: string) => {
		if (!found.has(name)) {
			found.set(name, file);
		}
	};

	const walk = (folder: string, depth: number) => {
		for (const entry of system.list(folder)) {
			const file = path.posix.join(folder, entry);
			const name = keymapFile.exec(entry)?.[1];
			if (name !== undefined) {
				add(name, file);
				add(`${path.posix.basename(folder)}/${name}`, file);
			} else if (depth < deepest && !passedOver.has(entry)) {
				walk(file, depth + 1);
			}
		}
	};

	for (const folder of folders) {
		walk(folder, 1);
	}

	return found;
};
