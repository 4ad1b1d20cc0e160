import type {ReactNode} from 'react';
import type {RecoveryQuestion} from '../console.ts';
import {useSurroundings, useView} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {Text} from './text.tsx';

/** When a question about a failed step answers itself, and what happens then; nothing where it waits for ever. */
export const TimeOutLine = ({
	timeout,
}: {
	readonly timeout: RecoveryQuestion['timeout'] | undefined;
}): ReactNode => {
	const {messages, formats} = useSurroundings();
	const {now, question} = useView();
	if (timeout === undefined || question?.deadline === undefined) {
		return <Text> </Text>;
	}

	const left = Math.max(0, Math.ceil((question.deadline - now) / 1000));
	return (
		<Text color={colours.warning} wrap="truncate">
			{` ${messages.recovery.timesOut[timeout.choice](formats.clock(left))}`}
		</Text>
	);
};
