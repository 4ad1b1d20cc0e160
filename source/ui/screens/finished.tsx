import {Box} from 'ink';
import type {ReactNode} from 'react';
import {tell} from '../../text/tell.ts';
import {Fact} from '../components/fact.tsx';
import {FailurePage, useFailureSections} from '../components/failure-page.tsx';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import type {FailedStepFacts} from '../console.ts';
import type {Pending} from '../pending.ts';
import type {Store} from '../store.ts';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {useKeys} from '../use-keys.ts';

const marks = {succeeded: 'succeeded', failed: 'failed', cancelled: 'failed-ignored'} as const;

/** How it ended. A failure names the step, its code in words, what it wrote last, and where the log is. */
export const FinishedScreen = ({pending}: {readonly pending: Pending<'finished'>}): ReactNode => {
	const {messages, formats, theme, store, history, language} = useSurroundings();
	const {state, run, now} = useView();
	const {columns, body} = useLayout();
	const {result, failed, reason, logFile, seconds, afterwards = 'wait'} = pending.question;
	const words = messages.finished;
	const mark = marks[result];
	const ignored = [...state.rows.values()].filter(({status}) => status === 'failed-ignored').length;
	const took = formats.duration((Date.parse(state.finished ?? '') - Date.parse(state.started)) / 1000 || 0);

	useKeys('finished', {
		accept: () => pending.reply({kind: 'answer', answer: 'leave'}),
		history: () => showHistory(pending, store, history !== undefined),
	});

	const left = Math.max(0, Math.ceil(((pending.deadline ?? now) - now) / 1000));
	const closes = seconds === undefined ? '' : words.closesIn(left);
	const follows = afterwards === 'wait' ? '' : messages.kiosk.whenLeft[afterwards];
	// Beside the title, the log and what to do next, which takes up to two rows and four on a narrow screen.
	const height = Math.max(0, body - 2 - (ignored > 0 ? 1 : 0) - (columns < 60 ? 4 : 2));
	return (
		<Frame
			screen="finished"
			status={<Text color={colours.warning}>{` ${[closes, follows].filter(Boolean).join(' ')}`}</Text>}
		>
			<Box flexDirection="column" paddingX={1} width={columns} height={body} overflow="hidden">
				<Box flexShrink={0}>
					<Text bold wrap="truncate">
						<Text color={colours[mark]}>{`${theme.marks[mark]} `}</Text>
						{words[result](state.name || run?.name || '')}
						<Text bold={false} dimColor>
							{state.finished === undefined ? '' : `   ${words.after(took)}`}
						</Text>
					</Text>
				</Box>
				{ignored > 0 && <Text color={colours.warning}>{words.ignoredFailures(ignored)}</Text>}
				{failed !== undefined && <Failed failed={failed} width={columns - 2} height={height} />}
				{reason !== undefined && (
					<Fact label="reason" width={columns - 2}>
						<Text color={colours.error} wrap="wrap">
							{tell(reason, language)}
						</Text>
					</Fact>
				)}
				{result !== 'succeeded' && (
					<Fact label="next" width={columns - 2}>
						<Text wrap="wrap">{words.nextSteps[result]}</Text>
					</Fact>
				)}
				<Fact label="log" width={columns - 2}>
					<Text wrap="truncate-middle">{logFile}</Text>
				</Fact>
			</Box>
		</Frame>
	);
};

/** The facts of the step, in as many rows as they need or there are. */
const Failed = ({
	failed,
	width,
	height,
}: {
	readonly failed: FailedStepFacts;
	readonly width: number;
	readonly height: number;
}): ReactNode => {
	const {rows} = useFailureSections(failed, width);
	return <FailurePage failed={failed} width={width} height={Math.min(rows, height)} />;
};

/** Past runs are a page of this screen where they can be read from here; else whoever asked is told. */
const showHistory = (pending: Pending<'finished'>, store: Store, canBeRead: boolean): void => {
	if (canBeRead) {
		store.open({name: 'history'});
	} else {
		pending.reply({kind: 'answer', answer: 'history'});
	}
};
