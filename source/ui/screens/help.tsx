import {Box} from 'ink';
import {type ReactNode, useState} from 'react';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import {allKeyHints} from '../key-hints.ts';
import type {Command, ScreenName} from '../key-map.ts';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {useKeys} from '../use-keys.ts';

/** Every key of the screen underneath, from the key map. */
export const HelpPage = ({
	of,
	without = [],
}: {
	readonly of: ScreenName;
	/** Commands that mean nothing there. */
	readonly without?: readonly Command[];
}): ReactNode => {
	const {messages, theme} = useSurroundings();
	const {columns, body} = useLayout();
	const {earlyShell} = useView();
	const [wanted, setTop] = useState(0);
	const hints = allKeyHints(of, {messages, theme, offersShell: earlyShell !== undefined, without});
	const height = Math.max(1, body - 3);
	const lastTop = Math.max(0, hints.length - height);
	const top = Math.min(wanted, lastTop);
	const scroll = (by: number) => () => setTop(Math.max(0, Math.min(lastTop, top + by)));
	useKeys('help', {
		up: scroll(-1),
		down: scroll(1),
		'page-up': scroll(-height),
		'page-down': scroll(height),
		first: () => setTop(0),
		last: () => setTop(lastTop),
	});
	const position =
		lastTop === 0
			? ''
			: ` ${messages.log.position(top + 1, Math.min(hints.length, top + height), hints.length)}`;
	return (
		<Frame screen="help" status={<Text dimColor>{position}</Text>}>
			<Box flexDirection="column" paddingLeft={1} paddingTop={1} width={columns}>
				<Text bold>{messages.help.title}</Text>
				<Text> </Text>
				{hints.slice(top, top + height).map(({keys, label}) => (
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
