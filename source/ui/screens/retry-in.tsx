import {Box} from 'ink';
import {type ReactNode, useEffect, useState} from 'react';
import {Frame} from '../components/frame.tsx';
import {ProgressBar} from '../components/progress-bar.tsx';
import {Text} from '../components/text.tsx';
import {TypedLine} from '../components/typed-line.tsx';
import {longestRetryDelay, retryDelay} from '../retry-delay.ts';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {edit, editedText} from '../text-editing.ts';
import {colours} from '../theme.ts';
import {useKeys} from '../use-keys.ts';

type Properties = {
	readonly status: ReactNode;
	onRetry(): void;
	onBack(): void;
};

/** Asks for a number of seconds, and counts them down. */
export const RetryIn = ({status, onRetry, onBack}: Properties): ReactNode => {
	const {store} = useSurroundings();
	const [seconds, setSeconds] = useState<number>();
	return seconds === undefined ? (
		<AskSeconds
			status={status}
			onBack={onBack}
			onSeconds={given => {
				store.extend(given);
				setSeconds(given);
			}}
		/>
	) : (
		<Countdown seconds={seconds} onRetry={onRetry} onBack={onBack} />
	);
};

type AskProperties = {
	readonly status: ReactNode;
	onSeconds(seconds: number): void;
	onBack(): void;
};

const AskSeconds = ({status, onSeconds, onBack}: AskProperties): ReactNode => {
	const {messages} = useSurroundings();
	const {columns} = useLayout();
	const [typed, setTyped] = useState(editedText('60'));
	const [isWrong, setWrong] = useState(false);
	const words = messages.recovery;
	useKeys(
		'retry-in',
		{
			accept() {
				const seconds = retryDelay(typed.text);
				if (seconds === undefined) {
					setWrong(true);
				} else {
					onSeconds(seconds);
				}
			},
			back: onBack,
		},
		key => {
			setWrong(false);
			setTyped(previous => edit(previous, key));
		},
	);
	return (
		<Frame screen="retry-in" status={status}>
			<Box flexDirection="column" padding={1} width={columns}>
				<Text bold>{words.retryTitle}</Text>
				<Text dimColor wrap="wrap">
					{words.retryHelp}
				</Text>
				<Text> </Text>
				<Box columnGap={1}>
					<Text color={colours.accent}>{words.retrySeconds}</Text>
					<TypedLine edited={typed} focused width={10} />
				</Box>
				<Text color={colours.error} bold>
					{isWrong ? words.retryWrong(longestRetryDelay) : ' '}
				</Text>
			</Box>
		</Frame>
	);
};

type CountdownProperties = {readonly seconds: number; onRetry(): void; onBack(): void};

const Countdown = ({seconds, onRetry, onBack}: CountdownProperties): ReactNode => {
	const {messages, formats, store} = useSurroundings();
	const {now} = useView();
	const {columns} = useLayout();
	const [end] = useState(() => now + seconds * 1000);
	const left = Math.max(0, Math.ceil((end - now) / 1000));
	const back = () => {
		store.endExtension();
		onBack();
	};

	// Any key that means nothing else goes back: somebody is there again.
	useKeys('retry-waiting', {accept: onRetry, back}, back);
	useEffect(() => {
		if (left === 0) {
			onRetry();
		}
	}, [left, onRetry]);
	return (
		<Frame screen="retry-waiting">
			<Box flexDirection="column" padding={1} rowGap={1} width={columns}>
				<Text bold color={colours.warning} wrap="wrap">
					{messages.recovery.retriesIn(formats.clock(left))}
				</Text>
				<ProgressBar share={1 - left / seconds} width={Math.min(60, columns - 4)} />
			</Box>
		</Frame>
	);
};
