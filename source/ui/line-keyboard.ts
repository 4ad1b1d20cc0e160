import {tell} from '../text/tell.ts';
import {isFoundIn} from './folded-text.ts';
import {type KeyboardChoice, layoutTexts} from './keyboard-choice.ts';
import {type Asker, choose, type LineAsking, left} from './line-asking.ts';

/** Asks for the layout by name: dozens of them, read aloud one by one, would help nobody. */
export const askKeyboard: Asker<'keyboard'> = async ({layouts, first}, asking) => {
	const {messages, input, say} = asking;
	const words = messages.keyboard;
	const likely = layouts[first];
	say(messages.line.question(words.title));
	say(words.help);
	for (;;) {
		say(words.line.choose(likely === undefined ? '' : spoken(likely)));
		const typed = (await input.line())?.trim();
		if (typed === undefined) {
			return left;
		}

		const found = typed === '' ? likely : await findLayout(typed, layouts, asking);
		if (found !== undefined) {
			return {kind: 'answer', answer: layouts.indexOf(found)};
		}
	}
};

const findLayout = async (
	typed: string,
	layouts: readonly KeyboardChoice[],
	asking: LineAsking,
): Promise<KeyboardChoice | undefined> => {
	const words = asking.messages.keyboard;
	const found = typed === '?' ? layouts : layouts.filter(layout => isFoundIn(typed, layoutTexts(layout)));
	const [first, ...others] = found;
	const exact = found.find(({id}) => id === typed.toLowerCase());
	if (exact !== undefined || others.length === 0) {
		if (first === undefined) {
			asking.say(words.none(typed));
		}

		return exact ?? first;
	}

	const index = await choose(asking, [words.line.list], found.map(spoken));
	return index === undefined ? undefined : found[index];
};

const spoken = ({id, name, ownName}: KeyboardChoice): string =>
	name === ownName ? `${name} (${id})` : `${ownName}, ${name} (${id})`;

/** Lines that the terminal shows while they are typed, and that go nowhere. A space is the same key on every keyboard. */
export const askKeyboardTest: Asker<'keyboard-test'> = async (
	{layout, problem},
	{messages, language, input, say},
) => {
	const words = messages.keyboard;
	say(words.testTitle(spoken(layout)));
	if (problem !== undefined) {
		say(words.notSet(tell(problem, language)));
	}

	say(words.line.test);
	for (;;) {
		say(words.line.testNext);
		const typed = await input.line();
		if (typed === '') {
			return {kind: 'answer', answer: 'go-on'};
		}

		if (typed === undefined || typed.trim() === '') {
			return left;
		}
	}
};
