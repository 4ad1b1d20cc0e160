import {scenesAtTheKiosk} from './at-the-kiosk.ts';
import {scenesBeforeTheRun} from './before-the-run.ts';
import {scenesOfCreating} from './creating.ts';
import {scenesInTheRun} from './in-the-run.ts';
import {scenesOfLogs} from './logs.ts';
import {scenesOfPastRuns} from './past-runs.ts';
import type {Scene} from './scene.ts';
import {scenesOfSetUp} from './set-up.ts';

/** Every screen of the program, some of them in more than one moment. */
export const gallery: readonly Scene[] = [
	...scenesOfSetUp,
	...scenesBeforeTheRun,
	...scenesInTheRun,
	...scenesOfPastRuns,
	...scenesOfLogs,
	...scenesOfCreating,
	...scenesAtTheKiosk,
];
