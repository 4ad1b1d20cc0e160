/** Paths as they compare: media are read with another case, and another form of the same characters, than they were made with. */
export const pathKey = (path: string): string => path.normalize('NFC').toLowerCase();
