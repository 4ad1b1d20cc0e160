import {Box} from 'ink';
import {type ReactNode, useState} from 'react';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import type {RecoveryQuestion} from '../console.ts';
import {errorRows, logRows, nextErrorRow} from '../log-rows.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {useKeys} from '../use-keys.ts';

type Properties = {
	readonly question: RecoveryQuestion;
	readonly status?: ReactNode;
	onBack(): void;
};

const colours = {error: 'red', warning: 'yellow', information: undefined};

/** What was logged of the attempt that failed; it begins at the first error. */
export const AttemptLog = ({question, status, onBack}: Properties): ReactNode => {
	const {messages, theme} = useSurroundings();
	const {columns, body} = useLayout();
	const marks = {error: theme.marks.failed, warning: theme.marks['failed-ignored'], information: ''};
	const rows = logRows(question.log, columns - 1, marks);
	const errors = errorRows(rows);
	// Title and place of the log above.
	const height = Math.max(1, body - 2);
	const lastTop = Math.max(0, rows.length - height);
	const [wanted, setTop] = useState(() => (errors[0] === undefined ? lastTop : Math.max(0, errors[0] - 2)));
	// The error that was gone to; it may stand below the top where the log ends.
	const [at, setAt] = useState(errors[0] ?? 0);
	const top = Math.min(wanted, lastTop);
	const scroll = (by: number) => () => {
		const next = Math.max(0, Math.min(lastTop, top + by));
		setTop(next);
		setAt(next);
	};

	const goToError = (direction: 1 | -1) => () => {
		const error = nextErrorRow(errors, at, direction);
		if (error !== undefined) {
			setAt(error);
			setTop(Math.max(0, error - 2));
		}
	};

	useKeys('attempt-log', {
		up: scroll(-1),
		down: scroll(1),
		'page-up': scroll(-height),
		'page-down': scroll(height),
		first: scroll(-rows.length),
		last: scroll(rows.length),
		next: goToError(1),
		previous: goToError(-1),
		back: onBack,
	});

	const words = messages.attemptLog;
	const count = question.log.filter(({severity}) => severity === 'error').length;
	const shown = rows.slice(top, top + height);
	const position = messages.log.position(top + 1, top + shown.length, rows.length);
	return (
		<Frame screen="attempt-log" status={status}>
			<Box
				width={columns}
				height={1}
				flexShrink={0}
				paddingX={1}
				columnGap={2}
				justifyContent="space-between"
			>
				<Text bold wrap="truncate">
					{words.title(question.failed.name)}
				</Text>
				<Box flexShrink={0}>
					<Text dimColor>{rows.length === 0 ? '' : `${words.errors(count)}  ${position}`}</Text>
				</Box>
			</Box>
			<Box paddingX={1} height={1} flexShrink={0}>
				<Text dimColor wrap="truncate-middle">
					{question.logFile}
				</Text>
			</Box>
			<Box flexDirection="column" width={columns} height={height} flexShrink={0} overflow="hidden">
				{rows.length === 0 && <Text>{` ${words.empty}`}</Text>}
				{shown.map(({key, text, severity}) => (
					<Text key={key} color={colours[severity]} wrap="truncate">
						{text}
					</Text>
				))}
			</Box>
		</Frame>
	);
};
