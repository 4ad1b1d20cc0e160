import {Box} from 'ink';
import type {ReactNode} from 'react';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {terminalText} from '../terminal-text.ts';
import {useFollowing} from '../use-following.ts';
import {useKeys} from '../use-keys.ts';
import {Text} from './text.tsx';
import {TitleLine} from './title-line.tsx';

type Properties = {
	/** Keys of the screen that it fills. */
	readonly commands: Parameters<typeof useKeys>[1];
};

/** What the steps wrote, as far back as it is kept, on the whole screen. Follows the end until somebody scrolls up. */
export const WholeOutput = ({commands}: Properties): ReactNode => {
	const {messages} = useSurroundings();
	const {output} = useView();
	const {columns, body} = useLayout();
	const height = Math.max(1, body - 1);
	const {top, isFollowing, commands: scrolling} = useFollowing(output, height);
	useKeys('running-output', {...commands, ...scrolling});
	const lines = output.slice(top, top + height);
	const words = messages.log;
	const position = lines.length === 0 ? '' : words.position(top + 1, top + lines.length, output.end);
	return (
		<>
			<TitleLine
				title={messages.panes.output}
				note={[position, isFollowing ? words.following : ''].filter(Boolean).join('  ')}
			/>
			<Box flexDirection="column" width={columns} height={height} flexShrink={0} overflow="hidden">
				<Text>
					{lines.length === 0
						? ` ${words.empty}`
						: lines.map(({text}) => terminalText(` ${text}`, columns)).join('\n')}
				</Text>
			</Box>
		</>
	);
};
