import {Secret} from '../sequence/secret.ts';
import {tell} from '../text/tell.ts';
import type {Questions} from './console.ts';
import {failureLines} from './failure-lines.ts';
import {type Asker, choose, type LineAsking, left, numbered, oneOf} from './line-asking.ts';
import {askCreateFinished, askCreatePage, askCreateReview, askVolume} from './line-create.ts';
import {askFields} from './line-fields.ts';
import {askGoTo, askPaused, askRecovery} from './line-held.ts';
import {askKeyboard, askKeyboardTest} from './line-keyboard.ts';
import {askNetwork} from './line-network.ts';
import {restartWords} from './restart-words.ts';
import {sequenceNotes} from './sequence-notes.ts';

export const askers: {readonly [Name in keyof Questions]: Asker<Name>} = {
	keyboard: askKeyboard,
	'keyboard-test': askKeyboardTest,

	async media({media}, asking) {
		const choices = media.map(({label, path}) => [label, path].filter(Boolean).join(', '));
		return numbered(await choose(asking, [asking.messages.media.title], choices));
	},

	network: askNetwork,

	async sequence({sequences, canSearchAgain = false}, asking) {
		const {messages, formats} = asking;
		const choices = sequences.map(choice =>
			[
				[choice.name, choice.description].filter(Boolean).join(': '),
				...sequenceNotes(choice, {messages, formats}),
			].join(', '),
		);
		const again = canSearchAgain ? [messages.choice.searchAgain] : [];
		const chosen = await choose(asking, [messages.sequence.title], [...choices, ...again]);
		return chosen === sequences.length ? {kind: 'answer', answer: 'again'} : numbered(chosen);
	},

	async password({organization, mediaLabel, wrong}, asking) {
		const {messages, language, say, pause} = asking;
		const words = messages.password;
		if (wrong === undefined) {
			say(organization === '' ? words.welcome : words.welcomeTo(organization));
			say(mediaLabel === '' ? words.help : words.media(mediaLabel));
		} else {
			say(`${tell(wrong.message, language)} ${words.tries(wrong.attempts)}.`);
		}

		if (wrong?.delay !== undefined && wrong.delay > 0) {
			say(words.locked(wrong.delay));
			await pause(wrong.delay);
		}

		const typed = await typeSecret(asking, words.label);
		return typed === undefined ? left : {kind: 'answer', answer: new Secret(typed)};
	},

	async prestart({title, fields}, asking) {
		asking.say(title);
		return askFields(fields, asking);
	},

	async resume({name, started, step, index, instructions, interrupted, failed, otherMachine}, asking) {
		const {messages, formats} = asking;
		const words = messages.resume;
		const when = formats.moment(started);
		const lines = [
			`${words.title}: ${words.started(name, when)}.`,
			words.at(step, index + 1, instructions),
			...(interrupted ? [words.interrupted] : []),
			...(failed ? [words.failed] : []),
			...(otherMachine === undefined ? [] : [words.otherMachine(otherMachine)]),
		];
		const choices = [words.resume, `${words.startOver}: ${words.startOverNote(when)}`, words.leave];
		return oneOf(['resume', 'start-over', 'leave'] as const, await choose(asking, lines, choices));
	},

	async interrupted({step, cause, command, survivors}, asking) {
		const words = asking.messages.interrupted;
		const lines = [
			`${words.title(step)}. ${words[cause]}`,
			...(command === undefined ? [] : [`${asking.messages.finished.command}: ${command}`]),
			words.unknown,
			...(survivors.length === 0 ? [] : [words.survivors(survivors.join(', '))]),
		];
		const answers = [
			...(survivors.length === 0 ? [] : (['wait'] as const)),
			...(['rerun', 'skip', 'fail'] as const),
		];
		const choices = answers.map(answer => words[answer]);
		return oneOf(answers, await choose(asking, lines, choices));
	},

	async 'lost-run'({name, started, reason, help}, asking) {
		const {messages, formats, language} = asking;
		const words = messages.lostRun;
		const lines = [
			`${words.title}: ${messages.resume.started(name, formats.moment(started))}.`,
			tell(reason, language),
			tell(help, language),
		];
		return oneOf(['archive', 'leave'] as const, await choose(asking, lines, [words.archive, words.leave]));
	},

	async 'changed-sequence'({name, started, source}, asking) {
		const {messages, formats} = asking;
		const words = messages.changedSequence;
		const when = formats.moment(started);
		const lines = [`${words.title}: ${messages.resume.started(name, when)}.`, words.text(source)];
		const choices = [
			words.goOn,
			`${words.startOver}: ${words.startOverNote(when)}`,
			`${words.leave}: ${words.leaveNote}`,
		];
		return oneOf(['go-on', 'start-over', 'leave'] as const, await choose(asking, lines, choices));
	},

	volume: askVolume,
	'create-page': askCreatePage,
	'create-review': askCreateReview,
	'create-finished': askCreateFinished,
	recovery: askRecovery,
	paused: askPaused,
	'go-to': askGoTo,

	async 'technician-code'({wrong}, asking) {
		const {messages, say, pause} = asking;
		const words = messages.technicianCode;
		say(wrong === undefined ? words.help : `${words.wrong} ${messages.password.tries(wrong.attempts)}.`);
		if (wrong !== undefined && wrong.delay > 0) {
			say(messages.password.locked(wrong.delay));
			await pause(wrong.delay);
		}

		const typed = await typeSecret(asking, words.label);
		// Enter alone goes back: here it is the only way.
		return typed === undefined || typed === '' ? left : {kind: 'answer', answer: new Secret(typed)};
	},

	async restart({message, seconds, target, mode}, {messages, language, input, say, pause}) {
		const words = messages.restart;
		const timedOut = new AbortController();
		say([`${words.titles[mode]}.`, tell(message, language)].filter(Boolean).join(' '));
		say(restartWords(words, mode, target));
		if (seconds > 0) {
			say(`${words.in[mode](seconds)}. ${messages.line.pressEnter}`);
			await Promise.race([pause(seconds), input.line(timedOut.signal)]);
			timedOut.abort();
		}

		return {kind: 'answer', answer: 'now'};
	},

	async finished({result, failed, logFile}, asking) {
		const {messages, say} = asking;
		const words = messages.finished;
		if (failed !== undefined) {
			say(`${words.stepFailed(failed.path.join(', '))}.`);
			for (const line of failureLines(failed, asking)) {
				say(line);
			}
		}

		say(`${words.log}: ${logFile}`);
		if (result !== 'succeeded') {
			say(words.nextSteps[result]);
		}

		return {kind: 'answer', answer: 'leave'};
	},
};

/** Asks for something that is not shown while it is typed. */
const typeSecret = async ({messages, input, say}: LineAsking, label: string): Promise<string | undefined> => {
	// Before the question: who types at once must not see it echoed either.
	const typing = input.secret();
	say(`${messages.line.question(label)}:`);
	return typing;
};
