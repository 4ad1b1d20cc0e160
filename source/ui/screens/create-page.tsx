import type {ReactNode} from 'react';
import {FormPage} from '../components/form-page.tsx';
import {createPageFields, createPageHelp} from '../create-pages.ts';
import type {Pending} from '../pending.ts';
import {useSurroundings} from '../surroundings.ts';

/** A page of what is asked of media that are to be created. */
export const CreatePageScreen = ({pending}: {readonly pending: Pending<'create-page'>}): ReactNode => {
	const {messages, formats} = useSurroundings();
	const words = messages.create;
	return (
		<FormPage
			screen="create-page"
			title={words.pages[pending.question.page]}
			help={createPageHelp(pending.question, words, formats)}
			fields={createPageFields(pending.question, words)}
			onAnswer={answer => pending.reply({kind: 'answer', answer})}
		/>
	);
};
