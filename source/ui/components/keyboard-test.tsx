import {Box} from 'ink';
import {type ReactNode, useState} from 'react';
import {tell} from '../../text/tell.ts';
import {type KeyboardChoice, layoutName} from '../keyboard-choice.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {edit, editedText} from '../text-editing.ts';
import {useKeys} from '../use-keys.ts';
import {Frame} from './frame.tsx';
import {SecretBox} from './secret-box.tsx';
import {Text} from './text.tsx';

type Properties = {
	readonly layout: KeyboardChoice;
	/** Why the layout is not this one, as a sentence. */
	readonly problem: string | undefined;
	onNext(): void;
	onBack(): void;
};

/** A field to try the keyboard in. All that is typed is seen, and goes nowhere. */
export const KeyboardTest = ({layout, problem, onNext, onBack}: Properties): ReactNode => {
	const {messages, language, theme} = useSurroundings();
	const {columns} = useLayout();
	const [typed, setTyped] = useState(() => editedText(''));
	const words = messages.keyboard;
	useKeys('keyboard-test', {accept: onNext, back: onBack}, key => setTyped(edit(typed, key)));
	return (
		<Frame screen="keyboard-test">
			<Box flexDirection="column" paddingX={1} paddingTop={1} width={columns}>
				<Text bold wrap="truncate">
					{words.testTitle(layoutName(layout, theme.characters))}
				</Text>
				<Text wrap="truncate">{words.testHelp}</Text>
				<Text dimColor wrap="truncate">
					{words.testCharacters}
				</Text>
				<Text> </Text>
				<SecretBox
					label={words.testLabel}
					typed={typed}
					isShown
					problem={problem === undefined ? undefined : words.notSet(tell(problem, language))}
				/>
				<Text wrap="truncate">{words.testNext}</Text>
			</Box>
		</Frame>
	);
};
