/** A keyboard layout, on every platform: what is printed on the keys is the same. */
export type KeyboardLayout = {
	/** As the X keyboard database names it: `fr`, `ch-fr`, `us-intl`. */
	readonly id: string;
	/** In English, in letters that every console can show. */
	readonly name: string;
	/** In the words of those who type on it. */
	readonly ownName: string;
	/** Names of keymap files of kbd and its relatives, the best first; `qwertz/cz` where two have one name. */
	readonly keymaps: readonly string[];
	/** Windows' identifier, eight hexadecimal digits; undefined: Windows has none. */
	readonly klid?: string;
	/** Windows' identifiers of the locales it is used for, four hexadecimal digits. */
	readonly lcids: readonly string[];
	/** The languages and locales it is used for: `fr`, `fr-BE`. */
	readonly locales: readonly string[];
};

/** A row of the table: ID, name, own name, keymaps, KLID, LCIDs, locales; several of one kind are separated by spaces. */
export type LayoutRow = readonly [
	id: string,
	name: string,
	ownName: string,
	keymaps: string,
	klid: string,
	lcids: string,
	locales: string,
];

export const layoutOf = ([id, name, ownName, keymaps, klid, lcids, locales]: LayoutRow): KeyboardLayout => ({
	id,
	name,
	ownName,
	keymaps: words(keymaps),
	...(klid === '' ? {} : {klid}),
	lcids: words(lcids),
	locales: words(locales),
});

const words = (text: string): readonly string[] => text.split(' ').filter(Boolean);

/** What `wpeutil SetKeyboardLayout` takes: locale and layout. Undefined: Windows has no such layout. */
export const inputLocaleOf = ({klid, lcids: [lcid = '0409']}: KeyboardLayout): string | undefined =>
	klid === undefined ? undefined : `${lcid}:${klid}`;
