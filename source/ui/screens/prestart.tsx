import type {ReactNode} from 'react';
import {FormPage} from '../components/form-page.tsx';
import type {Pending} from '../pending.ts';
import {useSurroundings} from '../surroundings.ts';

/** The form that the medium asks to be filled in before anything starts. */
export const PrestartScreen = ({pending}: {readonly pending: Pending<'prestart'>}): ReactNode => {
	const {prestart} = useSurroundings().messages;
	const {title, fields} = pending.question;
	return (
		<FormPage
			screen="prestart"
			title={title}
			help={prestart.help}
			fields={fields}
			onAnswer={answer => pending.reply({kind: 'answer', answer})}
		/>
	);
};
