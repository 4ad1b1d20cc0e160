import type {RunLog} from './run-log.ts';

/** Characters of one step's output that the log has in full: more than people read, less than a boot environment's memory. */
const fullLength = 8 * 1024 * 1024;
/** What a line costs in the log beside its text. */
const lineCost = 160;
/** Lines of the end that the log has in any case. */
const lastLines = 200;

export type StepOutput = {
	/** A line, its secrets masked. */
	write(text: string): void;
	/** Call when the step has ended. */
	end(): void;
};

/**
Writes the output of one step to the log: its beginning and its end, and between them a line that says how much is missing. A step that
prints without end would else fill the drive, and take the journal's room with it.
*/
export const createStepOutput = (log: RunLog, component: string): StepOutput => {
	let written = 0;
	let dropped = 0;
	/** The last lines, the oldest at `dropped % lastLines` once there are that many. */
	const last: string[] = [];
	return {
		write(text) {
			if (written < fullLength) {
				written += text.length + lineCost;
				log.write(component, text);
				return;
			}

			if (dropped === 0) {
				log.write(
					component,
					'The output goes on and on: from here the log has only its last lines.',
					'warning',
				);
			}

			last[dropped % lastLines] = text;
			dropped++;
		},
		end() {
			if (dropped > last.length) {
				log.write(component, `${dropped - last.length} lines of output are not in the log.`, 'warning');
			}

			const oldest = dropped % lastLines;
			const inOrder = dropped > last.length ? [...last.slice(oldest), ...last.slice(0, oldest)] : last;
			for (const text of inOrder) {
				log.write(component, text);
			}

			last.length = 0;
			dropped = 0;
		},
	};
};
