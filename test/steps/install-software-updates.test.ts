import {describe, expect, it} from 'vitest';
import type {Step} from '../../source/sequence/sequence.ts';
import {installSoftwareUpdates} from '../../source/steps/install-software-updates.ts';
import {findStepType} from '../../source/steps/registry.ts';
import type {CapturedAnswer, StepQuestion} from '../../source/steps/step-type.ts';
import {step} from '../helpers/sequence-builder.ts';
import {createStepRecord, describeStep} from '../helpers/step-context.ts';
import {published} from '../helpers/step-variables.ts';

const updateStep = (variables: Readonly<Record<string, string>>, options: Partial<Step> = {}) =>
	step('Install Software Updates', {
		type: 'SMS_TaskSequence_InstallUpdateAction',
		action: 'TSInstallSWUpdate.exe /target:%SMSInstallUpdateTarget%',
		successCodes: [0],
		retryCount: 2,
		variables: published(variables),
		...options,
	});

type World = {
	readonly variables?: Readonly<Record<string, string>>;
	readonly phase?: 'WinPE' | 'FullOS';
	/** The package manager of the machine. */
	readonly manager?: 'apt-get' | 'dnf' | 'zypper';
	readonly bootId?: string;
	readonly exitCode?: number;
	/** What a program answers, by the words of its command line. */
	readonly answers?: (words: string) => Partial<CapturedAnswer> | undefined;
	readonly target?: string;
	readonly signal?: AbortSignal;
};

const wordsOf = ({command}: Pick<StepQuestion, 'command'>): string =>
	typeof command === 'string' ? command : [command.program, ...command.arguments].join(' ');

const perform = async (world: World) => {
	const record = createStepRecord(updateStep({SMSInstallUpdateTarget: world.target ?? 'All'}), {
		variables: world.variables ?? {},
		...(world.phase === undefined ? {} : {phase: world.phase}),
		exitCode: world.exitCode ?? 0,
		answer: question => ({code: 0, output: '', errors: '', ...world.answers?.(wordsOf(question))}),
	});
	const {machine} = record.context;
	const manager = world.manager ?? 'apt-get';
	const outcome = await installSoftwareUpdates.run?.({
		...record.context,
		...(world.signal === undefined ? {} : {signal: world.signal}),
		machine: {
			...machine,
			bootId: async () => world.bootId ?? 'boot-1',
			commands: {
				...machine.commands,
				find: async name => (name === manager ? `/usr/bin/${name}` : undefined),
			},
		},
	});
	return {
		...record,
		outcome,
		asked: record.questions.map(wordsOf),
		ran: record.commands.map(({shownAs}) => shownAs),
		pass: record.context.environment.text('_BootseqUpdatePass'),
	};
};

/** An apt with one update, until it is installed. */
const aptWith = (line: string, timesOffered = 1) => {
	let offered = 0;
	return (words: string): Partial<CapturedAnswer> | undefined => {
		if (words.includes('indextargets')) {
			return {output: 'https://deb.contoso.example'};
		}

		return words.includes(' -s ') ? {output: offered++ < timesOffered ? line : ''} : undefined;
	};
};

const kernel = 'Inst linux-image-amd64 [6.1.1] (6.1.2 Debian:12.9/stable [amd64])';
const editor = 'Inst editor [1.0] (1.1 Debian:12.9/stable [amd64])';

describe('Install Software Updates (§7.6)', () => {
	it('is what the client program of that name stands for', () => {
		expect(findStepType(step('x', {type: '', action: 'TSInstallSWUpdate.exe /target:All'}))).toBe(
			installSoftwareUpdates,
		);
	});

	it('runs in the full operating system alone', async () => {
		const {outcome, asked} = await perform({phase: 'WinPE'});
		expect(outcome).toMatchObject({
			code: 0x8007_0032,
			message: expect.stringContaining('full operating system'),
		});
		expect(asked).toEqual([]);
	});

	it('is described by what it installs', () => {
		expect(describeStep(updateStep({SMSInstallUpdateTarget: 'Mandatory'}))).toBe(
			'install the required software updates',
		);
		expect(describeStep(updateStep({SMSInstallUpdateTarget: 'All'}))).toBe('install all software updates');
	});

	describe('target (SMSInstallUpdateTarget)', () => {
		it.each(['All', 'ALL', ' all '])('takes "%s" for all', async target => {
			const {outcome, ran} = await perform({target, answers: aptWith(editor)});
			expect(outcome).toEqual({code: 0});
			expect(ran).toEqual([expect.stringContaining('upgrade --with-new-pkgs')]);
		});

		it('Mandatory: names the security updates with their versions, and nothing else', async () => {
			const lines = `${editor}\nInst openssl [3.0.15] (3.0.16 Debian:12.9/stable, Debian-Security:12/stable-security [amd64]) []`;
			const {ran} = await perform({target: 'Mandatory', answers: aptWith(lines)});
			expect(ran).toEqual([expect.stringMatching(/install --only-upgrade openssl=3\.0\.16$/)]);
		});

		it('says so when it is neither', async () => {
			const {outcome, asked} = await perform({target: 'Some'});
			expect(outcome).toMatchObject({
				code: 0x8007_0057,
				message: expect.stringContaining('SMSInstallUpdateTarget'),
			});
			expect(asked).toEqual([]);
		});

		it('lets a global variable win', async () => {
			const {ran} = await perform({
				target: 'Mandatory',
				variables: {SMSInstallUpdateTarget: 'All'},
				answers: aptWith(editor),
			});
			expect(ran).toEqual([expect.stringContaining('upgrade')]);
		});
	});

	describe('scan time-out (SMSTSSoftwareUpdateScanTimeout)', () => {
		const scanTimeouts = ({questions}: {questions: readonly StepQuestion[]}) =>
			questions.filter(question => wordsOf(question).endsWith(' update')).map(({timeout}) => timeout);

		it('is an hour', async () => {
			expect(scanTimeouts(await perform({answers: aptWith(editor)}))).toEqual([3600]);
		});

		it('is what the variable says', async () => {
			const variables = {SMSTSSoftwareUpdateScanTimeout: '120'};
			expect(scanTimeouts(await perform({variables, answers: aptWith(editor)}))).toEqual([120]);
		});

		it('ends a scan that takes longer, and fails with words', async () => {
			const {outcome} = await perform({
				answers: words =>
					words.endsWith(' update')
						? {code: 0x8007_05b4, problem: 'It was still running after 3600 seconds, and was ended.'}
						: aptWith(editor)(words),
			});
			expect(outcome).toMatchObject({
				code: 0x8007_05b4,
				message: expect.stringContaining('still running after 3600 seconds'),
			});
		});

		it('that is no number is told of, and the default counts', async () => {
			const record = await perform({
				variables: {SMSTSSoftwareUpdateScanTimeout: 'long'},
				answers: aptWith(editor),
			});
			expect(scanTimeouts(record)).toEqual([3600]);
			expect(record.log).toContainEqual(
				expect.stringMatching(/^warning: SMSTSSoftwareUpdateScanTimeout is long/),
			);
		});
	});

	describe('restarts', () => {
		it('asks for one when an update needs it, and for another pass after it', async () => {
			const {restarts, pass, outcome} = await perform({
				answers: aptWith(kernel),
				variables: {_SMSTSNextInstructionPointer: '7'},
			});
			expect(outcome).toEqual({code: 0});
			expect(restarts).toEqual([{target: 'current-os', retry: true}]);
			expect(pass).toBe('7 1 boot-1');
		});

		it('is done when the pass after it finds nothing more', async () => {
			const {restarts, pass, outcome} = await perform({
				variables: {_SMSTSNextInstructionPointer: '7', _BootseqUpdatePass: '7 1 boot-1'},
				bootId: 'boot-2',
				answers: aptWith(kernel, 0),
			});
			expect(outcome).toEqual({code: 0});
			expect(restarts).toEqual([]);
			expect(pass).toBe('');
		});

		it('does not go on for ever: the last restart is not followed by another pass', async () => {
			const {restarts, pass} = await perform({
				variables: {_SMSTSNextInstructionPointer: '7', _BootseqUpdatePass: '7 4 boot-1'},
				bootId: 'boot-2',
				answers: aptWith(kernel),
			});
			expect(restarts).toEqual([{target: 'current-os', retry: false}]);
			expect(pass).toBe('');
		});

		it('does not take what another step left behind for its own', async () => {
			const {pass} = await perform({
				variables: {_SMSTSNextInstructionPointer: '7', _BootseqUpdatePass: '3 4 boot-1'},
				bootId: 'boot-2',
				answers: aptWith(kernel),
			});
			expect(pass).toBe('7 1 boot-2');
		});

		it('tries again after it what failed beside an update that needs it', async () => {
			let scans = 0;
			const both = `${kernel}\n${editor}`;
			const answers = (words: string) =>
				words.includes(' -s ') ? {output: scans++ === 0 ? both : editor} : aptWith(both)(words);
			const {restarts, outcome} = await perform({answers, exitCode: 100});
			expect(outcome).toEqual({code: 0});
			expect(restarts).toEqual([{target: 'current-os', retry: true}]);
		});

		it('fails with what still fails after the last of them', async () => {
			let scans = 0;
			const both = `${kernel}\n${editor}`;
			const {restarts, outcome} = await perform({
				variables: {_SMSTSNextInstructionPointer: '7', _BootseqUpdatePass: '7 4 boot-1'},
				answers: words =>
					words.includes(' -s ') ? {output: scans++ === 0 ? both : editor} : aptWith(both)(words),
				exitCode: 100,
			});
			expect(outcome).toMatchObject({code: 0x8007_0643, message: expect.stringContaining('editor')});
			expect(restarts).toEqual([]);
		});

		it('none for updates that need none', async () => {
			expect((await perform({answers: aptWith(editor)})).restarts).toEqual([]);
		});
	});

	describe('waiting for a second restart (SMSTSWaitForSecondReboot)', () => {
		const cancelled = AbortSignal.abort();
		const variables = {
			_SMSTSNextInstructionPointer: '7',
			_BootseqUpdatePass: '7 1 boot-1',
			SMSTSWaitForSecondReboot: '600',
		};
		const waited = (log: readonly string[]) => log.some(line => line.includes('Waiting 600 seconds'));

		it('waits after a restart that the step had asked for', async () => {
			// Cancelled, so that nobody has to wait for it here.
			const {log} = await perform({variables, bootId: 'boot-2', signal: cancelled, answers: aptWith(editor)});
			expect(waited(log)).toBe(true);
		});

		it('does not wait at the first pass, nor where bootseq alone was started anew', async () => {
			const {_BootseqUpdatePass: _, ...first} = variables;
			expect(waited((await perform({variables: first, answers: aptWith(editor)})).log)).toBe(false);
			expect(waited((await perform({variables, bootId: 'boot-1', answers: aptWith(editor)})).log)).toBe(
				false,
			);
		});
	});

	it('is rerun when the machine went down in the middle (retryCount)', () => {
		expect(installSoftwareUpdates.interrupted).toBe('rerun');
	});

	it('says what was not installed, and why', async () => {
		const {outcome, log} = await perform({answers: aptWith(editor, 2), exitCode: 100});
		expect(outcome).toMatchObject({
			code: 0x8007_0643,
			message: expect.stringMatching(
				/^An update was not installed: editor 1\.0 -> 1\.1: apt-get ended with 100/,
			),
		});
		expect(log).toContainEqual(expect.stringMatching(/^error: Not installed: editor/));
	});

	it('says that a machine has nothing to install updates with', async () => {
		const record = createStepRecord(updateStep({SMSInstallUpdateTarget: 'All'}));
		expect(await installSoftwareUpdates.run?.(record.context)).toMatchObject({
			code: 0x8007_0032,
			message: expect.stringContaining('no apt-get, dnf or zypper'),
		});
	});

	it('adds to the list of what was installed with every pass', async () => {
		const {context} = await perform({
			variables: {_BootseqUpdatesInstalled: 'reader 1 -> 2'},
			answers: aptWith(editor),
		});
		expect(context.environment.text('_BootseqUpdatesInstalled')).toBe('reader 1 -> 2; editor 1.0 -> 1.1');
	});
});
