import {Box} from 'ink';
import type {ReactNode} from 'react';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import {useLayout} from '../surroundings.ts';
import {useKeys} from '../use-keys.ts';

type Properties = {
	readonly title: string;
	/** What ending it means. */
	readonly text: string;
	readonly status?: ReactNode;
	onEnd(): void;
	onBack(): void;
};

/** Asked once before a held run is ended. */
export const EndRun = ({title, text, status, onEnd, onBack}: Properties): ReactNode => {
	const {columns} = useLayout();
	useKeys('end-run', {yes: onEnd, back: onBack});
	return (
		<Frame screen="end-run" status={status}>
			<Box flexDirection="column" padding={1} rowGap={1} width={columns}>
				<Text bold>{title}</Text>
				<Text wrap="wrap">{text}</Text>
			</Box>
		</Frame>
	);
};
