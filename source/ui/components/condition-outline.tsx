import {Box} from 'ink';
import type {ReactNode} from 'react';
import {outlineCondition} from '../../sequence/conditions/condition-text.ts';
import type {Condition} from '../../sequence/sequence.ts';
import {tellCondition} from '../../text/tell-condition.ts';
import {useSurroundings} from '../surroundings.ts';
import {Text} from './text.tsx';

type Properties = {
	readonly condition: Condition | undefined;
	readonly width: number;
	readonly height: number;
	/** Lines left out at the top. */
	readonly top: number;
};

/** The condition that a row will be judged by when it is reached; nothing where it has none. */
export const ConditionOutline = ({condition, width, height, top}: Properties): ReactNode => {
	const {messages, language} = useSurroundings();
	const all = outlineCondition(condition).map((line, position) => ({line, position}));
	const first = Math.max(0, Math.min(top, all.length - 1));
	return all.length === 0 ? null : (
		<Box flexDirection="column" width={width}>
			<Text dimColor>{messages.review.facts.why}</Text>
			{all.slice(first, first + height).map(({line, position}) => (
				<Box key={position} width={width} flexShrink={0} paddingLeft={4 + 2 * line.lastIndexOf('\t')}>
					<Text wrap="wrap">{tellCondition(line.trim(), language)}</Text>
				</Box>
			))}
		</Box>
	);
};
