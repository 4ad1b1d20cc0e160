import type {PastRun} from '../../../source/history/past-run.ts';
import {variablesAt} from '../../../source/history/variables-at.ts';
import type {JournalEvent} from '../../../source/sequence/event.ts';
import {failure, success} from '../../../source/sequence/result.ts';
import {Secret} from '../../../source/sequence/secret.ts';
import type {ScreenConsoleOptions} from '../../../source/ui/screen-console.ts';
import {recorded, started, stepFinished, stepStarted} from '../journal-events.ts';
import {firstRun, pastRunOf, secondRun} from '../past-run.ts';
import {questionScene} from './of-question.ts';
import {keys, type Scene} from './scene.ts';

const eventsOf = (code: number, site: string): JournalEvent[] => [
	started,
	{type: 'variable-set', name: 'Site', value: site},
	{type: 'group-started', index: 0, name: 'Prepare', depth: 0},
	{...stepStarted(1, 'Drivers'), depth: 1} as JournalEvent,
	stepFinished(1, 'Drivers'),
	{
		type: 'step-skipped',
		index: 2,
		name: 'Visio',
		depth: 1,
		reason: 'condition',
		trace: {kind: 'expression', verdict: false, text: 'Model equals "Tablet"', saw: 'Model = "Notebook"'},
	},
	{...stepStarted(3, 'Office'), depth: 1, command: 'setup.exe /configure'} as JournalEvent,
	{type: 'variable-set', name: 'OfficeVersion', value: '16'},
	{type: 'variable-set', name: 'OfficeKey', value: new Secret('canary-Zx81')},
	stepFinished(3, 'Office', code),
	{type: 'restart-requested', target: 'boot-media', reason: 'Office', retry: false},
	{type: 'run-resumed', index: 4, bootId: 'boot-2'},
	{type: 'run-finished', result: code === 0 ? 'succeeded' : 'failed', code, seconds: 12},
];

const journals = new Map([
	[secondRun, eventsOf(1603, 'Ghent')],
	[firstRun, eventsOf(0, 'Bruges')],
]);
const runs = new Map<string, PastRun>([...journals].map(([run, events]) => [run, pastRunOf(events, run)]));

const options: Partial<ScreenConsoleOptions> = {
	history: async () => [...runs.values()].map(({summary}) => summary),
	async historyDetail(run) {
		const found = runs.get(run);
		return found === undefined ? failure(run) : success(found);
	},
	pastRuns: {
		logOf: async (_run, {index, name}) => ({
			index,
			name,
			start: 0,
			lines: [
				{severity: 'information', component: 'InstallSoftware', time: '10:00:06', text: 'setup.exe'},
				{severity: 'error', component: 'InstallSoftware', time: '10:00:07', text: `1603 ${name}`},
			],
			leftOut: 0,
		}),
		variablesAt: async (run, number) =>
			variablesAt(
				run,
				(_run, onEvent) => {
					for (const event of recorded(journals.get(run) ?? [])) {
						onEvent(event);
					}

					return success(undefined);
				},
				number,
			),
		learnedRuns: async () => [],
	},
};

const finished = {result: 'succeeded', code: 0, logFile: 'smsts.log'} as const;
const history = ['h', 'history', 'Install Windows'] as const;
const pastRun = [keys.enter, 'past-run', 'Office'] as const;
/** The fourth row is Office, which failed. */
const office = [`${keys.down}${keys.down}${keys.down}${keys.enter}`, 'past-step', 'setup.exe'] as const;

/** What happened earlier, opened from the end of a run. */
export const scenesOfPastRuns: readonly Scene[] = [
	[history],
	[history, ['/', 'history-filter'] as const],
	[history, pastRun],
	[history, pastRun, ['/', 'past-run-filter'] as const],
	[history, pastRun, office],
	[history, pastRun, ['v', 'past-variables', 'Site'] as const],
	[history, pastRun, ['v', 'past-variables', 'Site'] as const, ['/', 'past-variables-filter'] as const],
	[history, ['c', 'compare', 'Ghent'] as const],
].map(way => questionScene('finished', finished, {way, options}));
