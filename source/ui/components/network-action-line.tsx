import type {ReactNode} from 'react';
import {keyHints} from '../key-hints.ts';
import {networkActions} from '../network-bindings.ts';
import {useSurroundings} from '../surroundings.ts';
import {Text} from './text.tsx';

/** What may be done about the network, with its keys: the row above the footer. */
export const NetworkActionLine = (): ReactNode => {
	const {messages, theme} = useSurroundings();
	const labels = new Set(networkActions.map(({label}) => messages.labels[label]));
	const hints = keyHints('network', messages, theme).filter(({label}) => labels.has(label));
	return (
		<Text wrap="truncate">
			{hints.map(({keys, label}, index) => (
				<Text key={label}>
					{index === 0 ? ' ' : '  '}
					<Text bold>{keys}</Text>
					<Text dimColor>{` ${label}`}</Text>
				</Text>
			))}
		</Text>
	);
};
