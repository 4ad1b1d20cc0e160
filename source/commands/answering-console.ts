import {revealed, Secret, type VariableValue} from '../sequence/secret.ts';
import type {Console, PrestartField, QuestionName, Questions, Reply} from '../ui/console.ts';
import type {Answers} from './answers.ts';

type Options = {
	readonly answers: Answers;
	/** Nobody is there: what has no answer is not asked. */
	readonly unattended: boolean;
};

/** A console that knows some answers already, from the answers file or from being unattended, and asks only for the rest. */
export const createAnsweringConsole = (inner: Console, {answers, unattended}: Options): Console => {
	/** A technician who has opened the screens of a kiosk is there. */
	const known = <Name extends QuestionName>(name: Name, question: Questions[Name]['question']) =>
		knownAnswers(answers, unattended && inner.kiosk?.isOpened() !== true)(name, question);
	return {
		wait: (reason, limit) => inner.wait(reason, limit),
		notice: (severity, text) => inner.notice(severity, text),
		begin: run => inner.begin(run),
		event: event => inner.event(event),
		progress: progress => inner.progress?.(progress),
		cancelled: inner.cancelled,
		isPauseRequested: () => inner.isPauseRequested(),
		...(inner.language === undefined ? {} : {language: inner.language}),
		...(inner.beginWork === undefined ? {} : {beginWork: inner.beginWork}),
		...(inner.lendTerminal === undefined ? {} : {lendTerminal: inner.lendTerminal}),
		...(inner.offerShell === undefined ? {} : {offerShell: inner.offerShell}),
		...(inner.kiosk === undefined ? {} : {kiosk: inner.kiosk}),
		close: () => inner.close(),
		async ask(name, question) {
			const reply = known(name, question);
			return reply ?? inner.ask(name, question);
		},
	};
};

const knownAnswers =
	(answers: Answers, unattended: boolean) =>
	<Name extends QuestionName>(
		name: Name,
		question: Questions[Name]['question'],
	): Reply<Questions[Name]['answer']> | undefined => {
		const answerers: {
			[Key in QuestionName]: (
				question: Questions[Key]['question'],
			) => Reply<Questions[Key]['answer']> | undefined;
		} = {
			keyboard: () => missing('keyboard'),
			// Nobody is there to try it.
			'keyboard-test': () => (unattended ? answer('go-on') : undefined),
			media: () => missing('--media <path>'),
			network: () => missing('network'),
			password: ({wrong}) =>
				answers.password === undefined || wrong !== undefined
					? missing('password')
					: answer(answers.password),
			prestart: ({fields}) => prestartAnswers(fields, answers, unattended),
			sequence({sequences}) {
				const wanted = answers.sequence?.toLowerCase();
				const index = sequences.findIndex(({name, packageId}) =>
					[name.toLowerCase(), packageId.toLowerCase()].includes(wanted ?? ''),
				);
				return index === -1 ? missing('sequence') : answer(index);
			},
			resume: () => (unattended ? answer('resume') : undefined),
			interrupted: () =>
				answers.interrupted === undefined ? missing('interrupted') : answer(answers.interrupted),
			'lost-run': () => missing('lost-run'),
			// The copy that the run keeps is what it was started with: nobody has to be there for that.
			'changed-sequence': () => (unattended ? answer('go-on') : undefined),
			// The engine has tried what the answers file says before it asks.
			recovery: () => missing('failure'),
			paused: () => undefined,
			'go-to': () => undefined,
			'technician-code': () => missing('technician-code'),
			restart: () => undefined,
			// What stays on the screen, or counts down, is there to be seen.
			finished: ({afterwards}) => (unattended && afterwards === undefined ? answer('leave') : undefined),
			volume: () => missing('volume'),
			'create-page': () => undefined,
			'create-review': () => undefined,
			'create-finished': () => undefined,
		};
		const missing = (missing: string): Reply<never> | undefined =>
			unattended ? {kind: 'unanswered', missing} : undefined;
		return answerers[name](question);
	};

const answer = <Answer>(value: Answer): Reply<Answer> => ({kind: 'answer', answer: value});

/** The form is filled without asking when nobody is there, or when every field has an answer in the file. */
const prestartAnswers = (
	fields: readonly PrestartField[],
	{prestart}: Answers,
	unattended: boolean,
): Reply<ReadonlyMap<string, VariableValue>> | undefined => {
	const values = new Map<string, VariableValue>();
	for (const field of fields) {
		const given = prestart.get(field.variable.toLowerCase());
		if (given === undefined && !unattended) {
			return undefined;
		}

		const text = given === undefined ? field.default : revealed(given);
		if (text === '' && field.required) {
			return {kind: 'unanswered', missing: `prestart.${field.variable}`};
		}

		values.set(field.variable, field.kind === 'secret' ? new Secret(text) : text);
	}

	return answer(values);
};
