import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {Command, ScreenName} from '../key-map.ts';
import {useLayout} from '../surroundings.ts';
import {Header} from './header.tsx';
import {KeyLine} from './key-line.tsx';
import {NoticeLine} from './notice-line.tsx';
import {Rule} from './rule.tsx';
import {Text} from './text.tsx';

type Properties = {
	readonly screen: ScreenName;
	/** The last but one row: progress, a countdown, where one is in a list. */
	readonly status?: ReactNode;
	/** Commands that mean nothing on this very page: their keys are not told. */
	readonly without?: readonly Command[];
	readonly children: ReactNode;
};

/** What all screens share: one header, one footer, in the same place. */
export const Frame = ({screen, status, without = [], children}: Properties): ReactNode => {
	const {columns, height, body, rules} = useLayout();
	return (
		<Box flexDirection="column" width={columns} height={height} overflow="hidden">
			<Header />
			{rules && <Rule width={columns} />}
			<Box flexDirection="column" width={columns} height={body} flexShrink={0} overflow="hidden">
				{children}
			</Box>
			{rules && <NoticeLine />}
			<Box width={columns} height={1} flexShrink={0}>
				{status ?? <Text> </Text>}
			</Box>
			<KeyLine screen={screen} without={without} />
		</Box>
	);
};
