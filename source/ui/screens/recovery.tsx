import {Box} from 'ink';
import {type ReactNode, useState} from 'react';
import {tell} from '../../text/tell.ts';
import {ChoiceList} from '../components/choice-list.tsx';
import {FailurePage, useFailureSections} from '../components/failure-page.tsx';
import {Frame} from '../components/frame.tsx';
import {Rule} from '../components/rule.tsx';
import {Text} from '../components/text.tsx';
import {TimeOutLine} from '../components/time-out-line.tsx';
import type {RecoveryAnswer} from '../console.ts';
import {type HeldChoice, recoveryChoices} from '../held-choices.ts';
import type {Pending} from '../pending.ts';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {useKeys} from '../use-keys.ts';
import {useList} from '../use-list.ts';
import {EndRun} from './end-run.tsx';
import {GoToPicker} from './go-to-picker.tsx';
import {RetryIn} from './retry-in.tsx';
import {VariablesEditor} from './variables-editor.tsx';

type Place = 'menu' | Extract<HeldChoice['key'], 'retry-in' | 'go-to' | 'variables' | 'abort'>;

/** A step failed: what is known of it, and what may be done. Some of that has a page of its own. */
export const RecoveryScreen = ({pending}: {readonly pending: Pending<'recovery'>}): ReactNode => {
	const {messages, store} = useSurroundings();
	const {heldPlace} = useView();
	const [place, setPlace] = useState<Place>(heldPlace?.page ?? 'menu');
	const {question} = pending;
	const {failed, timeout} = question;
	const answer = (given: RecoveryAnswer) => {
		store.stayAt(undefined);
		pending.reply({kind: 'answer', answer: given});
	};

	const shared = {status: <TimeOutLine timeout={timeout} />, onBack: () => setPlace('menu')};
	switch (place) {
		case 'menu': {
			return (
				<Menu
					pending={pending}
					onChoose={choice => {
						if (choice === 'retry' || choice === 'skip' || choice === 'shell') {
							answer({kind: choice});
						} else if (choice === 'view-log') {
							store.open({name: 'log'});
						} else if (choice !== 'continue') {
							setPlace(choice);
						}
					}}
				/>
			);
		}

		case 'retry-in': {
			return <RetryIn {...shared} onRetry={() => answer({kind: 'retry'})} />;
		}

		case 'go-to': {
			return <GoToPicker {...shared} pending={pending} at={failed.index} />;
		}

		case 'variables': {
			return <VariablesEditor {...shared} pending={pending} />;
		}

		case 'abort': {
			return (
				<EndRun
					{...shared}
					title={messages.recovery.abortTitle}
					text={messages.recovery.abortText(failed.name)}
					onEnd={() => answer({kind: 'abort'})}
				/>
			);
		}

		default: {
			const unreachable: never = place;
			return unreachable;
		}
	}
};

type MenuProperties = {
	readonly pending: Pending<'recovery'>;
	onChoose(choice: HeldChoice['key']): void;
};

/** The facts above, as many as there is room for, and the whole menu below. */
const Menu = ({pending, onChoose}: MenuProperties): ReactNode => {
	const {messages, language, theme} = useSurroundings();
	const {columns, body} = useLayout();
	const [top, setTop] = useState<number>();
	const {question} = pending;
	const {failed, notice, required} = question;
	const words = messages.recovery;
	const choices = recoveryChoices(question, messages);
	const said = notice === undefined ? (required ? words.skipRefused : undefined) : tell(notice, language);
	// The title, the rule, and what came of the last change.
	const around = said === undefined ? 2 : 3;
	const menu = Math.max(1, Math.min(choices.length, body - around - 3));
	const height = Math.max(1, body - around - menu);
	const facts = useFailureSections(failed, columns - 2);
	const lastTop = Math.max(0, facts.rows - height);
	const list = useList(choices.length, menu);
	const choose = (key: HeldChoice['key']) => () => {
		if (choices.some(choice => choice.key === key)) {
			onChoose(key);
		}
	};

	useKeys('recovery', {
		up: list.commands.up,
		down: list.commands.down,
		accept: () => choose(choices[list.selected]?.key ?? 'retry')(),
		// The first page is cut down to what matters; the next ones go through all of it.
		'page-down': () =>
			setTop(lastTop === 0 ? undefined : top === undefined ? 0 : Math.min(lastTop, top + height)),
		'page-up': () => setTop(top === undefined || top === 0 ? undefined : Math.max(0, top - height)),
		retry: choose('retry'),
		'retry-in': choose('retry-in'),
		skip: choose('skip'),
		'go-to': choose('go-to'),
		variables: choose('variables'),
		shell: choose('shell'),
		'view-log': choose('view-log'),
		abort: choose('abort'),
	});

	const more = messages.log.position((top ?? 0) + 1, Math.min(facts.rows, (top ?? 0) + height), facts.rows);
	const hint = lastTop === 0 ? '' : top === undefined ? words.moreFacts : more;
	return (
		<Frame screen="recovery" status={<TimeOutLine timeout={question.timeout} />}>
			<Box
				width={columns}
				height={1}
				flexShrink={0}
				paddingX={1}
				columnGap={2}
				justifyContent="space-between"
			>
				<Text bold wrap="truncate">
					<Text color={colours.failed}>{`${theme.marks.failed} `}</Text>
					{words.failed(failed.name)}
					<Text bold={false}>{`   ${messages.running.attempt(failed.attempt)}`}</Text>
				</Text>
				<Box flexShrink={0}>
					<Text dimColor>{hint}</Text>
				</Box>
			</Box>
			<Box paddingX={1} flexShrink={0}>
				<FailurePage
					failed={failed}
					width={columns - 2}
					height={height}
					{...(top === undefined ? {} : {top})}
				/>
			</Box>
			<Rule width={columns} />
			{said !== undefined && (
				<Text color={colours.warning} wrap="truncate">
					{` ${said}`}
				</Text>
			)}
			<ChoiceList choices={choices} list={list} width={columns - 1} />
		</Frame>
	);
};
