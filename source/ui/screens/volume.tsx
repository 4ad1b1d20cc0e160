import type {ReactNode} from 'react';
import type {Pending} from '../pending.ts';
import {useSurroundings} from '../surroundings.ts';
import {volumeLines} from '../volume-words.ts';
import {ChoiceScreen} from './choice-screen.tsx';

/** Content is on another volume: which one to insert, and what is in its place. */
export const VolumeScreen = ({pending}: {readonly pending: Pending<'volume'>}): ReactNode => {
	const words = useSurroundings().messages.volume;
	const {volume, volumes, label} = pending.question;
	return (
		<ChoiceScreen
			screen="volume"
			title={words.title(volume, volumes, label)}
			lines={volumeLines(pending.question, words)}
			choices={[
				{key: 'look', label: words.look, note: words.lookNote},
				{key: 'give-up', label: words.giveUp, note: words.giveUpNote},
			]}
			onChoose={index => (index === 0 ? pending.reply({kind: 'answer', answer: 'look'}) : pending.leave())}
		/>
	);
};
