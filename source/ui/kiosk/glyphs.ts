/**
Capitals, figures and signs of the large type, drawn seven rows high. In every band the first line names the glyphs, each over its
left edge, and two columns are free between two of them; a vertical line ends the last.
*/
const bands: readonly string[] = [
	`
0      1      2      3      4      5      6      7      8      9    |
 ###     #     ###    ###      #   #####   ###   #####   ###    ### |
#   #   ##    #   #  #   #    ##   #      #          #  #   #  #   #|
#   #  # #        #      #   # #   ####   #         #   #   #  #   #|
#   #    #       #     ##   #  #       #  ####      #    ###    ####|
#   #    #      #        #  #####      #  #   #    #    #   #      #|
#   #    #     #     #   #     #   #   #  #   #    #    #   #      #|
 ###   #####  #####   ###      #    ###    ###     #     ###    ### |
`,
	`
A      B      C      D      E      F      G      H      I    J      K      L      M    |
 ###   ####    ###   ####   #####  #####   ###   #   #  ###    ###  #   #  #      #   #|
#   #  #   #  #   #  #   #  #      #      #   #  #   #   #      #   #  #   #      ## ##|
#   #  #   #  #      #   #  #      #      #      #   #   #      #   # #    #      # # #|
#####  ####   #      #   #  ####   ####   #  ##  #####   #      #   ##     #      # # #|
#   #  #   #  #      #   #  #      #      #   #  #   #   #      #   # #    #      #   #|
#   #  #   #  #   #  #   #  #      #      #   #  #   #   #   #  #   #  #   #      #   #|
#   #  ####    ###   ####   #####  #       ###   #   #  ###   ##    #   #  #####  #   #|
`,
	`
N      O      P      Q      R      S      T      U      V      W      X      Y      Z    |
#   #   ###   ####    ###   ####    ####  #####  #   #  #   #  #   #  #   #  #   #  #####|
##  #  #   #  #   #  #   #  #   #  #        #    #   #  #   #  #   #  #   #  #   #      #|
##  #  #   #  #   #  #   #  #   #  #        #    #   #  #   #  #   #   # #    # #      # |
# # #  #   #  ####   #   #  ####    ###     #    #   #  #   #  # # #    #      #      #  |
#  ##  #   #  #      # # #  # #        #    #    #   #   # #   # # #   # #     #     #   |
#  ##  #   #  #      #  #   #  #       #    #    #   #   # #   ## ##  #   #    #    #    |
#   #   ###   #       ## #  #   #  ####     #     ###     #    #   #  #   #    #    #####|
`,
	`
É      È      Ê      Ë      À      Ç      Ô      Ï    %      /      <     +      &    |
   #    #       #     # #    #      ###     #    # #  ##  #      #     #          ##  |
  #      #     # #            #    #   #   # #        ##  #      #    #     #    #  # |
#####  #####  #####  #####   ###   #       ###   ###     #      #    #      #    # #  |
#      #      #      #      #   #  #   #  #   #   #     #      #    #     #####   #   |
####   ####   ####   ####   #####   ###   #   #   #    #      #      #      #    # # #|
#      #      #      #      #   #    #    #   #   #   #  ##  #        #     #    #  # |
#####  #####  #####  #####  #   #   ##     ###   ###  #  ##  #         #          ## #|
`,
	`
-     _      :  .  ,   !  '  (   ) |
                       #  #   #  # |
             #         #  #  #    #|
             #         #     #    #|
####                   #     #    #|
             #         #     #    #|
             #      #        #    #|
      #####     #  #   #      #  # |
`,
];

/** Seven rows as wide as each other; `#` is inked. */
export type Glyph = readonly string[];

export const glyphRows = 7;

const glyphsOf = (band: string): [string, Glyph][] => {
	const [names = '', ...rows] = band
		.trim()
		.split('\n')
		.map(line => line.slice(0, line.indexOf('|')));
	const starts = [...names.matchAll(/\S/g)].map(({0: name, index}) => ({name, index}));
	return starts.map(({name, index}, position) => {
		const next = starts[position + 1]?.index;
		return [name, rows.map(row => row.slice(index, next === undefined ? undefined : next - 2))];
	});
};

/** By the character that they draw. */
export const glyphs: ReadonlyMap<string, Glyph> = new Map(bands.flatMap(glyphsOf));
