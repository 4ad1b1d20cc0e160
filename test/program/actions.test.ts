import {existsSync, readFileSync} from 'node:fs';
import process from 'node:process';
import {describe, expect, it} from 'vitest';
import {type EventLine, ofType, variablesAfter} from '../helpers/event-lines.ts';
import {type ProgramBench, programBench} from '../helpers/program-bench.ts';
import {commandXml, sequenceXml, setVariableXml} from '../helpers/sequence-xml.ts';

const run = async (bench: ProgramBench, items: readonly string[], ...args: readonly string[]) => {
	const file = bench.write('ts.xml', sequenceXml(...items));
	const ended = await bench.bootseq(['run', file, '--json', ...args]);
	return {code: ended.code, events: ended.events()};
};

const output = (events: readonly EventLine[]): readonly unknown[] =>
	ofType(events, 'output').map(({text}) => text);

describe('TSENV (contract: command-line.md, "How an action is run")', () => {
	it('takes in what a step appended: sets, deletes, and values of several lines', async () => {
		const bench = programBench();
		const {events} = await run(bench, [
			setVariableXml('Old', 'there'),
			commandXml(
				'Write',
				String.raw`printf 'A=1\nSpaced= two words =x\nOld=\nLines<<END\nfirst\n\nthird=3\nEND\nB=2' >> "$TSENV"`,
			),
			commandXml('Read', 'echo "$A|$Spaced|${Old-deleted}|$B"; echo "$Lines"'),
		]);
		expect(output(events)).toEqual(['1| two words =x|deleted|2', 'first', '', 'third=3']);
		expect(variablesAfter(events).get('Lines')).toBe('first\n\nthird=3');
		expect(variablesAfter(events).has('Old')).toBe(false);
	});

	it('refuses a name that begins with "_" with a line in the log, and the step goes on', async () => {
		const bench = programBench();
		const {code, events} = await run(bench, [
			commandXml(
				'Write',
				'echo _SMSTSMachineName=mine >> "$TSENV"; bootseq env set _Own x; echo B=2 >> "$TSENV"',
			),
			setVariableXml('_Mine', 'x'),
			commandXml('Read', 'echo "$_SMSTSMachineName ${_Own-none} ${_Mine-none} $B"'),
		]);
		expect(code).toBe(0);
		expect(output(events).at(-1)).toMatch(/^(?!mine).* none none 2$/);
		const refusals = bench.log().filter(line => line.startsWith('The variable was not set:'));
		expect(refusals.map(line => /variable (_\w+) is/.exec(line)?.[1])).toEqual([
			'_SMSTSMachineName',
			'_Own',
			'_Mine',
		]);
	});

	it('gives every step an empty file, and says which line it did not understand', async () => {
		const bench = programBench();
		const {events} = await run(bench, [
			commandXml('Write', 'echo "no assignment" >> "$TSENV"'),
			commandXml('Read', 'test -s "$TSENV" && echo full || echo empty'),
		]);
		expect(output(events)).toEqual(['empty']);
		expect(bench.log().join('\n')).toContain('TSENV: line 1 is not NAME=VALUE');
	});
});

describe('bootseq env inside a step', () => {
	it('gets, sets, deletes and lists the variables of the run', async () => {
		const bench = programBench();
		const {events} = await run(bench, [
			setVariableXml('Site', 'Lyon'),
			setVariableXml('Old', 'there'),
			setVariableXml('Pin', 'p-4711', {hidden: true}),
			commandXml(
				'Work',
				[
					'echo "site $(bootseq env get SITE)"',
					'bootseq env set New "a value"; bootseq env set Old',
					'echo "new $(bootseq env get new)"',
					'bootseq env get Old || echo "old is gone: $?"',
					'bootseq env list | grep -E "^(New|Old|Pin|Site)="',
					'printf "one\\ntwo\\n" | bootseq env set Lines -',
					'test "$(bootseq env get Pin)" = p-4711 && echo "pin is right"',
				].join('; '),
			),
			commandXml('Later', 'echo "$New ${Old-gone} $Lines"'),
		]);
		expect(output(events)).toEqual([
			'site Lyon',
			'new a value',
			'old is gone: 1',
			'New=a value',
			'Pin=********',
			'Site=Lyon',
			'pin is right',
			'a value gone one',
			'two',
		]);
	});

	it('knows the step’s own default variables, which the next step does not see', async () => {
		const bench = programBench();
		const {events} = await run(bench, [
			commandXml('Own', 'echo "$MyDefault $(bootseq env get MyDefault)"', {variables: {MyDefault: 'mine'}}),
			commandXml('Next', 'echo "${MyDefault-none}"; bootseq env get MyDefault || echo none'),
		]);
		expect(output(events)).toEqual(['mine mine', 'none', 'none']);
	});

	it('knows where the run is and how the last action ended, and the defaults of the whole task sequence', async () => {
		const bench = programBench();
		const defaults =
			'<globalVarList><variable name="Country" property="Country">France</variable></globalVarList>';
		const document = sequenceXml(
			commandXml('Breaks', 'exit 3', {attributes: {continueOnError: true}}),
			commandXml(
				'Asks',
				'for name in _SMSTSLastActionRetCode _SMSTSCurrentActionName Country; do bootseq env get $name; done',
			),
		);
		const file = bench.write('ts.xml', document.replace(/(<sequence[^>]*>)/, `$1${defaults}`));
		const {events} = await bench.bootseq(['run', file, '--json']);
		expect(output(events())).toEqual(['3', 'Asks', 'France']);
	});

	it('ends with 1 when there is no run in progress', async () => {
		const bench = programBench();
		const {code, stderr} = await bench.bootseq(['env', 'list']);
		expect(code).toBe(1);
		expect(stderr).toContain('no task sequence is in progress');
	});

	it('reads the run in progress from outside of it too', async () => {
		const bench = programBench();
		const file = bench.write(
			'ts.xml',
			sequenceXml(setVariableXml('Site', 'Lyon'), commandXml('Waits', `echo ready; ${bench.waitsFor('go')}`)),
		);
		const program = bench.start(['run', file, '--json']);
		await program.line(line => line.includes('"ready"'));
		const got = await bench.bootseq(['env', 'get', 'site']);
		expect(got).toMatchObject({code: 0, stdout: 'Lyon\n'});
		const listed = await bench.bootseq(['env', '--json', 'list']);
		expect(listed.stdout.split('\n')).toContain('{"name":"Site","value":"Lyon"}');
		bench.write('go', '');
		expect(await program.ended).toMatchObject({code: 0});
	});
});

describe('the process of an action', () => {
	it('has every variable that is no secret in its environment, _SMSTS ones too, and no secret anywhere', async () => {
		const bench = programBench();
		const {events} = await run(
			bench,
			[
				setVariableXml('Pin', 'p-4711', {hidden: true}),
				commandXml(
					'Show',
					'env | grep -E "^(Site|Pin|_SMSTSInWinPE|OSDJoinPassword)="; env | grep -c p-4711',
				),
			],
			'--set',
			'Site=Lyon',
			'--set',
			'OSDJoinPassword=p-4711',
		);
		expect(new Set(output(events))).toEqual(new Set(['0', 'Site=Lyon', '_SMSTSInWinPE=false']));
	});

	it('expands %variables% in the command, secrets too, and shows them masked', async () => {
		const bench = programBench();
		const {events} = await run(bench, [
			setVariableXml('Site', 'Lyon'),
			setVariableXml('Pin', 'p-4711', {hidden: true}),
			commandXml('Use', 'test %Pin% = p-4711 && echo "%site% %Unknown%"'),
		]);
		expect(output(events)).toEqual(['Lyon %Unknown%']);
		expect(ofType(events, 'step-started').at(-1)).toMatchObject({
			command: expect.stringContaining('test ******** = p-4711'),
		});
	});

	it('has an empty standard input', async () => {
		const bench = programBench();
		const {events} = await run(bench, [commandXml('Read', 'cat; echo "ended with $?"')]);
		expect(output(events)).toEqual(['ended with 0']);
	});

	it('runs in the folder of its package, which lies beside the document; or in the folder it names', async () => {
		const bench = programBench();
		bench.write('ts_files/SMS_Package/CON00020/hello.sh', 'echo "from the package"; pwd\n');
		const {events} = await run(bench, [
			commandXml('Package', 'sh hello.sh', {packageId: 'CON00020'}),
			commandXml('Folder', 'pwd', {variables: {WorkingDirectory: bench.folder}}),
		]);
		expect(output(events)).toEqual([
			'from the package',
			bench.path('ts_files/SMS_Package/CON00020'),
			bench.folder,
		]);
	});

	it('gives its output to a variable: the last 1,000 characters, without the last line break', async () => {
		const bench = programBench();
		const {events} = await run(bench, [
			commandXml('Short', 'echo one; echo two', {
				variables: {SMSTSRunCommandLineOutputVariableName: 'Short'},
			}),
			commandXml('Long', 'i=0; while [ $i -lt 300 ]; do echo "line $i"; i=$((i+1)); done', {
				variables: {SMSTSRunCommandLineOutputVariableName: 'Long'},
			}),
		]);
		const variables = variablesAfter(events);
		expect(variables.get('Short')).toBe('one\ntwo');
		expect(variables.get('Long')).toHaveLength(1000);
		expect(variables.get('Long')).toMatch(/\nline 299$/);
	});

	it('is ended with everything it started when its time is over', async () => {
		const bench = programBench();
		const {code, events} = await run(bench, [
			commandXml('Hangs', `sleep 300 & echo $! > ${bench.path('child')}; setsid sleep 300 & sleep 300`, {
				attributes: {timeout: 1},
			}),
		]);
		expect(code).toBe(1);
		expect(ofType(events, 'step-finished')[0]).toMatchObject({code: 0x8007_05b4});
		expect(isRunning(Number(bench.read('child')))).toBe(false);
	});

	it('leaves children behind that live on, and does not wait for them', async () => {
		const bench = programBench();
		const {code, events} = await run(bench, [
			commandXml('Leaves', `sleep 60 & echo $! > ${bench.path('child')}`),
			commandXml('After', 'true'),
		]);
		expect(code).toBe(0);
		const child = Number(bench.read('child'));
		expect(isRunning(child)).toBe(true);
		process.kill(child, 'SIGKILL');
		expect(ofType(events, 'run-finished')[0]?.['seconds']).toBeLessThan(10);
	});

	it('is not logged when OSDDoNotLogCommand says so', async () => {
		const bench = programBench();
		const {events} = await run(bench, [
			setVariableXml('OSDDoNotLogCommand', 'TRUE'),
			commandXml('Quiet', 'true not-to-be-logged'),
		]);
		expect(JSON.stringify(events)).not.toContain('not-to-be-logged');
		expect(bench.log().join('\n')).not.toContain('not-to-be-logged');
	});

	it('restarts by SMSTSRebootRequested after it ended, which is forgotten after the restart', async () => {
		const bench = programBench();
		const {code, events} = await run(
			bench,
			[
				commandXml('Asks', 'echo SMSTSRebootRequested=WinPE >> "$TSENV"'),
				commandXml('After', 'echo "${SMSTSRebootRequested-cleared}"'),
			],
			'--restart',
			'relaunch',
		);
		expect(code).toBe(0);
		expect(ofType(events, 'restart-requested')).toMatchObject([{target: 'boot-media', retry: false}]);
		expect(output(events)).toEqual(['cleared']);
	});

	it('fails with a code that its success codes do not list, also one above 255 through 32 bits', async () => {
		const bench = programBench();
		const {code, events} = await run(bench, [
			commandXml('Listed', 'exit 2', {attributes: {successCodeList: '0 2'}}),
			commandXml('Unlisted', 'exit 2'),
		]);
		expect(code).toBe(1);
		expect(ofType(events, 'step-finished')).toMatchObject([
			{code: 2, succeeded: true},
			{code: 2, succeeded: false, message: expect.stringContaining('0 3010')},
		]);
	});

	it.skipIf(process.getuid?.() !== 0)('runs as another user when its account says so', async () => {
		const bench = programBench();
		const {events} = await run(bench, [
			commandXml('Who', 'id -un', {
				variables: {
					_SMSTSRunCommandLineAsUser: 'true',
					SMSTSRunCommandLineUserName: 'nobody',
					SMSTSRunCommandLineUserPassword: 'p-4711',
					WorkingDirectory: '/',
				},
			}),
			commandXml('Stranger', 'id -un', {
				variables: {_SMSTSRunCommandLineAsUser: 'true', SMSTSRunCommandLineUserName: 'no-such-user'},
			}),
		]);
		expect(output(events)).toEqual(['nobody']);
		expect(ofType(events, 'step-finished').at(-1)).toMatchObject({
			code: 0x8007_052e,
			message: expect.stringContaining('no-such-user'),
		});
	});

	it('is followed by the command of SMSTSPostAction after the end, after a failure too', async () => {
		const bench = programBench();
		const {code} = await run(
			bench,
			[commandXml('Breaks', 'exit 3')],
			'--set',
			`SMSTSPostAction=echo "$_SMSTSLastActionRetCode" > ${bench.path('post')}`,
		);
		expect(code).toBe(1);
		expect(bench.read('post')).toBe('3\n');
	});
});

/** A process that has ended and that nobody has asked about yet does not run. */
const isRunning = (pid: number): boolean => {
	const stat = `/proc/${pid}/stat`;
	return existsSync(stat) && !/\) [ZX] /.test(readFileSync(stat, 'utf8'));
};
