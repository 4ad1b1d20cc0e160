import type {ReactNode} from 'react';
import type {Pending} from '../pending.ts';
import {useSurroundings} from '../surroundings.ts';
import {ChoiceScreen} from './choice-screen.tsx';

/** Several media were found: which one? */
export const MediaScreen = ({pending}: {readonly pending: Pending<'media'>}): ReactNode => {
	const {media} = useSurroundings().messages;
	return (
		<ChoiceScreen
			screen="media"
			title={media.title}
			lines={[media.help]}
			choices={pending.question.media.map(({path, label}) => ({
				key: path,
				label: label === '' ? path : label,
				note: label === '' ? '' : path,
			}))}
			onChoose={answer => pending.reply({kind: 'answer', answer})}
		/>
	);
};
