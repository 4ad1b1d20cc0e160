import {type ReactNode, useEffect} from 'react';
import {tell} from '../../text/tell.ts';
import {ScrolledLines} from '../components/scrolled-lines.tsx';
import {TimeOutLine} from '../components/time-out-line.tsx';
import {useRunLog} from '../log-viewer/use-run-log.ts';
import type {Pending} from '../pending.ts';
import {useSurroundings, useView} from '../surroundings.ts';
import type {View} from '../view.ts';
import {LogViewerScreen} from './log-viewer.tsx';

/**
The log of the run in the log viewer, while the run goes on behind it: at its end, which it follows; about a step that failed, at the
first error of it. Before there is a run, what was said so far.
*/
export const LogPage = (): ReactNode => {
	const {messages, runLogs} = useSurroundings();
	const view = useView();
	const file = fileOf(view) ?? (view.state.run === '' ? undefined : runLogs?.fileOf(view.state.run));
	if (file !== undefined) {
		return <RunLog key={file} file={file} question={view.question} />;
	}

	const said = view.output.last(view.output.end).map(({text}) => text);
	return (
		<ScrolledLines
			screen="log"
			title={messages.log.title}
			lines={said.length === 0 ? [messages.runLog.none] : said}
		/>
	);
};

/** A question about what has happened names its log. */
const fileOf = ({question}: View): string | undefined =>
	question?.name === 'recovery' || question?.name === 'finished' ? question.question.logFile : undefined;

type Properties = {readonly file: string; readonly question: Pending | undefined};

const RunLog = ({file, question}: Properties): ReactNode => {
	const {messages, language, runLogs, store} = useSurroundings();
	const opened = useRunLog(file);
	const recovery = question?.name === 'recovery' ? question.question : undefined;
	const attempt = recovery?.log;
	const viewer = opened !== undefined && 'viewer' in opened ? opened.viewer : undefined;
	useEffect(() => {
		if (viewer !== undefined && attempt !== undefined) {
			void import('../log-viewer/open-run-log.ts').then(async ({goToFailure}) =>
				goToFailure(viewer, attempt),
			);
		}
	}, [viewer, attempt]);
	if (viewer === undefined) {
		const problem = opened !== undefined && 'problem' in opened ? opened.problem : undefined;
		return (
			<ScrolledLines
				screen="log"
				title={file}
				lines={problem === undefined ? [] : [messages.runLog.problem(tell(problem, language))]}
			/>
		);
	}

	return (
		<LogViewerScreen
			viewer={viewer}
			paths={[file]}
			{...(runLogs === undefined ? {} : {copy: runLogs.copy})}
			{...(recovery?.timeout === undefined ? {} : {note: <TimeOutLine timeout={recovery.timeout} />})}
			onClose={() => store.back()}
		/>
	);
};
