import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {Secret} from '../../sequence/secret.ts';
import type {Reply, TechnicianCodeQuestion} from '../console.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {useSecret} from '../use-secret.ts';
import {Frame} from './frame.tsx';
import {SecretBox} from './secret-box.tsx';
import {Text} from './text.tsx';

type Properties = TechnicianCodeQuestion & {
	/** Until then no code is taken: milliseconds since the epoch. */
	readonly deadline?: number;
	onReply(reply: Reply<Secret>): void;
	/** Going back, where that is not to leave the question of the store. */
	readonly onLeave?: () => void;
};

/** The code without which no command prompt is opened. After a wrong try the next one has to wait. */
export const CodeForm = ({wrong, deadline, onReply, onLeave}: Properties): ReactNode => {
	const {messages} = useSurroundings();
	const {columns} = useLayout();
	const {typed, isShown, isEmpty, wait} = useSecret({
		name: 'technician-code',
		reply: onReply,
		...(deadline === undefined ? {} : {deadline}),
		...(onLeave === undefined ? {} : {leave: onLeave}),
	});
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
				{wait > 0 && <Text color={colours.warning}>{messages.password.locked(wait)}</Text>}
			</Box>
		</Frame>
	);
};
