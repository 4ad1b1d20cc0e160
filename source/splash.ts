/**
The first pixels: written before anything is imported, so that a person who switched a machine on sees within milliseconds
that it has started. It stands where the header of the first screen will write the same word over it, so that nothing has
to be cleared when that screen takes over.
*/
export const splash = '\u001B[?1049h\u001B[?25l\u001B[2J\u001B[1;2Hbootseq\u001B[H';

/** Takes it away again, for a first screen that has no header in that place. */
export const eraseSplash = '\u001B[H\u001B[2K';

/** Gives the screen back when the program ends before the screen console has started. */
export const leaveSplash = '\u001B[?25h\u001B[?1049l';
