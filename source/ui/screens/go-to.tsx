import {Box} from 'ink';
import {type ReactNode, useState} from 'react';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import {goToLines} from '../go-to-lines.ts';
import type {Pending} from '../pending.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {wrappedText} from '../terminal-text.ts';
import {useKeys} from '../use-keys.ts';

/** Before the run goes on at another step: what that changes. */
export const GoToScreen = ({pending}: {readonly pending: Pending<'go-to'>}): ReactNode => {
	const {messages, theme} = useSurroundings();
	const {columns, body} = useLayout();
	const [wanted, setTop] = useState(0);
	const {question} = pending;
	const words = messages.goTo;
	const separators = {path: theme.pathSeparator, arrow: theme.arrow};
	const lines = goToLines(question, words, separators).flatMap(line => wrappedText(line, columns - 2, 4));
	const height = Math.max(1, body - 3);
	const lastTop = Math.max(0, lines.length - height);
	const top = Math.min(wanted, lastTop);
	const scroll = (rows: number) => () => setTop(Math.max(0, Math.min(lastTop, top + rows)));
	useKeys('go-to', {
		accept: () => pending.reply({kind: 'answer', answer: 'go'}),
		up: scroll(-1),
		down: scroll(1),
		'page-up': scroll(-height),
		'page-down': scroll(height),
		first: scroll(-lines.length),
		last: scroll(lines.length),
	});
	const shown = lines.slice(top, top + height);
	const position = messages.log.position(top + 1, top + shown.length, lines.length);
	return (
		<Frame screen="go-to" status={<Text dimColor>{lastTop === 0 ? ' ' : ` ${position}`}</Text>}>
			<Box flexDirection="column" paddingX={1} width={columns} height={body} overflow="hidden">
				<Text bold wrap="truncate">
					{words.confirm[question.direction](question.path.at(-1) ?? '')}
				</Text>
				<Text dimColor wrap="truncate">
					{question.path.join(theme.pathSeparator)}
				</Text>
				<Text> </Text>
				<Text>{shown.join('\n')}</Text>
			</Box>
		</Frame>
	);
};
