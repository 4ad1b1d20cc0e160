import {Box} from 'ink';
import {type ReactNode, useState} from 'react';
import {Secret} from '../../sequence/secret.ts';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import {TypedLine} from '../components/typed-line.tsx';
import type {Pending} from '../store.ts';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {edit, editedText} from '../text-editing.ts';
import {useKeys} from '../use-keys.ts';

/** Welcome, and the password of the medium. After a wrong try the next one has to wait. */
export const PasswordScreen = ({pending}: {readonly pending: Pending<'password'>}): ReactNode => {
	const {messages, theme} = useSurroundings();
	const {now} = useView();
	const {columns} = useLayout();
	const [typed, setTyped] = useState(editedText(''));
	const [isShown, setShown] = useState(false);
	const [isEmpty, setEmpty] = useState(false);
	const {organization, mediaLabel, wrong} = pending.question;
	const words = messages.password;
	const wait = Math.ceil(((pending.deadline ?? 0) - now) / 1000);

	useKeys(
		'password',
		{
			accept() {
				if (typed.text === '') {
					setEmpty(true);
				} else if (wait <= 0) {
					pending.reply({kind: 'answer', answer: new Secret(typed.text)});
				}
			},
			'show-typed': () => setShown(!isShown),
		},
		key => {
			setEmpty(false);
			setTyped(previous => edit(previous, key));
		},
	);

	const problem = isEmpty ? words.empty : wrong?.message;
	return (
		<Frame screen="password">
			<Box flexDirection="column" paddingX={1} paddingTop={1} width={columns}>
				<Text bold wrap="truncate">
					{organization === '' ? words.welcome : words.welcomeTo(organization)}
				</Text>
				<Text wrap="truncate">{mediaLabel === '' ? ' ' : words.media(mediaLabel)}</Text>
				<Text> </Text>
				<Text wrap="truncate" dimColor>
					{words.help}
				</Text>
				<Text> </Text>
				<Text bold>{words.label}</Text>
				<Box
					borderStyle={theme.border}
					{...(theme.colour ? {borderColor: 'cyan'} : {})}
					width={Math.min(50, columns - 2)}
					height={3}
				>
					<TypedLine
						edited={typed}
						focused
						width={Math.min(48, columns - 4)}
						{...(isShown ? {} : {hiddenAs: '*'})}
					/>
				</Box>
				<Text color="red" bold wrap="truncate">
					{problem ?? ' '}
				</Text>
				{wrong !== undefined && <Text>{words.tries(wrong.attempts)}</Text>}
				{wait > 0 && <Text color="yellow">{words.locked(wait)}</Text>}
			</Box>
		</Frame>
	);
};
