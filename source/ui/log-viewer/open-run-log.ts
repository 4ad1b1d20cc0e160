import {withSegments} from '../../log/find-log-files.ts';
import {openLog} from '../../log/open-log.ts';
import type {LoggedLine} from '../../log/step-log-lines.ts';
import {createLogViewer, type LogViewer} from './log-view.ts';

/** The log of a run while somebody looks at it. */
export type OpenRunLog = {readonly viewer: LogViewer; close(): void};

/** Opens the log of a run with all that it was rotated into, at its end. The problem is a sentence. */
export const openRunLog = (file: string): OpenRunLog | {readonly problem: string} => {
	const {log, problems} = openLog(withSegments(file));
	const [problem] = problems;
	if (problem !== undefined) {
		log.close();
		return {problem};
	}

	const viewer = createLogViewer(log);
	return {
		viewer,
		close() {
			viewer.close();
			log.close();
		},
	};
};

/**
Goes to where the trouble of an attempt begins in the log: its first error, which is the cause more often than the last one. Whoever has
moved meanwhile is left alone. `attempt`: what was logged of it.
*/
export const goToFailure = async (viewer: LogViewer, attempt: readonly LoggedLine[]): Promise<void> => {
	const errors = attempt.filter(({severity}) => severity === 'error');
	const [first] = errors;
	await viewer.settled();
	if (first === undefined || !viewer.getView().isFollowing) {
		return;
	}

	const isThere = () => {
		const {rows, selected} = viewer.getView();
		const record = rows[selected]?.record;
		return record?.text === first.text && record.stamp.slice(11, 19) === first.time;
	};

	// One more than there are: what came of the attempt may have been logged behind it.
	for (let left = errors.length + 1; left > 0 && !isThere() && viewer.goToError(-1); ) {
		left--;
	}

	if (!isThere()) {
		viewer.last();
		viewer.goToError(-1);
	}
};
