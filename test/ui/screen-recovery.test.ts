import {describe, expect, it} from 'vitest';
import {revealed, Secret} from '../../source/sequence/secret.ts';
import {rowOf} from '../helpers/example-run.ts';
import {logFile, taggedRecord} from '../helpers/log-text.ts';
import {answered, begin, openRecovery} from '../helpers/open-recovery.ts';
import {failedStep, recoveryQuestion} from '../helpers/recovery-question.ts';
import {openScreenConsole} from '../helpers/screen-console.ts';

const enter = '\r';
const escapeKey = '\u001B';
const down = '\u001B[B';
const pageDown = '\u001B[6~';
const pageUp = '\u001B[5~';
const f10 = '\u001B[21~';

describe('the page of a step that failed', () => {
	it('names the step, its group, its command, its attempt, its code in numbers and words, and a cause', async () => {
		const {terminal} = await openRecovery({failed: failedStep({attempt: 2})});
		const screen = terminal.text();
		expect(screen).toContain('“Office” failed   attempt 2');
		expect(screen).toContain('Install packages › Office');
		expect(screen).toContain('setup.exe /configure');
		expect(screen).toMatch(/1603 +0x00000643 +fatal error during installation/);
		expect(screen).toContain('The log of Windows Installer says which action failed');
		expect(screen).toContain('Return value 3.');
		expect(screen).toContain('3 steps have changed this computer');
	});

	it('goes through all of it with the page keys where it does not fit, and back to the short form', async () => {
		const {terminal} = await openRecovery();
		expect(terminal.text()).toContain('PgDn: all of it');
		expect(terminal.text()).not.toContain('This attempt set OfficeChannel, OfficeResult.');
		terminal.types(pageDown);
		await terminal.seesText('lines 1–8 of 13');
		terminal.types(pageDown);
		await terminal.seesText('This attempt set OfficeChannel, OfficeResult.');
		terminal.types(pageUp + pageUp);
		await terminal.seesText('PgDn: all of it');
	});

	it('shows all of it at once on a large screen', async () => {
		const {terminal} = await openRecovery({}, {columns: 120, rows: 40});
		const screen = terminal.text();
		expect(screen).toContain('Reading configuration-Office365-x64.xml');
		expect(screen).toContain('1 restart so far.');
		expect(screen).toContain('This attempt set OfficeChannel, OfficeResult.');
		expect(screen).not.toContain('PgDn:');
	});
});

describe('what may be done about a failed step', () => {
	it.each([
		['r', 'retry'],
		['s', 'skip'],
		['c', 'shell'],
		['\u001B[19~', 'shell'],
	] as const)('is answered with one key: %j means %s', async (key, kind) => {
		const {terminal, asked} = await openRecovery();
		terminal.types(key);
		expect(await asked).toEqual(answered(kind));
	});

	it('is chosen with the arrows and Enter', async () => {
		const {terminal, asked} = await openRecovery();
		terminal.types(down + down);
		await terminal.seesText('▸ s  Skip');
		terminal.types(enter);
		expect(await asked).toEqual(answered('skip'));
	});

	it('is without Skip for a step that is required, also by its key', async () => {
		const {terminal, asked} = await openRecovery({required: true});
		expect(terminal.text()).toContain('This step is required');
		expect(terminal.text()).not.toMatch(/s {2}Skip/);
		terminal.types('s');
		terminal.types('r');
		expect(await asked).toEqual(answered('retry'));
	});

	it('is without a command prompt where none may be opened', async () => {
		const {terminal, asked} = await openRecovery({canOpenShell: false});
		expect(terminal.text()).not.toContain('Command prompt');
		terminal.types('c');
		terminal.types('r');
		expect(await asked).toEqual(answered('retry'));
	});

	it.each(['a', f10, '\u0003'])('ends the run with %j after it was asked once', async key => {
		const {console, terminal, asked} = await openRecovery();
		terminal.types(key);
		await terminal.seesText('End the task sequence?');
		terminal.types('n');
		await terminal.seesText('Retry');
		terminal.types(`${key}y`);
		expect(await asked).toEqual(answered('abort'));
		expect(console.cancelled.aborted).toBe(false);
	});

	it('is not left with Escape: what follows a failure has to be said', async () => {
		const {terminal, asked} = await openRecovery();
		terminal.types(escapeKey);
		terminal.types(down);
		await terminal.seesText('▸ t  Retry in');
		terminal.types('r');
		expect(await asked).toEqual(answered('retry'));
	});
});

describe('the time-out of the prompt', () => {
	const timeout = {seconds: 900, choice: 'abort'} as const;

	it('says when the run ends and how, starts anew with every key, and answers in the end', async () => {
		let time = Date.UTC(2026, 10, 21, 14, 3);
		const {terminal, asked} = await openRecovery({timeout}, {now: () => time});
		await terminal.seesText('In 15:00 the run ends as failed.');
		time += 600_000;
		await terminal.seesText('In 5:00 the run ends as failed.');
		terminal.types(down);
		await terminal.seesText('In 15:00 the run ends as failed.');
		time += 899_000;
		await terminal.seesText('In 0:01 the run ends as failed.');
		time += 1000;
		expect(await asked).toEqual(answered('timed-out'));
	});

	it.each([
		['skip', 'In 15:00 the step is skipped.'],
		['retry', 'In 15:00 the step is run again.'],
	] as const)('says what happens then: %s', async (choice, text) => {
		const {terminal} = await openRecovery({timeout: {seconds: 900, choice}});
		await terminal.seesText(text);
	});

	it('goes on while a person looks at something else', async () => {
		let time = Date.UTC(2026, 10, 21, 14, 3);
		const {terminal, asked} = await openRecovery({timeout}, {now: () => time});
		terminal.types('v');
		await terminal.seesText('Task sequence variables');
		await terminal.seesText('In 15:00 the run ends as failed.');
		time += 900_000;
		expect(await asked).toEqual(answered('timed-out'));
	});
});

describe('going to another step', () => {
	it('shows the tree with what became of each row, and begins at the step that failed', async () => {
		const {terminal, asked} = await openRecovery();
		terminal.types('g');
		await terminal.seesText('Go on at which step?');
		const screen = terminal.text();
		expect(screen).toMatch(/▸ {3}· Office +failed here/);
		expect(screen).toContain('✓ Format');
		expect(screen).toMatch(/– Old tool +disabled/);
		terminal.types('\u001B[A\u001B[A');
		await terminal.seesText('▸   ✓ Download content');
		terminal.types(enter);
		expect(await asked).toEqual(answered('go-to', {target: rowOf('Download content')}));
	});

	it('finds a step with a slash', async () => {
		const {terminal, asked} = await openRecovery();
		terminal.types('g/hosts');
		await terminal.seesText('1 of 15');
		terminal.types(enter);
		expect(await asked).toEqual(answered('go-to', {target: rowOf('Hosts file')}));
	});

	it('refuses a disabled step, and says why', async () => {
		const {terminal} = await openRecovery();
		terminal.types(`g/old${enter}`);
		await terminal.seesText('That row is disabled');
		terminal.types(escapeKey);
		await terminal.seesText('15 rows');
		terminal.types(escapeKey);
		await terminal.seesText('Command prompt');
	});

	it('shows the variables as they are and as they will be again, before it goes back', async () => {
		const {console, terminal} = await openScreenConsole();
		begin(console);
		const asked = console.ask('go-to', {
			index: rowOf('Format'),
			path: ['Disk', 'Format'],
			direction: 'back',
			restored: [
				{name: 'Site', now: 'Ghent', earlier: 'Brussels'},
				{name: 'Channel', now: 'Current', earlier: undefined},
			],
			passedOver: [],
		});
		await terminal.seesText('Go back to “Format”?');
		await terminal.seesText('Site: Ghent → Brussels');
		expect(terminal.text()).toContain('Channel: Current → (none)');
		expect(terminal.text()).toContain('is not undone');
		terminal.types(enter);
		expect(await asked).toEqual({kind: 'answer', answer: 'go'});
	});

	it('lists the steps it passes over and what they would have set, before it goes forward', async () => {
		const {console, terminal} = await openScreenConsole();
		begin(console);
		const asked = console.ask('go-to', {
			index: rowOf('Restart'),
			path: ['Restart'],
			direction: 'forward',
			restored: [],
			passedOver: [
				{path: ['Install packages', 'Office'], variables: ['OfficeResult']},
				{path: ['Install packages', 'Visio'], variables: []},
			],
		});
		await terminal.seesText('2 steps are passed over:');
		expect(terminal.text()).toContain('would set OfficeResult');
		terminal.types(escapeKey);
		expect(await asked).toEqual({kind: 'left'});
	});

	it('says so when nothing changes', async () => {
		const {console, terminal} = await openScreenConsole();
		const question = {index: 1, path: ['Format'], restored: [], passedOver: []};
		const back = console.ask('go-to', {...question, direction: 'back'});
		await terminal.seesText('No variable changes.');
		terminal.types(enter);
		await back;
		void console.ask('go-to', {...question, direction: 'forward'});
		await terminal.seesText('No step is passed over.');
	});

	it('comes back to the list, at the same step, when it was left', async () => {
		const {console, terminal, asked} = await openRecovery();
		terminal.types(`g/hosts${enter}`);
		await asked;
		void console.ask('recovery', recoveryQuestion());
		await terminal.seesText('▸   · Hosts file');
	});
});

describe('the variables of a failed run', () => {
	const openVariables = async (question: Parameters<typeof openRecovery>[0] = {}) => {
		const opened = await openRecovery(question);
		opened.terminal.types('v');
		await opened.terminal.seesText('4 variables');
		return opened;
	};

	it('are changed in place', async () => {
		const {terminal, asked} = await openVariables();
		terminal.types(`/site${enter}`);
		await terminal.seesText('Site = Brussels');
		terminal.types(`\u0015Ghent${enter}`);
		expect(await asked).toEqual(answered('set-variable', {name: 'Site', value: 'Ghent'}));
	});

	it('stay on the screen with what came of it, when the question comes again', async () => {
		const {console, terminal, asked} = await openVariables();
		terminal.types(`/site${enter}\u0015Ghent${enter}`);
		await asked;
		const again = console.ask('recovery', recoveryQuestion({notice: 'Site is Ghent now.'}));
		await terminal.seesText('Site is Ghent now.');
		expect(terminal.text()).toContain('▸ Site');
		terminal.types(escapeKey);
		await terminal.seesText('Command prompt');
		terminal.types('r');
		await again;
		void console.ask('recovery', recoveryQuestion());
		await terminal.seesText('Command prompt');
	});

	it('never show a secret, and take a new one as a secret without showing it', async () => {
		const {terminal, asked} = await openVariables();
		expect(terminal.text()).toMatch(/AdminPin +\*{8}/);
		terminal.types(down + enter);
		await terminal.seesText('AdminPin (secret, replaced as a whole) =');
		terminal.types('synthetic-77');
		await terminal.seesText('= ************');
		terminal.types(enter);
		const reply = await asked;
		const value =
			reply.kind === 'answer' && reply.answer.kind === 'set-variable' ? reply.answer.value : undefined;
		expect(value).toBeInstanceOf(Secret);
		expect(value instanceof Secret && revealed(value)).toBe('synthetic-77');
		expect(terminal.written).not.toContain('synthetic-77');
	});

	it('refuse to change or delete what only the engine changes', async () => {
		const {terminal} = await openVariables();
		expect(terminal.text()).toContain('(read-only)');
		terminal.types(enter);
		await terminal.seesText('_SMSTSMachineName is read-only');
		terminal.types(`${down}d`);
		await terminal.seesText('Delete AdminPin?');
	});

	it('are deleted after one confirmation', async () => {
		const {terminal, asked} = await openVariables();
		terminal.types(down + down);
		await terminal.seesText('▸ OfficeChannel');
		terminal.types('\u001B[3~');
		await terminal.seesText('Delete OfficeChannel?');
		terminal.types('n');
		await terminal.seesNo('Delete OfficeChannel?');
		terminal.types('dy');
		expect(await asked).toEqual(answered('set-variable', {name: 'OfficeChannel', value: null}));
	});

	it('get a new one by its name and value; a name that is there already is edited', async () => {
		const {terminal, asked} = await openVariables();
		terminal.types(`n${enter}`);
		await terminal.seesText('Type a name first.');
		terminal.types(`SITE${enter}`);
		await terminal.seesText('Site = Brussels');
		terminal.types(escapeKey);
		await terminal.seesNo('Site = Brussels');
		terminal.types(`nOwner${enter}`);
		await terminal.seesText('Owner =');
		terminal.types(`Lab${enter}`);
		expect(await asked).toEqual(answered('set-variable', {name: 'Owner', value: 'Lab'}));
	});
});

describe('the log of the attempt', () => {
	const failed = [
		taggedRecord({text: 'Error 1304. Error writing to file', at: 13, type: 3}),
		...Array.from({length: 40}, (_, line) =>
			taggedRecord({text: `Rolling back action ${line + 1}`, at: 14 + line}),
		),
		taggedRecord({text: 'Failed to run the action: Office. Error -2147023293', at: 60, type: 3}),
	];
	const before = Array.from({length: 200}, (_, line) =>
		taggedRecord({text: `Earlier line ${line + 1}`, type: 3}),
	);
	const logged = [
		{severity: 'error', component: 'TSManager', time: '10:00:13', text: 'Error 1304. Error writing to file'},
		{
			severity: 'error',
			component: 'TSManager',
			time: '10:01:00',
			text: 'Failed to run the action: Office. Error -2147023293',
		},
	] as const;

	it.each(['l', '\u001BOR'])('opens in the log viewer at its first error, with the key %j', async key => {
		const file = logFile([...before, ...failed].join(''));
		const {terminal} = await openRecovery({
			log: logged,
			logFile: file,
			timeout: {seconds: 900, choice: 'abort'},
		});
		terminal.types(key);
		await terminal.seesText('✗  10:00:13  (after 0:13) Error 1304.');
		expect(terminal.text()).toContain('201 of 242');
		expect(terminal.text()).toContain('the run ends as failed');
		terminal.types('e');
		await terminal.seesText('242 of 242');
		terminal.types('E');
		await terminal.seesText('201 of 242');
		terminal.types(escapeKey);
		await terminal.seesText('Command prompt');
	});

	it('opens at its last error where the first one of the attempt is not in it', async () => {
		const {terminal} = await openRecovery({
			log: [{...logged[0], text: 'Gone with the rotation'}],
			logFile: logFile(failed.join('')),
		});
		terminal.types('l');
		await terminal.seesText('42 of 42  2 errors');
		expect(terminal.text()).toContain('0x80070643');
	});

	it('opens at its end where the attempt logged no error', async () => {
		const {terminal} = await openRecovery({log: [], logFile: logFile(failed.slice(0, -1).join(''))});
		terminal.types('l');
		await terminal.seesText('41 of 41');
		await terminal.seesText('following');
	});

	it('is still searched by whoever comes back to it from the keys', async () => {
		const {terminal} = await openRecovery({log: logged, logFile: logFile(failed.join(''))});
		terminal.types('l');
		await terminal.seesText('1 of 42');
		terminal.types(`fRolling${enter}`);
		await terminal.seesText('of 40  filtered');
		terminal.types('?');
		await terminal.seesText('next bookmark');
		terminal.types(escapeKey);
		await terminal.seesText('of 40  filtered');
	});

	it('says so when it cannot be opened', async () => {
		const {terminal} = await openRecovery({log: [], logFile: '/nowhere/smsts.log'});
		terminal.types('l');
		await terminal.seesText('The log could not be opened: /nowhere/smsts.log');
		terminal.types(escapeKey);
		await terminal.seesText('Command prompt');
	});
});
