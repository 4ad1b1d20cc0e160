import {type ReactNode, useCallback} from 'react';
import {shown} from '../../sequence/secret.ts';
import {tell} from '../../text/tell.ts';
import {ScrolledLines} from '../components/scrolled-lines.tsx';
import {eventOfRow} from '../event-of-row.ts';
import {rowWords} from '../history-lines.ts';
import {useSurroundings} from '../surroundings.ts';
import {useFilter} from '../use-filter.ts';
import {useRead} from '../use-read.ts';

/** The variables of a past run as they were when a row of its timeline was over; secrets masked. */
export const PastVariablesPage = ({
	run,
	position,
}: {
	readonly run: string;
	readonly position: number;
}): ReactNode => {
	const {messages, formats, language, platform, historyDetail, pastRuns} = useSurroundings();
	const read = useRead(
		useCallback(async () => {
			const past = await historyDetail?.(run);
			if (past?.ok !== true) {
				return undefined;
			}

			const row = past.value.timeline[position];
			const variables = await pastRuns?.variablesAt(run, eventOfRow(past.value.timeline, position));
			return {row, variables};
		}, [historyDetail, pastRuns, run, position]),
	);
	const {review, history} = messages;
	if (read === undefined) {
		return <ScrolledLines screen="past-variables" title={review.variablesTitle} lines={[history.loading]} />;
	}

	if ('problem' in read || read.value?.variables?.ok !== true) {
		const {problem = run} = 'problem' in read ? read : {};
		return (
			<ScrolledLines
				screen="past-variables"
				title={review.variablesTitle}
				lines={[history.problem(tell(problem, language))]}
			/>
		);
	}

	const {row, variables} = read.value;
	const first = row !== undefined && 'first' in row ? row.first : undefined;
	const isOwn = ({name}: {readonly name: string}) => !name.startsWith('_');
	// Those of the task sequence first: the engine's own are many, and seldom looked for.
	const ordered = [...variables.value.filter(isOwn), ...variables.value.filter(each => !isOwn(each))];
	const lines = ordered.map(({name, value, since}) => {
		const note = first !== undefined && since > first ? `  (${review.setHere})` : '';
		return `${name}=${shown(value)}${note}`;
	});
	const at = row === undefined ? '' : rowWords(row, {messages, formats, language, platform}).name;
	const when = row === undefined ? '' : review.variablesAt(formats.moment(row.time), at);
	return <Variables when={when} lines={lines} />;
};

/** The lines of the variables; `/` leaves those that have something in their name or value. */
const Variables = ({when, lines}: {readonly when: string; readonly lines: readonly string[]}): ReactNode => {
	const {messages, store} = useSurroundings();
	const {found, edited, commands, onKey} = useFilter({
		items: lines,
		texts: oneText,
		onBack: () => store.back(),
	});
	const {review, variables} = messages;
	const none = edited === undefined ? review.noVariables : variables.none(edited.text);
	return (
		<ScrolledLines
			screen={edited === undefined ? 'past-variables' : 'past-variables-filter'}
			title={review.variablesTitle}
			lines={[when, '', ...(found.length === 0 ? [none] : found)]}
			commands={commands}
			filter={edited}
			onKey={onKey}
		/>
	);
};

const oneText = (line: string): readonly string[] => [line];
