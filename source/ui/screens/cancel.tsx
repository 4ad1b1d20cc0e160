import {Box} from 'ink';
import type {ReactNode} from 'react';
import {cancelWords} from '../cancel-words.ts';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {useKeys} from '../use-keys.ts';

/** Asked once before what is in progress is cancelled. */
export const CancelPage = (): ReactNode => {
	const {messages, store} = useSurroundings();
	const view = useView();
	const {columns} = useLayout();
	const words = messages.cancel;
	useKeys('cancel', {yes: () => store.cancel()});
	return (
		<Frame screen="cancel">
			<Box flexDirection="column" padding={1} rowGap={1} width={columns}>
				<Text bold>{words.title}</Text>
				<Text wrap="wrap">{cancelWords(view, words)}</Text>
			</Box>
		</Frame>
	);
};
