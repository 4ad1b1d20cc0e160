import type {RowState, RunState} from '../sequence/run-state.ts';
import type {Messages} from '../text/messages.ts';

/**
The row that the "why" page begins with: the one that a person went to; else the last one that was skipped or failed; else the
running one. Undefined when nothing has happened yet.
*/
export const explainedRow = (state: RunState, selected: number | undefined): number | undefined => {
	if (selected !== undefined) {
		return selected;
	}

	const failed = state.undecided ?? state.failedStep;
	if (failed !== undefined) {
		return failed.index;
	}

	const explained = [...state.rows].filter(([, {status}]) =>
		['skipped', 'failed', 'failed-ignored'].includes(status),
	);
	return explained.length === 0 ? state.running?.index : Math.max(...explained.map(([index]) => index));
};

/** What became of a row of the tree, as a title: "“Visio” was skipped: its condition is false". */
export const explainedTitle = (row: RowState | undefined, name: string, words: Messages['why']): string => {
	if (row === undefined || row.status === 'to-come') {
		return words.toCome(name);
	}

	switch (row.status) {
		case 'skipped': {
			return words.skippedBy[row.reason ?? 'condition'](name);
		}

		case 'failed': {
			return words.failed(name);
		}

		case 'failed-ignored': {
			return words.failedButIgnored(name);
		}

		case 'running': {
			return words.running(name);
		}

		case 'succeeded': {
			return words.succeeded(name);
		}

		default: {
			const unreachable: never = row.status;
			return unreachable;
		}
	}
};
