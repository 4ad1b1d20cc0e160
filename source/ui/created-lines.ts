import type {Formats} from '../text/formats.ts';
import type {Language} from '../text/language.ts';
import type {CreateMessages} from '../text/messages/create.ts';
import {tell} from '../text/tell.ts';
import type {CreatedFacts} from './console.ts';

/** What came of the making of media, a line for each thing. */
export const createdLines = (
	{places, files, bytes, seconds, fingerprint, notes}: CreatedFacts,
	words: CreateMessages['create']['finished'],
	{formats, language}: {readonly formats: Formats; readonly language: Language},
): readonly string[] => [
	...places.map(place => `${words.places}: ${place}`),
	words.files(files, formats.bytes(bytes)),
	`${words.duration}: ${formats.duration(seconds)}`,
	...(fingerprint === undefined ? [] : [`${words.fingerprint}: ${fingerprint}`]),
	...notes.map(note => tell(note, language)),
];
