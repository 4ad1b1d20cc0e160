import {countIn} from '../count.ts';
import type {RunningMessages} from './messages.ts';

const count = countIn('en');

export const runningEn: RunningMessages = {
	panes: {tree: 'Steps', detail: 'Step', output: 'Output'},
	transfer: {left: clock => `${clock} left`},
	tree: {
		ignoredInside: failures => count(failures, 'failure ignored', 'failures ignored'),
		noStep: text => `No step has “${text}” in its name.`,
		foundSteps: steps => count(steps, 'step found', 'steps found'),
	},
	choice: {
		lastRun: (result, when) => `last run ${when}: ${result}`,
		packages: size => `packages ${size}`,
		searchAgain: 'Search again',
	},
	runLog: {
		none: 'No log is written yet.',
		problem: reason => `The log could not be opened: ${reason}`,
	},
	past: {
		noRun: text => `No run has “${text}” in its name, computer or result.`,
		noRow: text => `Nothing in this run has “${text}” in its name.`,
	},
};
