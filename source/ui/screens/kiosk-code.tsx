import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {Secret} from '../../sequence/secret.ts';
import {SecretBox} from '../components/secret-box.tsx';
import {Text} from '../components/text.tsx';
import {KioskFrame} from '../kiosk/kiosk-frame.tsx';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {useSecret} from '../use-secret.ts';

/** Wrong codes so far, and when the next one is taken: milliseconds since the epoch. */
export type CodeTries = {readonly wrong: number; readonly nextAt: number};

type Properties = {
	readonly tries: CodeTries;
	onCode(typed: Secret): void;
	onLeave(): void;
};

/** The code that opens the ordinary screens. It is never shown, and after a wrong one the next has to wait. */
export const KioskCodeScreen = ({tries: {wrong, nextAt}, onCode, onLeave}: Properties): ReactNode => (
	<KioskFrame>
		<CodeBox key={wrong} tries={{wrong, nextAt}} onCode={onCode} onLeave={onLeave} />
	</KioskFrame>
);

const CodeBox = ({tries: {wrong, nextAt}, onCode, onLeave}: Properties): ReactNode => {
	const {messages} = useSurroundings();
	const {columns} = useLayout();
	const {typed, isEmpty, wait} = useSecret({
		name: 'kiosk-code',
		deadline: nextAt,
		leave: onLeave,
		reply(reply) {
			if (reply.kind === 'answer') {
				onCode(reply.answer);
			}
		},
	});
	const words = messages.technicianCode;
	return (
		<Box flexDirection="column" width={columns - 2}>
			<Text bold>{messages.kiosk.codeTitle}</Text>
			<Text wrap="wrap">{messages.kiosk.codeHelp}</Text>
			<Text> </Text>
			<SecretBox
				label={words.label}
				typed={typed}
				isShown={false}
				problem={isEmpty ? words.empty : wrong === 0 ? undefined : words.wrong}
			/>
			{wrong > 0 && <Text>{messages.password.tries(wrong)}</Text>}
			{wait > 0 && <Text color={colours.warning}>{messages.password.locked(wait)}</Text>}
		</Box>
	);
};
