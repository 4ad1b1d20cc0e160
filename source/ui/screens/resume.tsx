import type {ReactNode} from 'react';
import type {Pending} from '../pending.ts';
import {useSurroundings} from '../surroundings.ts';
import {ChoiceScreen} from './choice-screen.tsx';

const answers = ['resume', 'start-over', 'leave'] as const;

/** A run was not finished: go on with it? */
export const ResumeScreen = ({pending}: {readonly pending: Pending<'resume'>}): ReactNode => {
	const {messages, formats} = useSurroundings();
	const {name, started, step, index, instructions, interrupted, failed, otherMachine} = pending.question;
	const words = messages.resume;
	const when = formats.moment(started);
	return (
		<ChoiceScreen
			screen="resume"
			title={words.title}
			lines={[
				words.started(name, when),
				words.at(step, index + 1, instructions),
				...(interrupted ? [words.interrupted] : []),
				...(failed ? [words.failed] : []),
				...(otherMachine === undefined ? [] : [words.otherMachine(otherMachine)]),
			]}
			choices={[
				{key: 'resume', label: words.resume, note: words.resumeNote},
				{key: 'start-over', label: words.startOver, note: words.startOverNote(when)},
				{key: 'leave', label: words.leave, note: words.leaveNote},
			]}
			onChoose={index => pending.reply({kind: 'answer', answer: answers[index] ?? 'leave'})}
		/>
	);
};
