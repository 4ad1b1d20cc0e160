/*
Escape sequences as ECMA-48 §5.3–§5.6 builds them. No class of characters overlaps with what may follow it, and no string goes
on over the beginning of another: so a text is looked through once, whatever is in it.
*/

/** `ESC [` or its one-character form, parameters, intermediates, a final. */
const controlSequence = String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`;
/** Titles, links and the like, up to BEL or ST. */
const controlString = String.raw`(?:\u001B[\]PX^_]|[\u0090\u0098\u009D-\u009F])[^\u0007\u001B\u0080-\u009F]*(?:\u0007|\u001B\\|\u009C)`;
/** `ESC`, intermediates, a final: character sets and the rest. */
const escapeSequence = String.raw`\u001B[\u0020-\u002F]*[\u0030-\u007E]`;

const sequences = new RegExp(`${controlSequence}|${controlString}|${escapeSequence}`, 'g');

/** A text without the sequences that colour it, move the cursor, or do anything else to a terminal. Single control characters stay. */
export const stripControlSequences = (text: string): string => text.replaceAll(sequences, '');
