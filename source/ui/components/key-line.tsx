import {Box} from 'ink';
import type {ReactNode} from 'react';
import {keyHints} from '../key-hints.ts';
import type {Command, ScreenName} from '../key-map.ts';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {Elapsed} from './elapsed.tsx';
import {Text} from './text.tsx';

/** The keys of a screen, from the key map, and how long the run in progress has taken: the last row of every screen. */
export const KeyLine = ({
	screen,
	without,
}: {
	readonly screen: ScreenName;
	readonly without: readonly Command[];
}): ReactNode => {
	const {messages, theme} = useSurroundings();
	const {columns} = useLayout();
	const {state} = useView();
	const hints = keyHints(screen, messages, theme, without).filter(({footer}) => footer);
	return (
		<Box width={columns} height={1} flexShrink={0} paddingX={1} columnGap={2} justifyContent="space-between">
			<Box flexShrink={1} overflow="hidden">
				<Text wrap="truncate">
					{hints.map(({keys, label}, index) => (
						<Text key={label}>
							{index === 0 ? '' : '  '}
							<Text bold>{keys}</Text>
							<Text dimColor>{` ${label}`}</Text>
						</Text>
					))}
				</Text>
			</Box>
			{state.started !== '' && state.finished === undefined && columns >= 40 && <Elapsed />}
		</Box>
	);
};
