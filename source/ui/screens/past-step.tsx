import {type ReactNode, useCallback, useState} from 'react';
import {ScrolledLines} from '../components/scrolled-lines.tsx';
import {eventOfRow} from '../event-of-row.ts';
import {rowWords, runWords, timelineLine} from '../history-lines.ts';
import {pastStepLines} from '../past-step-lines.ts';
import {useSurroundings} from '../surroundings.ts';
import {useRead} from '../use-read.ts';

/** One attempt of a step of a past run: code, command, message, condition, the variables it set and its log. Left and right go to others. */
export const PastStepPage = ({
	run,
	position,
}: {
	readonly run: string;
	readonly position: number;
}): ReactNode => {
	const {messages, formats, language, platform, store, historyDetail, pastRuns} = useSurroundings();
	const [at, setAt] = useState(position);
	const read = useRead(useCallback(async () => historyDetail?.(run), [historyDetail, run]));
	const past =
		read !== undefined && 'value' in read && read.value?.ok === true ? read.value.value : undefined;
	const row = past?.timeline[at];
	const more = useRead(
		useCallback(async () => {
			if (past === undefined || row === undefined || (row.kind !== 'group' && row.kind !== 'step')) {
				return {at, section: undefined, variables: []};
			}

			const section = await pastRuns?.logOf(run, row);
			const variables = await pastRuns?.variablesAt(run, eventOfRow(past.timeline, at));
			return {at, section, variables: variables?.ok === true ? variables.value : []};
		}, [pastRuns, run, past, row, at]),
	);
	const words = runWords(past?.summary ?? {}, {messages, formats, language, platform});
	const go = (by: number) => () => {
		const next = Math.max(0, Math.min((past?.timeline.length ?? 1) - 1, at + by));
		setAt(next);
		store.open({name: 'past-run', run, row: next});
		store.open({name: 'past-step', run, row: next});
	};

	if (past === undefined || row === undefined) {
		return <Loading />;
	}

	const found = more !== undefined && 'value' in more && more.value.at === at ? more.value : undefined;
	const sequence = past.summary.name;
	const lines =
		more !== undefined && 'problem' in more
			? [timelineLine(row, sequence, words), messages.review.logProblem(more.problem)]
			: found === undefined
				? [timelineLine(row, sequence, words), messages.history.loading]
				: pastStepLines({row, sequence, ...found}, words);
	return (
		<ScrolledLines
			key={at}
			screen="past-step"
			title={rowWords(row, words).name}
			lines={lines}
			commands={{
				previous: go(-1),
				next: go(1),
				variables: () => store.open({name: 'past-variables', run, row: at}),
			}}
		/>
	);
};

const Loading = (): ReactNode => {
	const {messages} = useSurroundings();
	return <ScrolledLines screen="past-step" title={messages.history.loading} lines={[]} />;
};
