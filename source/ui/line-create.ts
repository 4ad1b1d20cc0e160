import {createFacts, createPageFields, createPageHelp} from './create-pages.ts';
import {createdLines} from './created-lines.ts';
import {creationProblemLines} from './creation-problem-lines.ts';
import {type Asker, choose, left, oneOf} from './line-asking.ts';
import {askFields} from './line-fields.ts';
import {volumeLines} from './volume-words.ts';

/** Asks for another volume of the media. */
export const askVolume: Asker<'volume'> = async (question, asking) => {
	const words = asking.messages.volume;
	const title = words.title(question.volume, question.volumes, question.label);
	const chosen = await choose(
		asking,
		[title, ...volumeLines(question, words)],
		[`${words.look}: ${words.lookNote}`, `${words.giveUp}: ${words.giveUpNote}`],
	);
	return chosen === 0 ? {kind: 'answer', answer: 'look'} : left;
};

/** Asks for what is on a page of the order. */
export const askCreatePage: Asker<'create-page'> = async (question, asking) => {
	const words = asking.messages.create;
	asking.say(`${words.pages[question.page]}. ${createPageHelp(question, words, asking.formats)}`);
	const reply = await askFields(createPageFields(question, words), asking);
	return reply.kind === 'answer' ? {kind: 'answer', answer: {values: reply.answer, goes: 'on'}} : reply;
};

/** Shows what would be created. */
export const askCreateReview: Asker<'create-review'> = async ({values, problem, cautions = []}, asking) => {
	const {messages, language} = asking;
	const {create} = messages;
	const words = create.review;
	const facts = createFacts(values, create).map(([name, value]) => `${name}: ${value}`);
	const lines = [
		words.title,
		...creationProblemLines(problem ?? '', create, language),
		...cautions.flatMap(caution =>
			creationProblemLines(`${messages.severities.warning} ${caution}`, create, language),
		),
		...facts,
	];
	const choices = [`${words.create}: ${words.createNote}`, `${words.change}: ${words.changeNote}`];
	return oneOf(['create', 'change'] as const, await choose(asking, lines, choices));
};

/** Says what was created; nobody has to answer. */
export const askCreateFinished: Asker<'create-finished'> = async (
	question,
	{messages, formats, language, say},
) => {
	const words = messages.create.finished;
	for (const line of [words.title(question.label), ...createdLines(question, words, {formats, language})]) {
		say(line);
	}

	return {kind: 'answer', answer: 'leave'};
};
