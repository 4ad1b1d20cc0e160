import process from 'node:process';
import type {CreatedMedia} from '../../media/create/create-stand-alone.ts';
import {createFormats} from '../../text/formats.ts';
import {chooseLanguage, messagesOf} from '../../text/language.ts';
import {loadSentences} from '../../text/sentences/books.ts';
import type {CreatedFacts} from '../../ui/console.ts';
import {createdLines} from '../../ui/created-lines.ts';
import {untrustedOutput, writeLine} from '../output.ts';
import type {Prepared} from '../prepared.ts';

/** Says what came of it, also where nobody can answer. */
export const tellCreated = async (
	{console, options: {json, language}}: Prepared,
	{guid, files, bytes, notes, fingerprint}: CreatedMedia,
	about: Pick<CreatedFacts, 'label' | 'places' | 'seconds'>,
): Promise<void> => {
	const facts: CreatedFacts = {
		...about,
		files,
		bytes,
		notes,
		...(fingerprint === undefined ? {} : {fingerprint}),
	};
	if (json) {
		writeLine(JSON.stringify({type: 'media-created', media: guid, ...facts}));
		return;
	}

	const reply = await console.ask('create-finished', facts);
	if (reply.kind === 'unanswered') {
		const spoken = chooseLanguage(language, process.env);
		await loadSentences(spoken);
		const words = messagesOf(spoken).create.finished;
		const wording = {formats: createFormats(spoken), language: spoken};
		for (const line of [words.title(facts.label), ...createdLines(facts, words, wording)]) {
			untrustedOutput(json).write(line);
		}
	}
};
