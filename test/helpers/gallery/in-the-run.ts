import type {Console} from '../../../source/ui/console.ts';
import {rowOf, visioTrace} from '../example-run.ts';
import {begin} from '../open-recovery.ts';
import {failedStep, pausedQuestion, recoveryQuestion} from '../recovery-question.ts';
import {heldScene, sceneOf} from './of-question.ts';
import {keys, type Scene} from './scene.ts';

const recovery = recoveryQuestion({
	timeout: {seconds: 900, choice: 'abort'},
	failed: failedStep({message: 'The exit code 1603 is not among the success codes 0 3010.'}),
});

const paused = pausedQuestion({notice: 'Site = "Ghent"'});

const output = [
	'Extracting 7z2408-x64.msi',
	'Property(S): ProductName = 7-Zip 24.08 (x64 edition)',
	'Action 14:03:12: InstallFiles. Copying new files',
	'File: C:\\Program Files\\7-Zip\\7z.exe, Size: 563,712',
];

const showRun = (console: Console) => {
	const record = begin(console);
	const index = rowOf('7-Zip');
	for (const text of output) {
		console.event(record({type: 'output', index, stream: 'stdout', text}));
	}

	const bytes = {bytes: 412_000_000, total: 800_000_000};
	console.event(record({type: 'content-progress', package: 'CON00020', source: 'D:', ...bytes}));
	return record;
};

const showSkipped = (console: Console) => {
	const record = showRun(console);
	const skipped = {type: 'step-skipped', index: rowOf('Visio'), name: 'Visio', depth: 1} as const;
	console.event(record({...skipped, reason: 'condition', trace: visioTrace}));
};

/** The run itself, and everything that can be opened over it. */
export const scenesInTheRun: readonly Scene[] = [
	sceneOf('running', showRun),
	sceneOf('running', showRun, {way: [[keys.down, 'running-row']]}),
	sceneOf('running', showRun, {way: [['/', 'running-find']]}),
	sceneOf('running', showRun, {
		way: [
			['z', 'running'],
			['z', 'running'],
			['z', 'running-output'],
		],
	}),
	sceneOf('running', showSkipped, {way: [[keys.f2, 'why']]}),
	sceneOf('running', showSkipped, {
		way: [
			[keys.f2, 'why'],
			['/', 'why-filter'],
		],
	}),
	sceneOf('running', showRun, {way: [[keys.f3, 'log']]}),
	sceneOf('running', showRun, {way: [[keys.f1, 'help']]}),
	sceneOf('running', showRun, {way: [[keys.f7, 'settings']]}),
	sceneOf('running', showRun, {way: [[keys.f10, 'cancel']]}),
	heldScene('recovery', recovery),
	heldScene('recovery', recovery, {way: [['t', 'retry-in']]}),
	heldScene('recovery', recovery, {
		way: [
			['t', 'retry-in'],
			[keys.enter, 'retry-waiting'],
		],
	}),
	heldScene('recovery', recovery, {way: [['g', 'go-to-picker']]}),
	heldScene('recovery', recovery, {
		way: [
			['g', 'go-to-picker'],
			['/', 'go-to-filter'],
		],
	}),
	heldScene('recovery', recovery, {way: [['v', 'variables']]}),
	heldScene('recovery', recovery, {
		way: [
			['v', 'variables'],
			['/', 'variables-filter'],
		],
	}),
	heldScene('recovery', recovery, {
		way: [
			['v', 'variables'],
			['n', 'variable-edit'],
		],
	}),
	heldScene('recovery', recovery, {
		way: [
			['v', 'variables'],
			[`${keys.down}${keys.down}d`, 'variable-delete'],
		],
	}),
	heldScene('recovery', recovery, {way: [['a', 'end-run']]}),
	heldScene('paused', paused),
	heldScene('go-to', {
		index: 1,
		path: ['Disk', 'Format'],
		direction: 'back',
		restored: [
			{name: 'Site', now: 'Ghent', earlier: 'Brussels'},
			{name: 'OfficeResult', now: '1603', earlier: undefined},
		],
		passedOver: [],
	}),
	heldScene(
		'go-to',
		{
			index: 12,
			path: ['Settings', 'Power plan'],
			direction: 'forward',
			restored: [],
			passedOver: [
				{path: ['Install packages', 'Office'], variables: ['OfficeChannel', 'OfficeResult']},
				{path: ['Install packages', 'Visio'], variables: []},
			],
		},
		{variant: 'forward'},
	),
	heldScene('restart', {
		message: 'Windows Setup (phase 2)',
		seconds: 30,
		target: 'current-os',
		mode: 'machine',
	}),
	heldScene('finished', {
		result: 'failed',
		code: 1603,
		failed: recovery.failed,
		logFile: recovery.logFile,
		seconds: 900,
	}),
	heldScene('finished', {result: 'succeeded', code: 0, logFile: recovery.logFile}, {variant: 'succeeded'}),
];
