import type {JournalEvent, Recorded} from '../../source/sequence/event.ts';

/** Events as a run would have recorded them: numbered from `first`, a second apart. */
export const recorded = (events: readonly JournalEvent[], first = 1): Recorded<JournalEvent>[] =>
	events.map((event, position) => ({
		...event,
		time: new Date(Date.UTC(2026, 7, 1, 10, 0, first + position)).toISOString(),
		run: '20260801-100000-0a1b2c3d',
		sequenceNumber: first + position,
	}));

export const started: JournalEvent = {
	type: 'run-started',
	name: 'Install Windows',
	packageId: 'CON00010',
	instructions: 4,
	machine: {make: 'Contoso', model: 'Notebook 7', serialNumber: 'S-1234', bootId: 'boot-1'},
};

export const stepStarted = (index: number, name: string): JournalEvent => ({
	type: 'step-started',
	index,
	name,
	depth: 0,
	stepType: 'SMS_TaskSequence_RunCommandLineAction',
	attempt: 1,
});

export const stepFinished = (index: number, name: string, code = 0): JournalEvent => ({
	type: 'step-finished',
	index,
	name,
	attempt: 1,
	code,
	succeeded: code === 0,
	ignored: false,
	seconds: 1.5,
});
