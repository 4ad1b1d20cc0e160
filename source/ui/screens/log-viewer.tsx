import {Box} from 'ink';
import {type ReactNode, useState} from 'react';
import type {LogQuery} from '../../log/log-query.ts';
import type {PlacedRecord} from '../../log/log-record.ts';
import {readQuery} from '../../log/read-query.ts';
import type {Result} from '../../sequence/result.ts';
import {Frame} from '../components/frame.tsx';
import {LogRecordDetail} from '../components/log-record-detail.tsx';
import {LogRecordRow} from '../components/log-record-row.tsx';
import {Rule} from '../components/rule.tsx';
import {Text} from '../components/text.tsx';
import {TypedLine} from '../components/typed-line.tsx';
import type {LogViewer} from '../log-viewer/log-view.ts';
import {statusWords} from '../log-viewer/status-words.ts';
import {useLogViewer} from '../log-viewer/use-log-viewer.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {type EditedText, edit, editedText} from '../text-editing.ts';
import {colours} from '../theme.ts';
import {useKeys} from '../use-keys.ts';

/** What a log viewer needs besides its viewer. */
export type LogViewerProperties = {
	readonly viewer: LogViewer;
	/** The logs that are shown. */
	readonly paths: readonly string[];
	/** Writes records to a new file; gives how many and where. The error is a sentence. Absent: there is nowhere to write to. */
	readonly copy?: (
		parts: Iterable<readonly PlacedRecord[]>,
	) => Promise<Result<{readonly count: number; readonly file: string}, string>>;
	/** A row under the title, for what goes on elsewhere. */
	readonly note?: ReactNode;
	onClose(): void;
};

type Asking = {readonly for: 'find' | 'filter'; readonly edited: EditedText};

/** Rows of the record that is chosen, with the rule above them. */
const detailRows = 7;

/** Rows for the record that is chosen, and for the list, of those between header and footer. */
export const logViewerRows = (body: number): {readonly detail: number; readonly height: number} => {
	const detail = body >= 2 * detailRows ? detailRows : 0;
	return {detail, height: Math.max(1, body - 1 - detail)};
};

/** Logs as one list, the chosen record in full below. */
export const LogViewerScreen = ({viewer, paths, copy, note, onClose}: LogViewerProperties): ReactNode => {
	const {messages, formats} = useSurroundings();
	const {columns, body} = useLayout();
	const {detail, height} = logViewerRows(note === undefined ? body : body - 1);
	const view = useLogViewer(viewer, height);
	const [asking, setAsking] = useState<Asking>();
	const [notice, setNotice] = useState('');
	const words = messages.logViewer;
	const chosen = view.rows[view.selected];

	const told = (done: boolean, otherwise: string) => setNotice(done ? '' : otherwise);
	const moving = (action: () => void) => () => {
		setNotice('');
		action();
	};

	/** The same key takes the filter away. */
	const only = (query: LogQuery | undefined) => () => {
		setNotice('');
		viewer.filter(view.filter === undefined ? query : undefined);
	};

	const answer = ({for: what, edited}: Asking) => {
		const read = readQuery(edited.text);
		if (!read.ok) {
			setNotice(words.wrongQuery(read.error));
			return;
		}

		const query = Object.keys(read.value).length === 0 ? undefined : read.value;
		setAsking(undefined);
		setNotice('');
		if (what === 'filter') {
			viewer.filter(query);
		} else {
			viewer.search(query);
			void viewer.settled().then(() => {
				if (query !== undefined && !viewer.goToMatch(-1)) {
					told(viewer.goToMatch(1), words.noMatch);
				}
			});
		}
	};

	const match = (direction: 1 | -1) => () =>
		told(viewer.goToMatch(direction), view.search === undefined ? words.nothingToFind : words.noMatch);
	useKeys(
		asking === undefined ? 'log-viewer' : 'log-viewer-query',
		asking === undefined
			? {
					up: moving(viewer.up),
					down: moving(viewer.down),
					'page-up': moving(viewer.pageUp),
					'page-down': moving(viewer.pageDown),
					first: moving(viewer.first),
					last: moving(viewer.last),
					next: match(1),
					previous: match(-1),
					'next-error': () => told(viewer.goToError(1), words.noError),
					'previous-error': () => told(viewer.goToError(-1), words.noError),
					bookmark: viewer.bookmark,
					'next-bookmark': () => told(viewer.goToBookmark(1), words.noBookmark),
					'by-component': only(chosen && {component: chosen.record.component}),
					'by-thread': only(chosen?.record.thread === undefined ? undefined : {thread: chosen.record.thread}),
					find: () => setAsking({for: 'find', edited: editedText('')}),
					filter: () => setAsking({for: 'filter', edited: editedText('')}),
					copy() {
						void copy?.(viewer.chosen()).then(copied =>
							setNotice(
								copied.ok
									? words.copied(copied.value.count, copied.value.file)
									: words.notCopied(copied.error),
							),
						);
					},
					back: onClose,
				}
			: {accept: () => answer(asking), back: () => setAsking(undefined)},
		key => {
			if (asking !== undefined) {
				setAsking({...asking, edited: edit(asking.edited, key)});
			}
		},
	);

	const [first = ''] = paths;
	return (
		<Frame
			screen={asking === undefined ? 'log-viewer' : 'log-viewer-query'}
			status={
				<Text
					dimColor={notice === ''}
					color={notice === '' ? undefined : colours.warning}
					wrap={notice === '' ? 'truncate' : 'truncate-middle'}
				>
					{` ${notice === '' ? statusWords(view, messages, formats) : notice}`}
				</Text>
			}
		>
			<Box height={1} flexShrink={0} paddingX={1} columnGap={1}>
				{asking === undefined ? (
					<Text bold wrap="truncate-start">
						{paths.length === 1 ? first : words.several(paths.length)}
					</Text>
				) : (
					<>
						<Text color={colours.accent}>{asking.for === 'find' ? words.find : words.filter}</Text>
						<TypedLine edited={asking.edited} focused width={columns - words.filter.length - 4} />
					</>
				)}
			</Box>
			{note !== undefined && (
				<Box height={1} flexShrink={0}>
					{note}
				</Box>
			)}
			<Box flexDirection="column" height={height} flexShrink={0} overflow="hidden">
				{view.rows.length === 0 && view.share >= 1 && (
					<Text>{` ${view.filter === undefined ? words.empty : words.nothingMatches}`}</Text>
				)}
				{view.rows.map((row, index) => (
					<LogRecordRow
						key={`${row.record.log} ${row.record.start}`}
						row={row}
						chosen={index === view.selected}
						width={columns}
					/>
				))}
			</Box>
			{detail > 0 && <Rule width={columns} />}
			{detail > 0 && asking !== undefined && <Text dimColor>{` ${words.queryHelp}`}</Text>}
			{detail > 0 && asking === undefined && chosen !== undefined && (
				<LogRecordDetail
					row={chosen}
					file={paths.length > 1 ? distinctName(paths, chosen.record.log) : undefined}
					platform={viewer.platformOf(chosen.record)}
					width={columns}
					height={detail - 1}
				/>
			)}
		</Frame>
	);
};

/** The name of a log with as many of its folders as tell it from the others. */
const distinctName = (paths: readonly string[], log: number): string => {
	const parts = (paths[log] ?? '').split(/(?<=[\\/])/);
	const names = parts.map((_, index) => parts.slice(-1 - index).join(''));
	return names.find(name => paths.filter(path => path.endsWith(name)).length === 1) ?? names.at(-1) ?? '';
};
