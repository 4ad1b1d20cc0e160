import type {ReactNode} from 'react';
import type {Pending} from '../pending.ts';
import {useSurroundings} from '../surroundings.ts';
import {ChoiceScreen} from './choice-screen.tsx';

/** A step was started and never ended: what does that mean? */
export const InterruptedScreen = ({pending}: {readonly pending: Pending<'interrupted'>}): ReactNode => {
	const {messages, theme} = useSurroundings();
	const {step, path, cause, command, survivors} = pending.question;
	const words = messages.interrupted;
	const answers = [
		...(survivors.length === 0 ? [] : (['wait'] as const)),
		...(['rerun', 'skip', 'fail'] as const),
	];
	return (
		<ChoiceScreen
			screen="interrupted"
			title={words.title(step)}
			lines={[
				path.join(theme.pathSeparator),
				...(command === undefined ? [] : [command]),
				cause === 'restart' ? words.restart : words.crash,
				words.unknown,
				...(survivors.length === 0 ? [] : [words.survivors(survivors.join(', '))]),
			]}
			choices={answers.map(answer => ({key: answer, label: words[answer], note: words[`${answer}Note`]}))}
			onChoose={index => pending.reply({kind: 'answer', answer: answers[index] ?? 'fail'})}
		/>
	);
};
