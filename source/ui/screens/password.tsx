import {Box} from 'ink';
import type {ReactNode} from 'react';
import {tell} from '../../text/tell.ts';
import {Frame} from '../components/frame.tsx';
import {SecretBox} from '../components/secret-box.tsx';
import {Text} from '../components/text.tsx';
import type {Pending} from '../pending.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {useSecret} from '../use-secret.ts';

/** Welcome, and the password of the medium. After a wrong try the next one has to wait. */
export const PasswordScreen = ({pending}: {readonly pending: Pending<'password'>}): ReactNode => {
	const {messages, language} = useSurroundings();
	const words = messages.password;
	const {columns} = useLayout();
	const {typed, isShown, isEmpty, wait} = useSecret(pending);
	const {organization, mediaLabel, wrong} = pending.question;
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
				<SecretBox
					label={words.label}
					typed={typed}
					isShown={isShown}
					problem={isEmpty ? words.empty : tell(wrong?.message ?? '', language)}
				/>
				{wrong !== undefined && <Text>{words.tries(wrong.attempts)}</Text>}
				{wait > 0 && <Text color={colours.warning}>{words.locked(wait)}</Text>}
			</Box>
		</Frame>
	);
};
