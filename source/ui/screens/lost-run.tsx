import type {ReactNode} from 'react';
import {tell} from '../../text/tell.ts';
import type {Pending} from '../pending.ts';
import {useSurroundings} from '../surroundings.ts';
import {ChoiceScreen} from './choice-screen.tsx';

const answers = ['archive', 'leave'] as const;

/** A run is in the way and cannot go on: which one, why, and one key to put it away. */
export const LostRunScreen = ({pending}: {readonly pending: Pending<'lost-run'>}): ReactNode => {
	const {messages, formats, language} = useSurroundings();
	const {name, started, reason, help} = pending.question;
	const words = messages.lostRun;
	const answer = (given: (typeof answers)[number]) => pending.reply({kind: 'answer', answer: given});
	return (
		<ChoiceScreen
			screen="lost-run"
			title={words.title}
			lines={[
				messages.resume.started(name, formats.moment(started)),
				tell(reason, language),
				tell(help, language),
			]}
			choices={[
				{key: 'archive', hotkey: 'a', label: words.archive, note: words.archiveNote},
				{key: 'leave', label: words.leave, note: words.leaveNote},
			]}
			commands={{archive: () => answer('archive')}}
			onChoose={index => answer(answers[index] ?? 'leave')}
		/>
	);
};
