import type {ReactNode} from 'react';
import type {VariableValue} from '../../sequence/secret.ts';
import {FormPage} from '../components/form-page.tsx';
import type {CreateValues} from '../console.ts';
import {createFacts, createPageFields, createPageHelp} from '../create-pages.ts';
import type {Pending} from '../pending.ts';
import {useSurroundings} from '../surroundings.ts';

/** A page of what is asked of media that are to be created. */
export const CreatePageScreen = ({pending}: {readonly pending: Pending<'create-page'>}): ReactNode => {
	const {messages, formats, store} = useSurroundings();
	const words = messages.create;
	const {question, reply, leave} = pending;
	const goBack = (typed: ReadonlyMap<string, VariableValue>) => {
		if (question.place !== undefined && question.place.page > 1) {
			reply({kind: 'answer', answer: {values: typed, goes: 'back'}});
			return;
		}

		// Before the first page there is nothing: what was typed would be lost.
		const all = new Map([...question.values, ...typed]) as CreateValues;
		if (question.place === undefined || createFacts(all, words).length === 0) {
			leave();
		} else {
			store.open({name: 'cancel'});
		}
	};

	return (
		<FormPage
			screen="create-page"
			title={words.pages[question.page]}
			help={createPageHelp(question, words, formats)}
			fields={createPageFields(question, words)}
			onAnswer={values => reply({kind: 'answer', answer: {values, goes: 'on'}})}
			onBack={goBack}
		/>
	);
};
