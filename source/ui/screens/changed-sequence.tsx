import type {ReactNode} from 'react';
import type {Pending} from '../pending.ts';
import {useSurroundings} from '../surroundings.ts';
import {ChoiceScreen} from './choice-screen.tsx';

const answers = ['go-on', 'start-over', 'leave'] as const;

/** The task sequence is another one now: go on with the copy, or start over with the new one? */
export const ChangedSequenceScreen = ({
	pending,
}: {
	readonly pending: Pending<'changed-sequence'>;
}): ReactNode => {
	const {messages, formats} = useSurroundings();
	const {name, started, source} = pending.question;
	const words = messages.changedSequence;
	const when = formats.moment(started);
	return (
		<ChoiceScreen
			screen="changed-sequence"
			title={words.title}
			lines={[messages.resume.started(name, when), words.text(source)]}
			choices={[
				{key: 'go-on', label: words.goOn, note: words.goOnNote},
				{key: 'start-over', label: words.startOver, note: words.startOverNote(when)},
				{key: 'leave', label: words.leave, note: words.leaveNote},
			]}
			onChoose={index => pending.reply({kind: 'answer', answer: answers[index] ?? 'leave'})}
		/>
	);
};
