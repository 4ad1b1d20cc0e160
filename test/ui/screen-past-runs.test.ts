import {describe, expect, it} from 'vitest';
import type {PastRun} from '../../source/history/past-run.ts';
import {variablesAt} from '../../source/history/variables-at.ts';
import type {JournalEvent} from '../../source/sequence/event.ts';
import {failure, success} from '../../source/sequence/result.ts';
import {Secret} from '../../source/sequence/secret.ts';
import {languages} from '../../source/text/language.ts';
import type {ScreenConsoleOptions} from '../../source/ui/screen-console.ts';
import {createRecorder, eventsUpTo7Zip, exampleTable} from '../helpers/example-run.ts';
import {recorded, started, stepFinished, stepStarted} from '../helpers/journal-events.ts';
import {firstRun, pastRunOf, secondRun} from '../helpers/past-run.ts';
import {openScreenConsole} from '../helpers/screen-console.ts';

const long =
	'Install the drivers of this model and everything that belongs to them, however long that name is';

const eventsOf = (code: number): JournalEvent[] => [
	started,
	{type: 'variable-set', name: 'Site', value: 'Ghent'},
	{type: 'group-started', index: 0, name: 'Prepare', depth: 0},
	{...stepStarted(1, long), depth: 1} as JournalEvent,
	stepFinished(1, long),
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
	{type: 'restart-requested', target: 'boot-media', reason: 'Office asked for it', retry: false},
	{type: 'run-resumed', index: 4, bootId: 'boot-2'},
	{type: 'variable-set', name: 'Site', value: 'Bruges'},
	{type: 'run-finished', result: code === 0 ? 'succeeded' : 'failed', code, seconds: 12},
];

const journals = new Map([
	[secondRun, eventsOf(1603)],
	[firstRun, eventsOf(0)],
]);
const runs = new Map<string, PastRun>([...journals].map(([run, events]) => [run, pastRunOf(events, run)]));

const past: Partial<ScreenConsoleOptions> = {
	history: async () => [...runs.values()].map(({summary}) => summary),
	async historyDetail(run) {
		const found = runs.get(run);
		return found === undefined ? failure('no such run') : success(found);
	},
	pastRuns: {
		logOf: async (_run, {index, name}) => ({
			index,
			name,
			start: 0,
			lines: [
				{severity: 'error', component: 'InstallSoftware', time: '10:00:07', text: `log of ${name}\u001B[2J`},
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

const keys = {down: '\u001B[B', right: '\u001B[C', escape: '\u001B', enter: '\r'};

const openHistory = async (options: Parameters<typeof openScreenConsole>[0] = {}) => {
	const opened = await openScreenConsole({...past, ...options});
	void opened.console.ask('finished', {result: 'succeeded', code: 0, logFile: 'smsts.log'});
	await opened.terminal.sees(
		() => /F1 /.test(opened.terminal.screen()[(options.rows ?? 24) - 2] ?? ''),
		'the end',
	);
	opened.terminal.types('h');
	await opened.terminal.seesText('Install Windows');
	return opened;
};

describe('what happened in a past run, on the screen', () => {
	it('is a timeline, with a bar where the time went', async () => {
		const {terminal} = await openHistory();
		terminal.types(keys.enter);
		await terminal.seesText('of 6');
		expect(terminal.text()).toMatch(/✗ Office +█+ +0:01/);
		expect(terminal.text()).toMatch(/– Visio +·/);
		expect(terminal.text()).toMatch(/Restart +█/);
	});

	it('has every attempt with its code, command, log and the variables it set, secrets masked', async () => {
		const {terminal} = await openHistory();
		terminal.types(keys.enter);
		await terminal.seesText('1 of 6');
		for (const row of [2, 3, 4]) {
			terminal.types(keys.down);
			await terminal.seesText(`${row} of 6`);
		}

		terminal.types(keys.enter);
		await terminal.seesText('log of Office');
		expect(terminal.text()).toContain('code 1603');
		expect(terminal.text()).toContain('command: setup.exe /configure');
		expect(terminal.text()).toContain('OfficeVersion=16');
		expect(terminal.text()).toContain('OfficeKey=********');
		expect(terminal.written).not.toContain('canary');
		expect(terminal.written).not.toContain('\u001B[2J');
		terminal.types('\u001B[D');
		await terminal.seesText('Model equals "Tablet": false, Model = "Notebook"');
		terminal.types(keys.escape);
		await terminal.seesText('3 of 6');
	});

	it('has the variables as they were at a step', async () => {
		const {terminal} = await openHistory();
		terminal.types(keys.enter);
		await terminal.seesText('1 of 6');
		terminal.types(keys.down);
		await terminal.seesText('2 of 6');
		terminal.types('v');
		await terminal.seesText('Site=Ghent');
		expect(terminal.text()).not.toContain('OfficeVersion');
		terminal.types(keys.escape);
		await terminal.seesText('2 of 6');
	});

	it('is compared with the run before it', async () => {
		const {terminal} = await openHistory();
		terminal.types('c');
		await terminal.seesText('What went another way');
		expect(terminal.text()).toMatch(/Office: succeeded → failed, code 1603/);
		terminal.types(keys.escape);
		await terminal.seesText('Past runs');
	});

	it('is compared with other runs, older ones to the left', async () => {
		const third = '20260803-100000-0a1b2c3d';
		const all = [pastRunOf(eventsOf(7), third), ...runs.values()];
		const {terminal} = await openHistory({
			history: async () => all.map(({summary}) => summary),
			historyDetail: async run => {
				const found = all.find(({summary}) => summary.run === run);
				return found === undefined ? failure('no such run') : success(found);
			},
		});
		terminal.types('c');
		await terminal.seesText(`before: ${secondRun}`);
		expect(terminal.text()).toContain(`after: ${third}`);
		terminal.types('\u001B[D');
		await terminal.seesText(`before: ${firstRun}`);
		terminal.types(keys.right);
		await terminal.seesText(`before: ${secondRun}`);
	});
});

describe('finding a past run, and something in it', () => {
	it('leaves the runs that have it in their name, computer or result', async () => {
		const {terminal} = await openHistory();
		terminal.types('/notebook FAILED');
		await terminal.seesText('1 of 1');
		await terminal.seesNo('succeeded');
		terminal.types('\u0015windows');
		await terminal.seesText('1 of 2');
		terminal.types('\u0015succéeded');
		await terminal.seesText('1 of 1');
		await terminal.seesNo('  failed');
		terminal.types(keys.escape);
		await terminal.seesText('2 of 2');
	});

	it('says so when there is none, and opens nothing', async () => {
		const {terminal} = await openHistory();
		terminal.types('/zzz');
		await terminal.seesText('No run has “zzz” in its name, computer or result.');
		terminal.types(keys.enter + keys.escape);
		await terminal.seesText('1 of 2');
	});

	it('finds the rows of a timeline, and comes back to what was found', async () => {
		const {terminal} = await openHistory();
		terminal.types(keys.enter);
		await terminal.seesText('1 of 6');
		terminal.types('/OFFICE');
		await terminal.seesText('1 of 2');
		expect(terminal.text()).not.toContain('Visio');
		terminal.types(keys.enter);
		await terminal.seesText('log of Office');
		terminal.types(keys.escape);
		await terminal.seesText('1 of 2');
		terminal.types('\u0015zzz');
		await terminal.seesText('Nothing in this run has “zzz” in its name.');
		terminal.types(keys.escape);
		await terminal.seesText('Visio');
	});

	it('finds a variable by its name or value as it was then', async () => {
		const {terminal} = await openHistory();
		terminal.types(keys.enter);
		await terminal.seesText('1 of 6');
		terminal.types('v');
		await terminal.seesText('Variables at that moment');
		terminal.types('/ghent');
		await terminal.seesText('Filter ghent');
		await terminal.seesText('Site=Ghent');
		terminal.types('\u0015zzz');
		await terminal.seesText('No variable has “zzz” in its name or value.');
		terminal.types(keys.escape);
		await terminal.seesText('Site=Ghent');
		terminal.types(keys.escape);
		await terminal.seesText('1 of 6');
	});

	it('comes back to the filtered list of runs', async () => {
		const {terminal} = await openHistory();
		terminal.types('/failed');
		await terminal.seesText('1 of 1');
		terminal.types(keys.enter);
		await terminal.seesText('1 of 6');
		terminal.types(keys.escape);
		await terminal.seesText('1 of 1');
		expect(terminal.text()).toContain('Filter failed');
	});
});

describe.each(languages)('the screens of past runs in %s', language => {
	it.each([
		[80, 24],
		[100, 30],
		[132, 43],
	])('fit at %d by %d', async (columns, rows) => {
		const {terminal} = await openHistory({columns, rows, language});
		const fits = async (text: string) => {
			await terminal.seesText(text);
			const screen = terminal.screen();
			expect(screen[rows - 1]).toBe('');
			expect(screen[rows - 2]).not.toBe('');
			expect(screen[1]).toBe('─'.repeat(columns));
		};

		await fits('Install Windows');
		terminal.types('c');
		await fits('1603');
		terminal.types(keys.escape);
		await terminal.sees(
			() => !terminal.text().includes('OfficeVersion') && /\u25b8/.test(terminal.text()),
			'the list',
		);
		terminal.types(keys.enter);
		// The computer is named in the list too: the bars are not.
		await fits('█');
		expect(terminal.text()).toContain('Contoso Notebook 7');
		terminal.types(keys.enter);
		await fits('log of Prepare');
		terminal.types('v');
		await fits('Site=Ghent');
	});
});

describe('the running screen', () => {
	it.each([
		['en', 'Step 5 of about 10, 12 min left ± 0'],
		['fr', 'Étape 5 sur environ 10, reste 12 min ± 0'],
		['nl', 'Stap 5 van ongeveer 10, nog 12 min ± 0'],
	] as const)('says how long it will probably take, once past runs have told: %s', async (language, left) => {
		const steps = exampleTable
			.filter(({kind}) => kind === 'step')
			.map(({index, name}) => ({index, name, ...(name === 'Visio' ? {} : {seconds: 120})}));
		const {console, terminal} = await openScreenConsole({
			...past,
			language,
			now: () => Date.UTC(2026, 10, 21, 14, 2, 14),
			pastRuns: {
				logOf: async () => undefined,
				variablesAt: async () => success([]),
				learnedRuns: async () => [
					{steps, reached: Number.POSITIVE_INFINITY},
					{steps, reached: Number.POSITIVE_INFINITY},
				],
			},
		});
		const record = createRecorder();
		console.begin({name: 'Prepare workstation', organization: 'Contoso', table: exampleTable});
		for (const event of eventsUpTo7Zip) {
			console.event(record(event));
		}

		// Of eleven steps Visio never ran: 7-Zip is the fifth of ten, and five more take two minutes each.
		await terminal.seesText(left);
	});

	it('says how far off that may be, where past runs differ', async () => {
		const runOf = (seconds: number) => ({
			steps: exampleTable
				.filter(({kind}) => kind === 'step')
				.map(({index, name}) => ({index, name, seconds})),
			reached: Number.POSITIVE_INFINITY,
		});
		const {console, terminal} = await openScreenConsole({
			...past,
			now: () => Date.UTC(2026, 10, 21, 14, 2, 14),
			pastRuns: {
				logOf: async () => undefined,
				variablesAt: async () => success([]),
				learnedRuns: async () => [runOf(60), runOf(180)],
			},
		});
		const record = createRecorder();
		console.begin({name: 'Prepare workstation', organization: 'Contoso', table: exampleTable});
		for (const event of eventsUpTo7Zip) {
			console.event(record(event));
		}

		await terminal.sees(() => /, 1\d min left ± [1-9]/.test(terminal.text()), 'how far off it may be');
	});
});
