import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {FailedStepFacts} from '../console.ts';
import {failureSections, failureWishes} from '../failure-sections.ts';
import {fitted} from '../page-section.ts';
import {useSurroundings} from '../surroundings.ts';
import {factLabelWidth} from './fact.tsx';
import {PageSections} from './page-sections.tsx';

type Properties = {
	readonly failed: FailedStepFacts;
	readonly width: number;
	readonly height: number;
	/** Rows left out at the top of the whole page; without it, all of it is cut down to the rows there are. */
	readonly top?: number;
};

/** The facts of a step that failed, as many as there are rows for. */
export const FailurePage = ({failed, width, height, top}: Properties): ReactNode => {
	const {theme} = useSurroundings();
	const {sections, labelWidth, wishes} = useFailureSections(failed, width);
	const shown =
		top === undefined
			? fitted(sections, height, wishes, theme.ellipsis)
			: fitted(sections, Number.MAX_SAFE_INTEGER, wishes, '');
	return (
		<Box flexDirection="column" width={width} height={height} flexShrink={0} overflow="hidden">
			<Box flexDirection="column" marginTop={-(top ?? 0)} flexShrink={0}>
				<PageSections sections={shown} labelWidth={labelWidth} width={width} />
			</Box>
		</Box>
	);
};

/** The facts, laid out for a width: the sections, and how many rows they all take. */
export const useFailureSections = (failed: FailedStepFacts, width: number) => {
	const {messages, language, platform, theme} = useSurroundings();
	const words = {messages, language, platform, pathSeparator: theme.pathSeparator};
	const wishes = failureWishes(messages);
	const labelWidth = factLabelWidth(messages);
	const sections = failureSections(failed, words, Math.max(8, width - labelWidth));
	return {sections, labelWidth, wishes, rows: sections.reduce((sum, {rows}) => sum + rows.length, 0)};
};
