import {describe, expect, it} from 'vitest';
import {revealed, Secret} from '../../source/sequence/secret.ts';
import {prestartFields} from '../helpers/prestart-fields.ts';
import {openScreenConsole} from '../helpers/screen-console.ts';

const enter = '\r';
const escapeKey = '\u001B';
const down = '\u001B[B';

const sequences = [
	{name: 'Inventory', description: 'Looks and changes nothing', packageId: 'CON00010'},
	{name: 'Prepare workstation', description: 'Installs everything', packageId: 'CON00011'},
	{name: 'Collect logs', description: '', packageId: 'CON00012'},
];

describe('the media password', () => {
	it('is taken without being shown, as a secret', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('password', {organization: 'Contoso', mediaLabel: 'LAB 2026'});
		await terminal.seesText('Welcome to Contoso');
		await terminal.seesText('Media password');
		terminal.types('opens3same');
		await terminal.seesText('**********');
		expect(terminal.written).not.toContain('opens3same');
		terminal.types(enter);
		const reply = await asked;
		expect(reply.kind === 'answer' && revealed(reply.answer)).toBe('opens3same');
		expect(reply.kind === 'answer' && reply.answer).toBeInstanceOf(Secret);
	});

	it('is taken with its Enter when both come in one piece', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('password', {organization: '', mediaLabel: ''});
		await terminal.seesText('Media password');
		terminal.types(`one${enter}`);
		const reply = await asked;
		expect(reply.kind === 'answer' && revealed(reply.answer)).toBe('one');
	});

	it('is shown and hidden again with F9, for a keyboard that is not the right one', async () => {
		const {console, terminal} = await openScreenConsole();
		void console.ask('password', {organization: '', mediaLabel: ''});
		await terminal.seesText('Media password');
		terminal.types('azerty');
		await terminal.seesText('******');
		terminal.types('\u001B[20~');
		await terminal.seesText('azerty');
		terminal.types('\u001B[20~');
		await terminal.seesNo('azerty');
	});

	it('says what was wrong, how often, and how long the next try has to wait', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('password', {
			organization: '',
			mediaLabel: '',
			wrong: {attempts: 2, message: 'This is not the password of this medium.', delay: 1},
		});
		await terminal.seesText('This is not the password of this medium.');
		await terminal.seesText('2 wrong tries so far');
		await terminal.seesText('The next try is possible in 1 second.');
		terminal.types('right');
		await terminal.seesNo('The next try is possible');
		terminal.types(enter);
		expect((await asked).kind).toBe('answer');
	});

	it('keeps what was typed while the keys are being read', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('password', {organization: '', mediaLabel: ''});
		await terminal.seesText('Media password');
		terminal.types('half');
		await terminal.seesText('****');
		terminal.types('\u001BOP');
		await terminal.seesText('show, hide');
		await terminal.seesNo('Media password');
		terminal.types(escapeKey);
		await terminal.seesText('****');
		terminal.types(`more${enter}`);
		const reply = await asked;
		expect(reply.kind === 'answer' && revealed(reply.answer)).toBe('halfmore');
	});
});

describe('choosing', () => {
	it('takes the task sequence that the arrows went to', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('sequence', {sequences});
		await terminal.seesText('Select a task sequence to run');
		terminal.types(down);
		await terminal.seesText('▸ Prepare workstation');
		terminal.types(enter);
		expect(await asked).toEqual({kind: 'answer', answer: 1});
	});

	it('filters with a slash, and answers with the place in the whole list', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('sequence', {sequences});
		await terminal.seesText('3 task sequences');
		terminal.types('/');
		await terminal.seesText('Filter');
		terminal.types('logs');
		await terminal.seesText('1 of 3');
		terminal.types(enter);
		expect(await asked).toEqual({kind: 'answer', answer: 2});
	});

	it('stays at what was found when the filter is taken away', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('sequence', {sequences});
		await terminal.seesText('3 task sequences');
		terminal.types('/LÓGS');
		await terminal.seesText('1 of 3');
		terminal.types(escapeKey);
		await terminal.seesText('▸ Collect logs');
		await terminal.seesText('3 task sequences');
		terminal.types(enter);
		expect(await asked).toEqual({kind: 'answer', answer: 2});
	});

	it('says how large the packages of each task sequence are, and how its last run on this computer ended', async () => {
		const {console, terminal} = await openScreenConsole({columns: 100});
		void console.ask('sequence', {
			sequences: [
				{
					...sequences[0],
					bytes: 1_240_000_000,
					lastRun: {result: 'failed', started: '2026-11-20T08:00:00.000Z'},
				},
				{...sequences[1], bytes: 12_000_000},
				sequences[2],
			].flatMap(each => each ?? []) as (typeof sequences)[number][],
		});
		await terminal.seesText('CON00010  packages 1.2 GB  last run Nov 20, 2026, 08:00: failed');
		expect(terminal.text()).toMatch(/Inventory +1\.2 GB {2}✗ failed {2}Looks and changes nothing/);
		expect(terminal.text()).toMatch(/Prepare workstation +12 MB {12}Installs everything/);
		terminal.types(down);
		await terminal.seesText('CON00011  packages 12 MB');
		expect(terminal.text()).not.toContain('last run');
	});

	it('has the medium searched again with F5, where it can be', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('sequence', {sequences, canSearchAgain: true});
		await terminal.seesText('F5 search again');
		terminal.types('\u001B[15~');
		expect(await asked).toEqual({kind: 'answer', answer: 'again'});
		void console.ask('sequence', {sequences});
		await terminal.seesText('Select a task sequence');
		await terminal.seesNo('F5');
	});

	it('says that nothing was found, and does not answer with nothing', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('sequence', {sequences});
		await terminal.seesText('Select a task sequence');
		terminal.types('/zzz');
		await terminal.seesText('No task sequence has “zzz”');
		terminal.types(enter);
		terminal.types(escapeKey);
		await terminal.seesText('Inventory');
		terminal.types(escapeKey);
		expect(await asked).toEqual({kind: 'left'});
	});

	it('asks whether an unfinished run goes on', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('resume', {
			name: 'Prepare workstation',
			started: '2026-11-21T13:58:00.000Z',
			index: 11,
			instructions: 40,
			step: 'Office',
			interrupted: true,
			failed: false,
		});
		await terminal.seesText('Prepare workstation, started Nov 21, 2026, 13:58');
		await terminal.seesText('It stood at “Office”, row 12 of 40.');
		await terminal.seesText('That step was started and never ended.');
		terminal.types(down + down + enter);
		expect(await asked).toEqual({kind: 'answer', answer: 'leave'});
	});

	it('asks what an interrupted step means', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('interrupted', {
			step: 'Office',
			path: ['Install packages', 'Office'],
			cause: 'crash',
			command: 'setup.exe /quiet',
			survivors: [],
		});
		await terminal.seesText('Install packages › Office');
		await terminal.seesText('The program ended while this step was running.');
		terminal.types(down + enter);
		expect(await asked).toEqual({kind: 'answer', answer: 'skip'});
	});

	it('asks which of several media', async () => {
		const {console, terminal} = await openScreenConsole();
		const media = [
			{path: 'D:\\', label: 'Contoso'},
			{path: 'E:\\', label: ''},
		];
		const asked = console.ask('media', {media});
		await terminal.seesText('Contoso');
		terminal.types(down + enter);
		expect(await asked).toEqual({kind: 'answer', answer: 1});
	});
});

describe('the prestart form', () => {
	it('is filled in field by field, and does not end while something is wrong', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('prestart', {title: 'Before we start', fields: prestartFields});
		await terminal.seesText('Before we start');
		terminal.types(`\u0015lab${enter}`);
		await terminal.seesText('< Brussels >');
		await terminal.seesText('✗ Asset tag');
		terminal.types('\u001B[C');
		await terminal.seesText('< Ghent >');
		terminal.types(`${enter}y${enter}1234`);
		await terminal.seesText('< Yes >');
		await terminal.seesText('****');
		terminal.types(enter + enter);
		await terminal.seesText('Three letters, a dash, four digits.');
		terminal.types(`\u0015LAB-0042${enter}${enter}${enter}${enter}${enter}`);
		const reply = await asked;
		const values =
			reply.kind === 'answer' ? [...reply.answer].map(([name, value]) => [name, revealed(value)]) : [];
		expect(values).toEqual([
			['AssetTag', 'LAB-0042'],
			['Site', 'ghe'],
			['KeepReport', 'true'],
			['OperatorPin', '1234'],
		]);
		expect(terminal.written).not.toContain('1234');
	});
});

describe('a countdown', () => {
	it('says why the computer restarts and when, and a key restarts it at once', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('restart', {
			message: 'Windows is ready.',
			seconds: 90,
			target: 'current-os',
			mode: 'machine',
		});
		await terminal.seesText('Windows is ready.');
		await terminal.seesText('Restart in 90 seconds');
		await terminal.seesText('Restart in 89 seconds');
		terminal.types(enter);
		expect(await asked).toEqual({kind: 'answer', answer: 'now'});
	});

	it.each([
		['relaunch', 'bootseq starts anew', 'This computer is not restarted', '--allow-restart'],
		['exit', 'bootseq ends: a restart is due', 'exit code 10', 'whoever'],
	] as const)('says that the computer is not restarted: %s', async (mode, ...texts) => {
		const {console, terminal} = await openScreenConsole();
		void console.ask('restart', {message: '', seconds: 90, target: 'current-os', mode});
		for (const text of texts) {
			await terminal.seesText(text);
		}

		expect(terminal.text()).not.toContain('The computer restarts');
	});

	it('answers by itself when it is over', async () => {
		const {console} = await openScreenConsole();
		expect(
			await console.ask('restart', {message: '', seconds: 1, target: 'boot-media', mode: 'machine'}),
		).toEqual({
			kind: 'answer',
			answer: 'now',
		});
	});
});

describe('cancelling', () => {
	it('asks once, and then leaves the question and aborts', async () => {
		const {console, terminal} = await openScreenConsole();
		const asked = console.ask('sequence', {sequences});
		await terminal.seesText('Select a task sequence');
		terminal.types('\u001B[21~');
		await terminal.seesText('Cancel?');
		expect(console.cancelled.aborted).toBe(false);
		terminal.types('n');
		await terminal.seesText('Select a task sequence');
		terminal.types('\u0003');
		await terminal.seesText('Cancel?');
		terminal.types('y');
		expect(await asked).toEqual({kind: 'left'});
		expect(console.cancelled.aborted).toBe(true);
	});
});
