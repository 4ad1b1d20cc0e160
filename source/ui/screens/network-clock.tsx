import {Box} from 'ink';
import type {ReactNode} from 'react';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {useKeys} from '../use-keys.ts';

type Properties = {
	/** Milliseconds that the server is ahead. */
	readonly offset: number;
	onSet(): void;
	onBack(): void;
};

/** Asked once before the clock of the computer is set. */
export const NetworkClockScreen = ({offset, onSet, onBack}: Properties): ReactNode => {
	const {messages, formats} = useSurroundings();
	const {now} = useView();
	const {columns} = useLayout();
	const words = messages.network;
	const moment = (milliseconds: number) => formats.moment(new Date(milliseconds).toISOString());
	useKeys('network-clock', {yes: onSet, back: onBack});
	return (
		<Frame screen="network-clock">
			<Box flexDirection="column" padding={1} rowGap={1} width={columns}>
				<Text bold>{words.clockTitle}</Text>
				<Text wrap="wrap">{words.clockFrom(moment(now), moment(now + offset))}</Text>
				<Text wrap="wrap">{words.clockWarning}</Text>
			</Box>
		</Frame>
	);
};
