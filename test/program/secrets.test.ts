import {describe, expect, it} from 'vitest';
import {leaksInFolder, leaksInTexts} from '../helpers/canaries.ts';
import {ofType, variablesAfter} from '../helpers/event-lines.ts';
import {type ProgramBench, programBench} from '../helpers/program-bench.ts';
import {sampleSequence, writeSampleMedium} from '../helpers/sample-medium.ts';
import {
	commandXml,
	groupXml,
	restartXml,
	sequenceXml,
	setVariableXml,
	stepXml,
} from '../helpers/sequence-xml.ts';
import {keys, Technician} from '../helpers/technician.ts';

/** Each goes another way into the run. */
const canaries = {
	mediaPassword: 'canary-media-password',
	mediaVariable: 'canary-media-variable',
	hidden: 'canary-hidden-value',
	rule: 'canary-rule-value',
	runAs: 'canary-run-as-password',
	network: 'canary-network-password',
	prestart: 'canary-prestart-pin',
	given: 'canary-given-password',
	script: 'canary-from-a-script',
} as const;
const secrets = Object.values(canaries);

const rules = `<Rules><Rule><Variables><Variable Name="RuleSecret" IsSecret="true">${canaries.rule}</Variable></Variables></Rule></Rules>`;

/** A task sequence that has to do with all of them, fails on the way and at its end, and restarts. */
const document = sequenceXml(
	setVariableXml('Hidden', canaries.hidden, {hidden: true}),
	setVariableXml('Derived', 'with %Hidden% in it'),
	stepXml('SMS_TaskSequence_SetDynamicVariablesAction', 'Set by a rule', 'OSDSetDynamicVariables.exe', {
		variables: {OSDSetDynamicVariablesRules: rules},
	}),
	groupXml('Use', [
		commandXml(
			'Print',
			'echo "%Hidden% %Derived% %RuleSecret% %OperatorPin% %OSDJoinPassword% %NetworkAccessPassword%"; env; set',
		),
		commandXml('Print to the other stream', 'echo "%Hidden%" >&2; exit 3', {
			attributes: {continueOnError: true},
		}),
		commandXml('Keep the output', 'echo "it is %Hidden%"', {
			variables: {SMSTSRunCommandLineOutputVariableName: 'Output'},
		}),
		commandXml(
			'Set by a script',
			'echo "Copied=%Hidden%" >> "$TSENV"; bootseq env set OSDJoinPassword "$(printf %s%s canary-from -a-script)"',
		),
		commandXml(
			'Print again',
			'echo "%OSDJoinPassword% %Copied% %Output%"; bootseq env list; bootseq env get Hidden',
		),
		commandXml('As somebody', 'true', {
			variables: {SMSTSRunCommandLineUserName: 'nobody', SMSTSRunCommandLineUserPassword: canaries.runAs},
		}),
	]),
	stepXml('SMS_TaskSequence_ConnectNetworkFolderAction', 'Connect', 'smsnetworkfolder.exe', {
		attributes: {continueOnError: true},
		variables: {
			SMSConnectNetworkFolderPath: String.raw`\\server\share`,
			SMSConnectNetworkFolderAccount: 'someone',
			SMSConnectNetworkFolderPassword: canaries.network,
		},
	}),
	restartXml(),
	commandXml(
		'Wait',
		'echo waiting; until test -e "$GoFile" || ! test -d "${GoFile%/*}"; do sleep 0.05; done; echo "%Hidden%"',
	),
	commandXml('Fail with a secret', 'echo "%Hidden%"; %Hidden%'),
);

const medium = (bench: ProgramBench): string =>
	writeSampleMedium(bench.path('medium'), {
		password: canaries.mediaPassword,
		variables: [
			{name: 'NetworkAccessPassword', value: canaries.mediaVariable},
			{
				name: 'BootseqPrestartFields',
				value: JSON.stringify([{variable: 'OperatorPin', kind: 'secret', label: 'Operator PIN'}]),
			},
		],
		taskSequences: [{...sampleSequence, sequenceText: document}],
	});

describe('secrets (task-sequence-format.md §6.5)', () => {
	it('are in no file and on no stream: after failures, a crash, a restart, and at the end', {
		timeout: 60_000,
	}, async () => {
		const bench = programBench();
		const answers = bench.write(
			'answers.json',
			JSON.stringify({
				password: canaries.mediaPassword,
				prestart: {OperatorPin: canaries.prestart},
				variables: {OSDJoinPassword: canaries.given},
				interrupted: 'rerun',
			}),
		);
		const usual = ['--unattended', '--json', '--answers', answers];
		const program = bench.start([
			'boot',
			'--media',
			medium(bench),
			'--allow-unsupported',
			'--set',
			`GoFile=${bench.path('go')}`,
			...usual,
		]);
		await program.line(line => line.includes('"waiting"'));
		expect(leaksInFolder(secrets, bench.state, ['secrets.key'])).toEqual([]);
		program.signal('SIGKILL');
		const killed = await program.ended;
		expect(leaksInFolder(secrets, bench.state, ['secrets.key'])).toEqual([]);

		bench.write('go', '');
		const resumed = await bench.bootseq(['resume', ...usual]);
		expect(resumed.code).toBe(1);
		expect(leaksInFolder(secrets, bench.state)).toEqual([]);
		expect(
			leaksInTexts(secrets, {
				stdout: killed.stdout + resumed.stdout,
				stderr: killed.stderr + resumed.stderr,
			}),
		).toEqual([]);

		// They were really there: every variable that held one is told as a secret, and every step that used one did so.
		const events = [...killed.events(), ...resumed.events()];
		const variables = variablesAfter(events);
		for (const name of [
			'Hidden',
			'Derived',
			'RuleSecret',
			'OperatorPin',
			'OSDJoinPassword',
			'Output',
			'Copied',
		]) {
			expect(variables.get(name), name).toBe('secret');
		}

		expect(
			ofType(events, 'output').filter(({text}) => String(text).includes('********')).length,
		).toBeGreaterThan(5);
		expect(ofType(events, 'step-finished').find(({name}) => name === 'Print')).toMatchObject({
			succeeded: true,
		});
	});

	it('cannot be unsealed any more when the run is over: its key is gone', async () => {
		const bench = programBench();
		const file = bench.write(
			'ts.xml',
			sequenceXml(setVariableXml('Hidden', canaries.hidden, {hidden: true})),
		);
		expect(await bench.bootseq(['run', file])).toMatchObject({code: 0});
		expect(leaksInFolder(['secrets.key'], bench.state)).toEqual([]);
		const {stdout} = await bench.bootseq([
			'history',
			...bench.runFolders().map(folder => folder.split('/').at(-1) ?? ''),
		]);
		expect(leaksInTexts(secrets, {stdout})).toEqual([]);
	});

	it('are never on the screen, typed or printed', {timeout: 60_000}, async () => {
		const bench = programBench();
		bench.write('go', '');
		const technician = new Technician(
			[
				'boot',
				'--state',
				bench.state,
				'--media',
				medium(bench),
				'--allow-unsupported',
				'--set',
				`GoFile=${bench.path('go')}`,
			],
			{environment: {OSDJoinPassword: 'none'}},
		);
		await technician.sees('Media password');
		technician.types(`${canaries.mediaPassword}${keys.enter}`);
		await technician.sees('Operator PIN', 5000);
		technician.types(`${canaries.prestart}${keys.tab}${keys.enter}`);
		await technician.sees('” failed', 15_000);
		technician.types('v');
		await technician.sees('Task sequence variables');
		technician.types(keys.end);
		await technician.sees('OperatorPin');
		technician.types(keys.escape);
		await technician.seesNo('Task sequence variables');
		technician.types('l');
		await technician.sees('f filter');
		technician.types(`/****${keys.enter}`);
		await technician.sees(' matches');
		await technician.sees('********');
		technician.types(keys.escape);
		await technician.seesNo(' matches');
		technician.types('a');
		await technician.sees('End the task sequence?');
		technician.types('y');
		await technician.sees('Prepare workstation failed');
		technician.types(keys.f3);
		await technician.sees('f filter');
		technician.types(`/****${keys.enter}`);
		await technician.sees(' matches');
		await technician.sees('********');
		technician.types(keys.escape);
		await technician.seesNo(' matches');
		technician.types(keys.enter);
		expect(await technician.exit).toBe(1);
		expect(leaksInTexts(secrets, {screen: technician.terminal.written})).toEqual([]);
		expect(leaksInFolder(secrets, bench.state)).toEqual([]);
	});

	it('are not shown by the terminal itself when they are typed before they are asked for', async () => {
		const bench = programBench();
		const technician = new Technician(['boot', '--state', bench.state, '--media', medium(bench)]);
		await technician.sees('bootseq');
		technician.types(canaries.mediaPassword);
		await technician.sees('Media password');
		await technician.sees('*'.repeat(canaries.mediaPassword.length));
		technician.types(keys.f10);
		expect(leaksInTexts(secrets, {screen: technician.terminal.written})).toEqual([]);
	});
});
