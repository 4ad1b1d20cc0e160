import {mkdirSync, readdirSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {ofType, outline, variablesAfter} from '../helpers/event-lines.ts';
import {programBench} from '../helpers/program-bench.ts';
import {commandXml, restartXml, sequenceXml, setVariableXml} from '../helpers/sequence-xml.ts';

describe('options (contract: command-line.md, "Options")', () => {
	it('--set and the answers file give variables before the first step; --set wins', async () => {
		const bench = programBench();
		const answers = bench.write(
			'answers.json',
			JSON.stringify({variables: {Site: 'Gent', Seats: 4, Desk: true}}),
		);
		const file = bench.write('ts.xml', sequenceXml(commandXml('Show', 'echo "$Site $Seats $Desk $Text"')));
		const {events} = await bench.bootseq([
			'run',
			file,
			'--json',
			'--answers',
			answers,
			'--set',
			'Site=Lyon',
			'--set',
			'Text=a=b c',
		]);
		expect(ofType(events(), 'output').map(({text}) => text)).toEqual(['Lyon 4 true a=b c']);
		expect(variablesAfter(events()).get('Site')).toBe('Lyon');
	});

	it('a variable with the name of a password is a secret also when it comes from --set', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(commandXml('Show', 'echo "x $OSDJoinPassword"')));
		const {stdout, events} = await bench.bootseq([
			'run',
			file,
			'--json',
			'--set',
			'OSDJoinPassword=canary-82',
		]);
		expect(stdout).not.toContain('canary-82');
		expect(variablesAfter(events()).get('OSDJoinPassword')).toBe('secret');
		expect(ofType(events(), 'output')[0]).toMatchObject({text: 'x '});
	});

	it.each([
		[
			'retry:2',
			1,
			['step-finished Breaks 7', 'step-finished Breaks 7', 'step-finished Breaks 7', 'run-finished 7'],
		],
		['skip', 0, ['step-finished Breaks 7 ignored', 'step-finished After 0', 'run-finished 0']],
		['abort', 1, ['step-finished Breaks 7', 'run-finished 7']],
	])('the answer "failure": "%s" decides about a step that fails', async (failure, code, ends) => {
		const bench = programBench();
		const answers = bench.write('answers.json', JSON.stringify({failure}));
		const file = bench.write(
			'ts.xml',
			sequenceXml(commandXml('Breaks', 'exit 7'), commandXml('After', 'true')),
		);
		const ended = await bench.bootseq(['run', file, '--json', '--unattended', '--answers', answers]);
		expect(outline(ended.events()).filter(line => /-finished/.test(line))).toEqual(ends);
		expect(ended.code).toBe(code);
	});

	it.each([
		['no JSON', '{"password": "canary-17"', 'is not JSON'],
		['a key that nobody knows', '{"passwort": "canary-17"}', 'passwort'],
		['a decision that does not exist', '{"interrupted": "perhaps"}', 'rerun, skip or fail'],
		['a failure policy that does not exist', '{"failure": "retry"}', 'retry:<n>, skip or abort'],
	])('an answers file with %s is refused without showing what is in it', async (_what, text, words) => {
		const bench = programBench();
		const answers = bench.write('answers.json', text);
		const file = bench.write('ts.xml', sequenceXml(commandXml('Fine', 'true')));
		const {code, stderr} = await bench.bootseq(['run', file, '--answers', answers]);
		expect(code).toBe(2);
		expect(stderr).toContain(words);
		expect(stderr).not.toContain('canary-17');
	});

	it.each([
		['rerun', 0, 2, 'step-finished After 0'],
		['skip', 0, 1, 'step-finished After 0'],
		['fail', 1, 1, undefined],
	])(
		'the answer "interrupted": "%s" decides about a step that never ended',
		async (interrupted, code, starts, then) => {
			const bench = programBench();
			const answers = bench.write('answers.json', JSON.stringify({interrupted}));
			const step = `echo started >> ${bench.path('starts')}; ${bench.waitsFor('go')}`;
			const file = bench.write('ts.xml', sequenceXml(commandXml('Hangs', step), commandXml('After', 'true')));
			const program = bench.start(['run', file, '--json']);
			await program.line(line => line.includes('"step-started"'));
			await expect.poll(() => bench.read('starts')).toBe('started\n');
			program.signal('SIGKILL');
			await program.ended;
			bench.write('go', '');

			const resumed = await bench.bootseq(['resume', '--json', '--unattended', '--answers', answers]);
			expect(resumed.code).toBe(code);
			expect(resumed.events()[0]).toMatchObject({
				type: 'run-resumed',
				interrupted: {index: 0, name: 'Hangs', decision: interrupted},
			});
			expect(bench.read('starts').split('\n')).toHaveLength(starts + 1);
			expect(outline(resumed.events()).find(line => line.includes('After 0'))).toBe(then);
		},
	);

	it('--unattended without that answer counts the step as failed, and names the answer', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(commandXml('Hangs', bench.waitsFor('go'))));
		const program = bench.start(['run', file, '--json']);
		await program.line(line => line.includes('"step-started"'));
		program.signal('SIGKILL');
		await program.ended;
		const unanswered = await bench.bootseq(['resume', '--unattended']);
		expect(unanswered.code).toBe(1);
		expect(unanswered.stderr).toContain('no answer for: interrupted');
	});

	it('--restart relaunch goes on in a new process, in one stream of events', async () => {
		const bench = programBench();
		const file = bench.write(
			'ts.xml',
			sequenceXml(
				setVariableXml('Site', 'Lyon'),
				commandXml('Before', 'echo $PPID'),
				restartXml(),
				commandXml('Between', 'echo $PPID'),
				restartXml('Restart again'),
				commandXml('After', 'echo $PPID $Site'),
			),
		);
		const {code, events} = await bench.bootseq(['run', file, '--json', '--restart', 'relaunch']);
		expect(code).toBe(0);
		const [before, between, after] = ofType(events(), 'output').map(({text}) => String(text));
		expect(new Set([before, between, after?.split(' ')[0]]).size).toBe(3);
		expect(after).toMatch(/^\d+ Lyon$/);
		expect(ofType(events(), 'run-resumed')).toHaveLength(2);
		const kept = events().filter(({type}) => type !== 'output');
		expect(kept.map(({sequenceNumber}) => sequenceNumber)).toEqual(kept.map((_, index) => index + 1));
	});

	it('relaunches without being told, where the computer is somebody’s', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(restartXml(), commandXml('After', 'true')));
		expect(await bench.bootseq(['run', file])).toMatchObject({code: 0});
	});

	it('--dry-run describes every step, follows the variables, runs nothing and leaves nothing behind', async () => {
		const bench = programBench();
		const file = bench.write(
			'ts.xml',
			sequenceXml(
				setVariableXml('Site', 'Lyon'),
				commandXml('Touch', 'touch touched-%Site%'),
				restartXml(),
				commandXml('After', 'true'),
			),
		);
		const {code, events} = await bench.bootseq(['run', file, '--json', '--dry-run', '--unattended']);
		expect(code).toBe(0);
		expect(events().find(({name, type}) => name === 'Touch' && type === 'step-started')).toMatchObject({
			command: 'touch touched-Lyon',
		});
		expect(ofType(events(), 'restart-requested')).toEqual([]);
		expect(readdirSync(bench.folder)).toEqual(['ts.xml']);
	});

	it('--plain is a line per event, --language chooses the words', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(commandXml('Say hello', 'echo hello')));
		const english = await bench.bootseq(['run', file, '--plain', '--language', 'en']);
		expect(english.stdout).toMatch(/Step 1 of about 1: Say hello\. Started\./);
		expect(english.stdout).not.toContain('\u001B');
		const dutch = await bench.bootseq(['run', file, '--plain', '--language', 'nl']);
		expect(dutch.stdout).toContain('Stap 1');
	});

	it('--language also tells why nothing was started, and records stay English', async () => {
		const bench = programBench();
		const folder = bench.path('no-medium');
		mkdirSync(folder);
		const plain = await bench.bootseq(['boot', '--media', folder, '--plain', '--language', 'fr']);
		expect(plain.code).toBe(2);
		expect(plain.stderr).toContain('Ce n’est pas un média de séquence de tâches');
		expect(plain.stderr).toContain('Donnez le dossier racine du média');
		const json = await bench.bootseq(['boot', '--media', folder, '--json', '--language', 'fr']);
		expect(json.stderr).toContain('This is no task sequence media');
		expect(json.events().at(-1)).toMatchObject({
			type: 'diagnostic',
			help: 'Give the top folder of the media, the one that holds the folder SMS.',
		});
	});

	it('a step that fails is told in the language, and the journal keeps the English words', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(commandXml('Fails', 'exit 5')));
		const {code, stdout} = await bench.bootseq(['run', file, '--plain', '--language', 'nl']);
		expect(code).toBe(1);
		expect(stdout).toContain('De afsluitcode 5 hoort niet bij de succescodes 0 3010.');
		expect(ofType(bench.journal(), 'step-finished').at(-1)).toMatchObject({
			message: 'The exit code 5 is not among the success codes 0 3010.',
		});
	});

	it('--json keeps standard output to JSON also when things go wrong; diagnostics are on standard error as well', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(commandXml('Empty', '')));
		const {code, stderr, events} = await bench.bootseq(['run', file, '--json']);
		expect(code).toBe(2);
		expect(events().map(({type}) => type)).toContain('diagnostic');
		for (const {message} of events()) {
			expect(stderr).toContain(message);
		}
	});
});

describe('one run at a time in a state folder', () => {
	it('a second program is told who works there, and stops', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(commandXml('Waits', `${bench.waitsFor('go')}`)));
		const first = bench.start(['run', file, '--json']);
		await first.line(line => line.includes('"step-started"'));
		for (const command of [['run', file], ['resume']]) {
			const second = await bench.bootseq([...command, '--unattended']);
			expect(second.code).toBe(2);
			expect(second.stderr).toContain(`process ${first.pid}`);
		}

		bench.write('go', '');
		expect(await first.ended).toMatchObject({code: 0});
	});

	it('goes on with the run in progress before anything new: unattended without a question', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(restartXml(), commandXml('After', 'true')));
		expect(await bench.bootseq(['run', file, '--restart', 'exit'])).toMatchObject({code: 10});
		const other = bench.write('other.xml', sequenceXml(commandXml('Other', 'true')));
		const {code, events} = await bench.bootseq(['run', other, '--unattended', '--json']);
		expect(code).toBe(0);
		expect(outline(events())).toEqual([
			'run-resumed',
			'step-started After',
			'step-finished After 0',
			'run-finished 0',
		]);
	});
});
