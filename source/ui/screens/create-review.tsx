import type {ReactNode} from 'react';
import {createFacts} from '../create-pages.ts';
import {creationProblemLines} from '../creation-problem-lines.ts';
import type {KnownLine} from '../known-rows.ts';
import type {Pending} from '../pending.ts';
import {useSurroundings} from '../surroundings.ts';
import {ChoiceScreen} from './choice-screen.tsx';

const answers = ['create', 'change'] as const;

/** Everything that was said of the media to create, once more in one place. */
export const CreateReviewScreen = ({pending}: {readonly pending: Pending<'create-review'>}): ReactNode => {
	const {messages, language} = useSurroundings();
	const {create} = messages;
	const words = create.review;
	const {values, problem, cautions = []} = pending.question;
	const problems: readonly KnownLine[] =
		problem === undefined
			? []
			: [{text: creationProblemLines(problem, create, language).join('\n'), tone: 'error'}];
	const warnings = cautions.map(
		(caution): KnownLine => ({
			text: creationProblemLines(caution, create, language).join('\n'),
			tone: 'warning',
		}),
	);
	const facts = createFacts(values, create).map(([name, value]) => `${name}: ${value}`);
	return (
		<ChoiceScreen
			screen="create-review"
			title={words.title}
			lines={[...problems, ...warnings, ...facts]}
			choices={[
				{key: 'create', label: words.create, note: words.createNote},
				{key: 'change', label: words.change, note: words.changeNote},
			]}
			onChoose={index => pending.reply({kind: 'answer', answer: answers[index] ?? 'change'})}
		/>
	);
};
