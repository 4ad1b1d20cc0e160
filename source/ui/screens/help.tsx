import {Box} from 'ink';
import type {ReactNode} from 'react';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import {keyHints} from '../key-hints.ts';
import type {ScreenName} from '../key-map.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {useKeys} from '../use-keys.ts';
import {useList} from '../use-list.ts';
import {visible} from '../viewport.ts';

/** Every key of the screen underneath, from the key map. */
export const HelpPage = ({of}: {readonly of: ScreenName}): ReactNode => {
	const {messages, theme} = useSurroundings();
	const {columns, body} = useLayout();
	const hints = keyHints(of, messages, theme);
	const list = useList(hints.length, Math.max(1, body - 3));
	useKeys('help', list.commands);
	return (
		<Frame screen="help">
			<Box flexDirection="column" paddingLeft={1} paddingTop={1} width={columns}>
				<Text bold>{messages.help.title}</Text>
				<Text> </Text>
				{visible(list.viewport, hints).map(({keys, label}) => (
					<Box key={`${keys} ${label}`} height={1}>
						<Box width={22} flexShrink={0}>
							<Text bold>{keys}</Text>
						</Box>
						<Text wrap="truncate">{label}</Text>
					</Box>
				))}
			</Box>
		</Frame>
	);
};
