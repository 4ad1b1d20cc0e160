import type {ReactNode} from 'react';
import type {Pending} from '../store.ts';
import {useSurroundings} from '../surroundings.ts';
import {ChoiceScreen} from './choice-screen.tsx';

const answers = ['rerun', 'skip', 'fail'] as const;

/** A step was started and never ended: what does that mean? */
export const InterruptedScreen = ({pending}: {readonly pending: Pending<'interrupted'>}): ReactNode => {
	const {messages, theme} = useSurroundings();
	const {step, path, cause, command} = pending.question;
	const words = messages.interrupted;
	return (
		<ChoiceScreen
			screen="interrupted"
			title={words.title(step)}
			lines={[
				path.join(theme.pathSeparator),
				...(command === undefined ? [] : [command]),
				cause === 'restart' ? words.restart : words.crash,
				words.unknown,
			]}
			choices={[
				{key: 'rerun', label: words.rerun, note: words.rerunNote},
				{key: 'skip', label: words.skip, note: words.skipNote},
				{key: 'fail', label: words.fail, note: words.failNote},
			]}
			onChoose={index => pending.reply({kind: 'answer', answer: answers[index] ?? 'fail'})}
		/>
	);
};
