import {Box} from 'ink';
import type {ReactNode} from 'react';
import {Fact} from '../components/fact.tsx';
import {FailedStep} from '../components/failed-step.tsx';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import type {Pending, Store} from '../store.ts';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {useKeys} from '../use-keys.ts';

const marks = {succeeded: 'succeeded', failed: 'failed', cancelled: 'failed-ignored'} as const;

/** How it ended. A failure names the step, its code in words, what it wrote last, and where the log is. */
export const FinishedScreen = ({pending}: {readonly pending: Pending<'finished'>}): ReactNode => {
	const {messages, formats, theme, store, history} = useSurroundings();
	const {state, run, now} = useView();
	const {columns, body} = useLayout();
	const {result, code, failed, logFile, seconds} = pending.question;
	const words = messages.finished;
	const mark = marks[result];
	const ignored = [...state.rows.values()].filter(({status}) => status === 'failed-ignored').length;
	const took = formats.duration((Date.parse(state.finished ?? '') - Date.parse(state.started)) / 1000 || 0);

	useKeys('finished', {
		accept: () => pending.reply({kind: 'answer', answer: 'leave'}),
		history: () => showHistory(pending, store, history !== undefined),
	});

	// A small screen shows what failed and what to do next; the rest is behind F2 and in the log.
	const isTight = body < 14;
	const log = (
		<Fact label="log" width={columns - 2}>
			<Text wrap={isTight ? 'truncate-middle' : 'wrap'}>{logFile}</Text>
		</Fact>
	);
	const left = Math.max(0, Math.ceil(((pending.deadline ?? now) - now) / 1000));
	return (
		<Frame
			screen="finished"
			status={<Text color="yellow">{seconds === undefined ? ' ' : ` ${words.closesIn(left)}`}</Text>}
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
				{ignored > 0 && <Text color="yellow">{words.ignoredFailures(ignored)}</Text>}
				{!isTight && log}
				{failed !== undefined && (
					<FailedStep
						failed={failed}
						code={code}
						width={columns - 2}
						outputLines={Math.max(0, body - 15)}
						brief={isTight}
					/>
				)}
				{result !== 'succeeded' && (
					<Fact label="next" width={columns - 2}>
						<Text wrap="wrap">{words.nextSteps[result]}</Text>
					</Fact>
				)}
				{isTight && log}
			</Box>
		</Frame>
	);
};

/** Past runs are a page of this screen where they can be read from here; else whoever asked is told. */
const showHistory = (pending: Pending<'finished'>, store: Store, canBeRead: boolean): void => {
	if (canBeRead) {
		store.open({name: 'history'});
	} else {
		pending.reply({kind: 'answer', answer: 'history'});
	}
};
