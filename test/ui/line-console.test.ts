import {EventEmitter} from 'node:events';
import {PassThrough} from 'node:stream';
import {describe, expect, it, vi} from 'vitest';
import {revealed, Secret} from '../../source/sequence/secret.ts';
import {loadSentences} from '../../source/text/sentences/books.ts';
import {createLineConsole, type LineConsoleOptions} from '../../source/ui/line-console.ts';
import {createRecorder, eventsUpTo7Zip, exampleTable, rowOf, visioTrace} from '../helpers/example-run.ts';
import {prestartFields} from '../helpers/prestart-fields.ts';

class TerminalInput extends PassThrough {
	readonly isTTY = true;
	isRaw = false;

	setRawMode(mode: boolean): this {
		this.isRaw = mode;
		return this;
	}
}

const open = (options: Partial<LineConsoleOptions> = {}) => {
	const lines: string[] = [];
	const errors: string[] = [];
	const console = createLineConsole({
		write: line => lines.push(line),
		writeError: line => errors.push(line),
		language: 'en',
		timeZone: 'UTC',
		clock: () => '2026-11-21T14:06:35.000Z',
		...options,
	});
	return {console, lines, errors};
};

const withTerminal = () => {
	const input = new TerminalInput();
	return {input, ...open({input})};
};

describe('a run, line by line', () => {
	it('says what starts, what is done and what is skipped, each with its time', () => {
		const {console, lines} = open();
		const record = createRecorder();
		console.begin({name: 'Prepare workstation', organization: '', table: exampleTable});
		for (const event of eventsUpTo7Zip) {
			console.event(record(event));
		}

		const step = {index: rowOf('7-Zip'), name: '7-Zip', attempt: 1} as const;
		console.event(record({...step, type: 'output', stream: 'stdout', text: '\u001B[1mcopying\u001B[0m'}));
		console.event(
			record({...step, type: 'step-finished', code: 0, succeeded: true, ignored: false, seconds: 12}),
		);
		const visio = {type: 'step-skipped', index: rowOf('Visio'), name: 'Visio', depth: 1} as const;
		console.event(record({...visio, reason: 'condition', trace: visioTrace}));
		expect(lines.slice(0, 2)).toEqual([
			'[14:02:00] Prepare workstation starts: about 11 steps.',
			'[14:02:01] Step 1 of about 11: Check readiness. Started.',
		]);
		expect(lines.slice(-4)).toEqual([
			'[14:02:12] Step 5 of about 11: Install packages, 7-Zip. Started.',
			'[14:02:13]   copying',
			'[14:02:14] Step 5: 7-Zip. Done in 12 seconds.',
			'[14:02:15] Step 7: Visio. Skipped: Model = "Virtual Machine".',
		]);
	});

	it('tells failures, reasons and warnings in the language of the reader', async () => {
		await loadSentences('fr');
		const {console, lines, errors} = open({language: 'fr'});
		const record = createRecorder();
		console.begin({name: 'Prepare workstation', organization: '', table: exampleTable});
		const visio = {type: 'step-skipped', index: rowOf('Visio'), name: 'Visio', depth: 1} as const;
		const trace = {
			kind: 'expression',
			verdict: false,
			text: 'folder C:\\Visio exists',
			saw: 'no such folder',
		} as const;
		console.event(record({...visio, reason: 'condition', trace}));
		const message = 'The exit code 5 is not among the success codes 0 3010.';
		const failed = {
			index: rowOf('7-Zip'),
			name: '7-Zip',
			attempt: 1,
			succeeded: false,
			ignored: false,
		} as const;
		console.event(record({...failed, type: 'step-finished', code: 5, message, seconds: 12}));
		const reason = '7-Zip asked for it';
		console.event(record({type: 'restart-requested', target: 'current-os', reason, retry: false}));
		console.notice('warning', 'The interrupted step had left running: msiexec (1201). It was ended.');
		const said = lines.join('\n');
		expect(said).toContain('ce dossier n’existe pas');
		expect(said).toContain('Le code de sortie 5 n’est pas parmi les codes de réussite 0 3010.');
		expect(said).toContain('7-Zip l’a demandé');
		expect(errors.join('\n')).toContain(
			'L’étape interrompue avait laissé tourner : msiexec (1201). Cela a été arrêté.',
		);
	});

	it('says what is waited for, and for how long at most', () => {
		const {console, lines} = open();
		console.wait('media');
		console.wait('media', {seconds: 60});
		console.wait('retry', {seconds: 40, attempt: {number: 2, of: 3}});
		expect(lines).toEqual([
			'[14:06:35] Looking for task sequence media on the drives',
			'[14:06:35] Looking for task sequence media on the drives. Gives up in 1:00.',
			'[14:06:35] Waiting before the step is tried again. Try 2 of 3 in 0:40.',
		]);
	});

	it('tells a dry run as what each step would do', () => {
		const {console, lines} = open({dryRun: true});
		const record = createRecorder();
		console.begin({name: 'Prepare workstation', organization: '', table: exampleTable});
		for (const event of eventsUpTo7Zip) {
			console.event(record(event));
		}

		const message = 'msiexec.exe /i 7z2408-x64.msi /qn /norestart';
		const step = {index: rowOf('7-Zip'), name: '7-Zip', attempt: 1, seconds: 0, message} as const;
		console.event(record({...step, type: 'step-finished', code: 0, succeeded: true, ignored: false}));
		expect(lines[0]).toBe(
			'[14:02:00] Prepare workstation starts: about 11 steps. This is a dry run: nothing is changed.',
		);
		const over = {type: 'run-finished', result: 'succeeded', code: 0, seconds: 0} as const;
		console.event(record(over));
		expect(lines.at(-1)).toMatch(/The dry run came to its end: nothing was changed\.$/);
		expect(lines.at(-2)).toBe(
			'[14:02:12] Step 5 of about 11: Install packages, 7-Zip. Would: msiexec.exe /i 7z2408-x64.msi /qn /norestart',
		);
	});

	it('gives a failure its code in numbers and words', () => {
		const {console, lines} = open();
		const record = createRecorder();
		console.begin({name: 'x', organization: '', table: exampleTable});
		const step = {
			type: 'step-finished',
			index: rowOf('7-Zip'),
			name: '7-Zip',
			attempt: 1,
			seconds: 60,
		} as const;
		console.event(record({...step, code: 1603, succeeded: false, ignored: false, message: 'See the log.'}));
		expect(lines[0]).toMatch(
			/Step 5: 7-Zip\. Failed with code 1603 \(0x00000643, .+\) after 1 minute\. See the log\.$/,
		);
	});

	it('keeps variables to itself, and writes no control character', () => {
		const {console, lines} = open();
		const record = createRecorder();
		console.event(record({type: 'variable-set', name: 'Pin', value: new Secret('4711')}));
		console.notice('information', 'Found\u001B[2J.');
		expect(lines).toEqual(['[14:06:35] Note: Found.']);
	});

	it('sends warnings and errors where errors go', () => {
		const {console, lines, errors} = open();
		console.notice('information', 'Found.');
		console.notice('error', 'Lost.');
		expect(lines).toEqual(['[14:06:35] Note: Found.']);
		expect(errors).toEqual(['[14:06:35] Error: Lost.']);
	});
});

describe('questions without a terminal', () => {
	it('stay unanswered, and name the answer that is missing', async () => {
		const {console} = open();
		const missing = async (asked: ReturnType<typeof console.ask>) => {
			const reply = await asked;
			return reply.kind === 'unanswered' ? reply.missing : reply.kind;
		};

		expect(await missing(console.ask('password', {organization: '', mediaLabel: ''}))).toBe('password');
		expect(await missing(console.ask('sequence', {sequences: []}))).toBe('sequence');
		expect(
			await missing(
				console.ask('interrupted', {step: 'Office', path: ['Office'], cause: 'crash', survivors: []}),
			),
		).toBe('interrupted');
	});

	it('name the prestart variable, the first that has no default', async () => {
		const {console} = open();
		const fields = prestartFields.map(field => (field.variable === 'Site' ? {...field, default: ''} : field));
		expect(await console.ask('prestart', {title: '', fields})).toEqual({
			kind: 'unanswered',
			missing: 'prestart.Site',
		});
	});
});

describe('questions on a terminal', () => {
	it('are answered by number, and asked again after nonsense', async () => {
		const {console, lines, input} = withTerminal();
		const asked = console.ask('interrupted', {
			step: 'Office',
			path: ['Office'],
			cause: 'restart',
			survivors: [],
		});
		await vi.waitFor(() => expect(lines.at(-1)).toContain('Your choice:'));
		input.write('9\n');
		await vi.waitFor(() => expect(lines.join('\n')).toContain('Give a number from 1 to 3.'));
		input.write('2\r\n');
		expect(await asked).toEqual({kind: 'answer', answer: 'skip'});
		expect(lines[0]).toContain('Question: “Office” was interrupted');
	});

	it('take a password without the terminal echoing it, with Backspace', async () => {
		const {console, lines, input} = withTerminal();
		const asked = console.ask('password', {organization: 'Contoso', mediaLabel: ''});
		await vi.waitFor(() => expect(input.isRaw).toBe(true));
		input.write('opensez\u007Fame\r');
		const reply = await asked;
		expect(reply.kind === 'answer' && revealed(reply.answer)).toBe('openseame');
		expect(input.isRaw).toBe(false);
		expect(lines.join('\n')).not.toContain('opense');
	});

	it('fill in a form, with defaults for what is left empty', async () => {
		const {console, input} = withTerminal();
		const asked = console.ask('prestart', {title: 'Before we start', fields: prestartFields});
		input.write('\n2\n1\n');
		await vi.waitFor(() => expect(input.isRaw).toBe(true));
		input.write('1234\r');
		const reply = await asked;
		const values = reply.kind === 'answer' ? [...reply.answer.values()].map(revealed) : [];
		expect(values).toEqual(['LAB-0001', 'ghe', 'true', '1234']);
	});

	it('tell of each task sequence how large it is and how it ended last, and have the medium searched again', async () => {
		const {console, input, lines} = withTerminal();
		const asked = console.ask('sequence', {
			sequences: [
				{
					name: 'Inventory',
					description: 'Changes nothing',
					packageId: 'CON00010',
					bytes: 12_000_000,
					lastRun: {result: 'failed', started: '2026-11-20T08:00:00.000Z'},
				},
				{name: 'Collect logs', description: '', packageId: 'CON00012'},
			],
			canSearchAgain: true,
		});
		await vi.waitFor(() => expect(lines.at(-1)).toContain('Your choice:'));
		expect(lines.map(line => line.replace(/^\[.{8}\] /, ''))).toEqual([
			'Question: Select a task sequence to run',
			'1 Inventory: Changes nothing, packages 12 MB, last run Nov 20, 2026, 08:00: failed',
			'2 Collect logs',
			'3 Search again',
			'Your choice:',
		]);
		input.write('3\n');
		expect(await asked).toEqual({kind: 'answer', answer: 'again'});
	});

	it('are left when the input ends', async () => {
		const {console, input} = withTerminal();
		const asked = console.ask('media', {media: [{path: 'D:\\', label: ''}]});
		input.end();
		expect(await asked).toEqual({kind: 'left'});
	});

	it('cancel the run with Ctrl+C while a secret is typed', async () => {
		const {console, input} = withTerminal();
		void console.ask('password', {organization: '', mediaLabel: ''});
		await vi.waitFor(() => expect(input.isRaw).toBe(true));
		input.write('\u0003');
		await vi.waitFor(() => expect(console.cancelled.aborted).toBe(true));
	});

	it('are left with Ctrl+C, which the terminal makes a signal of', async () => {
		const signals = new EventEmitter();
		const {console, lines} = open({input: new TerminalInput(), signals});
		const asked = console.ask('media', {media: [{path: 'D:\\', label: ''}]});
		await vi.waitFor(() => expect(lines.at(-1)).toContain('Your choice'));
		signals.emit('SIGINT');
		expect(await asked).toEqual({kind: 'left'});
		expect(console.cancelled.aborted).toBe(true);
	});

	it('are left with Ctrl+C after an earlier one too; a restart that is cancelled does not come at once', async () => {
		const signals = new EventEmitter();
		const {console, lines} = open({input: new TerminalInput(), signals});
		signals.emit('SIGINT');
		const asked = console.ask('restart', {
			message: '',
			seconds: 600,
			target: 'current-os',
			mode: 'machine',
		});
		await vi.waitFor(() => expect(lines.at(-1)).toContain('Enter'));
		signals.emit('SIGINT');
		expect(await asked).toEqual({kind: 'left'});
	});

	it('cancel a piece of work by itself while there is one, then everything', () => {
		const signals = new EventEmitter();
		const {console} = open({input: new TerminalInput(), signals});
		const work = console.beginWork?.();
		signals.emit('SIGINT');
		expect(work?.signal.aborted).toBe(true);
		expect(console.cancelled.aborted).toBe(false);
		work?.end();
		signals.emit('SIGINT');
		expect(console.cancelled.aborted).toBe(true);
	});

	it('say that the computer is not restarted where this program is', async () => {
		const {console, lines} = withTerminal();
		await console.ask('restart', {message: '', seconds: 0, target: 'current-os', mode: 'relaunch'});
		expect(lines[0]).toBe('[14:06:35] bootseq starts anew.');
		expect(lines[1]).toContain('This computer is not restarted');
	});

	it('restart at once on Enter, and by themselves when the time is over', async () => {
		const {console, lines, input} = withTerminal();
		const asked = console.ask('restart', {
			message: 'Done.',
			seconds: 600,
			target: 'boot-media',
			mode: 'machine',
		});
		await vi.waitFor(() => expect(lines.join('\n')).toContain('Restart in 600 seconds'));
		input.write('\n');
		expect(await asked).toEqual({kind: 'answer', answer: 'now'});
		expect(
			await console.ask('restart', {message: '', seconds: 0, target: 'boot-media', mode: 'machine'}),
		).toEqual({
			kind: 'answer',
			answer: 'now',
		});
	});
});

describe('a pause, line by line', () => {
	const begin = () => {
		const input = new TerminalInput();
		const opened = {input, ...open({input, pausable: true})};
		opened.console.begin({name: 'Prepare workstation', organization: '', table: exampleTable});
		return opened;
	};

	it('is asked for with a letter and Enter while a step runs, and taken back the same way', async () => {
		const {console, input, lines} = begin();
		expect(lines.at(-1)).toBe('[14:06:35] To pause before the next step, type p and press Enter.');
		input.write('p\n');
		await vi.waitFor(() => expect(console.isPauseRequested()).toBe(true));
		expect(lines.at(-1)).toBe('[14:06:35] The run pauses before the next step.');
		input.write('P\r\n');
		await vi.waitFor(() => expect(console.isPauseRequested()).toBe(false));
		await console.close();
	});

	it('takes no line away from the next question', async () => {
		const {console, input} = begin();
		input.write('2\np\n');
		await vi.waitFor(() => expect(console.isPauseRequested()).toBe(true));
		const media = [
			{label: 'One', path: '/one'},
			{label: 'Two', path: '/two'},
		];
		expect(await console.ask('media', {media})).toEqual({kind: 'answer', answer: 1});
		await console.close();
	});

	it('still works after a question, and not while the terminal is lent', async () => {
		const {console, input} = begin();
		const asked = console.ask('media', {media: [{label: 'One', path: '/one'}]});
		input.write('1\n');
		await asked;
		await console.lendTerminal?.(async () => {
			expect(input.listenerCount('data')).toBe(0);
		});
		input.write('p\n');
		await vi.waitFor(() => expect(console.isPauseRequested()).toBe(true));
		await console.close();
		expect(input.listenerCount('data')).toBe(0);
	});

	it('is not offered where nobody may ask for one', () => {
		const input = new TerminalInput();
		const {console, lines} = open({input});
		console.begin({name: 'Prepare workstation', organization: '', table: exampleTable});
		expect(lines).toEqual([]);
		expect(input.listenerCount('data')).toBe(0);
	});
});
