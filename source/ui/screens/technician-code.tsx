import {Box} from 'ink';
import type {ReactNode} from 'react';
import {Frame} from '../components/frame.tsx';
import {SecretBox} from '../components/secret-box.tsx';
import {Text} from '../components/text.tsx';
import type {Pending} from '../pending.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {useSecret} from '../use-secret.ts';

/** The code without which no command prompt is opened. After a wrong try the next one has to wait. */
export const TechnicianCodeScreen = ({
	pending,
}: {
	readonly pending: Pending<'technician-code'>;
}): ReactNode => {
	const {messages} = useSurroundings();
	const {columns} = useLayout();
	const {typed, isShown, isEmpty, wait} = useSecret(pending);
	const {wrong} = pending.question;
	const words = messages.technicianCode;
	return (
		<Frame screen="technician-code">
			<Box flexDirection="column" paddingX={1} paddingTop={1} width={columns}>
				<Text bold>{words.title}</Text>
				<Text wrap="wrap">{words.help}</Text>
				<Text> </Text>
				<SecretBox
					label={words.label}
					typed={typed}
					isShown={isShown}
					problem={isEmpty ? words.empty : wrong === undefined ? undefined : words.wrong}
				/>
				{wrong !== undefined && <Text>{messages.password.tries(wrong.attempts)}</Text>}
				{wait > 0 && <Text color="yellow">{messages.password.locked(wait)}</Text>}
			</Box>
		</Frame>
	);
};
