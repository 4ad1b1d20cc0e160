import {Box} from 'ink';
import {type ReactNode, useState} from 'react';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {terminalText} from '../terminal-text.ts';
import {useKeys} from '../use-keys.ts';

/** What the steps wrote, the last thousand lines of it. Follows the end until somebody scrolls up. */
export const LogPage = (): ReactNode => {
	const {messages} = useSurroundings();
	const {output} = useView();
	const {columns, body} = useLayout();
	const height = Math.max(1, body);
	const [scrolledTo, setScrolledTo] = useState<number>();
	const lastTop = Math.max(output.start, output.end - height);
	const top = scrolledTo === undefined ? lastTop : Math.max(output.start, Math.min(scrolledTo, lastTop));
	const scroll = (rows: number) => () =>
		setScrolledTo(top + rows >= lastTop ? undefined : Math.max(0, top + rows));
	useKeys('log', {
		up: scroll(-1),
		down: scroll(1),
		'page-up': scroll(-height),
		'page-down': scroll(height),
		first: () => setScrolledTo(output.start),
		last: () => setScrolledTo(undefined),
	});

	const lines = output.slice(top, top + height);
	const words = messages.log;
	const position = lines.length === 0 ? words.title : words.position(top + 1, top + lines.length, output.end);
	return (
		<Frame
			screen="log"
			status={<Text dimColor>{` ${position}${scrolledTo === undefined ? `  ${words.following}` : ''}`}</Text>}
		>
			<Box flexDirection="column" width={columns} height={height} overflow="hidden">
				<Text>
					{lines.length === 0
						? ` ${words.empty}`
						: lines.map(({text}) => terminalText(` ${text}`, columns)).join('\n')}
				</Text>
			</Box>
		</Frame>
	);
};
