import {Box} from 'ink';
import {type ReactNode, useState} from 'react';
import {tell} from '../../text/tell.ts';
import {ChoiceList} from '../components/choice-list.tsx';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import type {PausedAnswer} from '../console.ts';
import {type HeldChoice, pausedChoices} from '../held-choices.ts';
import type {Pending} from '../pending.ts';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {useKeys} from '../use-keys.ts';
import {useList} from '../use-list.ts';
import {EndRun} from './end-run.tsx';
import {GoToPicker} from './go-to-picker.tsx';
import {VariablesEditor} from './variables-editor.tsx';

type Place = 'menu' | 'go-to' | 'variables' | 'abort';

/** The run is held before its next step: what may be done. */
export const PausedScreen = ({pending}: {readonly pending: Pending<'paused'>}): ReactNode => {
	const {messages, store} = useSurroundings();
	const {heldPlace} = useView();
	const [place, setPlace] = useState<Place>(heldPlace?.page ?? 'menu');
	const words = messages.paused;
	const answer = (given: PausedAnswer) => {
		store.stayAt(undefined);
		pending.reply({kind: 'answer', answer: given});
	};

	const onBack = () => setPlace('menu');
	switch (place) {
		case 'menu': {
			return (
				<Menu
					pending={pending}
					onChoose={choice => {
						if (choice === 'continue' || choice === 'shell') {
							answer({kind: choice});
						} else if (choice === 'go-to' || choice === 'variables' || choice === 'abort') {
							setPlace(choice);
						}
					}}
				/>
			);
		}

		case 'go-to': {
			return <GoToPicker pending={pending} at={pending.question.next.index} onBack={onBack} />;
		}

		case 'variables': {
			return <VariablesEditor pending={pending} onBack={onBack} />;
		}

		case 'abort': {
			return (
				<EndRun
					title={messages.cancel.title}
					text={words.cancelText}
					onEnd={() => answer({kind: 'cancel'})}
					onBack={onBack}
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
	readonly pending: Pending<'paused'>;
	onChoose(choice: HeldChoice['key']): void;
};

const Menu = ({pending, onChoose}: MenuProperties): ReactNode => {
	const {messages, language, theme} = useSurroundings();
	const {columns, body} = useLayout();
	const {question} = pending;
	const words = messages.paused;
	const choices = pausedChoices(question, messages);
	const above = 6;
	const list = useList(choices.length, Math.max(1, body - above));
	const choose = (key: HeldChoice['key']) => () => {
		if (choices.some(choice => choice.key === key)) {
			onChoose(key);
		}
	};

	useKeys('paused', {
		up: list.commands.up,
		down: list.commands.down,
		accept: () => choose(choices[list.selected]?.key ?? 'continue')(),
		continue: choose('continue'),
		'go-to': choose('go-to'),
		variables: choose('variables'),
		shell: choose('shell'),
		abort: choose('abort'),
	});
	return (
		<Frame screen="paused">
			<Box flexDirection="column" paddingTop={body > choices.length + above ? 1 : 0} width={columns}>
				<Text bold color={colours.warning} wrap="truncate">
					{` ${words.title}`}
				</Text>
				<Text wrap="truncate">{` ${words.help}`}</Text>
				<Text wrap="truncate">
					<Text dimColor>{` ${words.next}  `}</Text>
					<Text bold>{question.next.path.join(theme.pathSeparator)}</Text>
				</Text>
				<Text color={colours.warning} wrap="truncate">{` ${tell(question.notice ?? '', language)}`}</Text>
				<ChoiceList choices={choices} list={list} width={columns - 1} />
			</Box>
		</Frame>
	);
};
