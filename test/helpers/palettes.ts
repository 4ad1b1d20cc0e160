/** The sixteen colours of a console in their usual order: black, red, green, yellow, blue, magenta, cyan, white, and all of them bright. */
export type Palette = readonly string[];

const colours = (...rows: readonly string[]): Palette => rows.flatMap(row => row.split(' '));

export const palettes: Readonly<Record<string, Palette>> = {
	'Windows’ console, and Windows PE': colours(
		'#000000 #800000 #008000 #808000 #000080 #800080 #008080 #c0c0c0',
		'#808080 #ff0000 #00ff00 #ffff00 #0000ff #ff00ff #00ffff #ffffff',
	),
	'Windows’ console since 2017': colours(
		'#0c0c0c #c50f1f #13a10e #c19c00 #0037da #881798 #3a96dd #cccccc',
		'#767676 #e74856 #16c60c #f9f1a5 #3b78ff #b4009e #61d6d6 #f2f2f2',
	),
	'Linux’ text console': colours(
		'#000000 #aa0000 #00aa00 #aa5500 #0000aa #aa00aa #00aaaa #aaaaaa',
		'#555555 #ff5555 #55ff55 #ffff55 #5555ff #ff55ff #55ffff #ffffff',
	),
	xterm: colours(
		'#000000 #cd0000 #00cd00 #cdcd00 #0000ee #cd00cd #00cdcd #e5e5e5',
		'#7f7f7f #ff0000 #00ff00 #ffff00 #5c5cff #ff00ff #00ffff #ffffff',
	),
	'a light terminal: GNOME’s, dark letters on white': colours(
		'#171421 #c01c28 #26a269 #a2734c #12488b #a347ba #2aa1b3 #d0cfcc',
		'#5e5c64 #f66151 #33d17a #e9ad0c #2a7bde #c061cb #33c7de #ffffff',
	),
};

/** WCAG 2.2, relative luminance, and the contrast of two colours: from 1 to 21. */
export const contrast = (one: string, other: string): number => {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
};

const luminance = (colour: string): number => {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
		const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
