import type {ReactNode} from 'react';
import {createdLines} from '../created-lines.ts';
import type {Pending} from '../pending.ts';
import {useSurroundings} from '../surroundings.ts';
import {ChoiceScreen} from './choice-screen.tsx';

/** The media are ready: where they are, and what to know of them. */
export const CreateFinishedScreen = ({
	pending,
}: {
	readonly pending: Pending<'create-finished'>;
}): ReactNode => {
	const {messages, formats, language} = useSurroundings();
	const words = messages.create.finished;
	return (
		<ChoiceScreen
			screen="create-finished"
			title={words.title(pending.question.label)}
			lines={createdLines(pending.question, words, {formats, language})}
			choices={[{key: 'leave', label: words.leave}]}
			onChoose={() => pending.reply({kind: 'answer', answer: 'leave'})}
		/>
	);
};
