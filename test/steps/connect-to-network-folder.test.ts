import {describe, expect, it} from 'vitest';
import type {NetworkFolderRequest} from '../../source/machine/network-folders.ts';
import {failure, success} from '../../source/sequence/result.ts';
import {Secret} from '../../source/sequence/secret.ts';
import {connectToNetworkFolder} from '../../source/steps/connect-to-network-folder.ts';
import {step} from '../helpers/sequence-builder.ts';
import {createStepRecord, describeStep, performStep} from '../helpers/step-context.ts';
import {published} from '../helpers/step-variables.ts';

const share = '\\\\server\\share';

const connectStep = (variables: Readonly<Record<string, string>>, timeout?: number) =>
	step('Connect', {
		type: 'SMS_TaskSequence_ConnectNetworkFolderAction',
		action: 'smsnetuse.exe %SMSConnectNetworkFolderPath%',
		variables: published(
			Object.fromEntries(
				Object.entries(variables).map(([name, value]) => [`SMSConnectNetworkFolder${name}`, value]),
			),
		),
		...(timeout === undefined ? {} : {timeout}),
	});

type Performed = Awaited<ReturnType<typeof performStep>> & {
	readonly asked: readonly Omit<NetworkFolderRequest, 'signal'>[];
};

/** Runs the step on a machine that connects everything, or nothing. */
const perform = async (
	written: ReturnType<typeof step>,
	options: Parameters<typeof performStep>[1] & {readonly problem?: {code: number; message: string}} = {},
): Promise<Performed> => {
	const asked: Omit<NetworkFolderRequest, 'signal'>[] = [];
	const record = createStepRecord(written, options);
	const outcome = await connectToNetworkFolder.run?.({
		...record.context,
		async connectFolder(request) {
			asked.push(request);
			return options.problem === undefined ? success('/run/bootseq/drives/Z') : failure(options.problem);
		},
	});
	if (outcome === undefined) {
		throw new Error('the step does not run');
	}

	return {...record, asked, outcome};
};

describe('Connect To Network Folder (§7.2)', () => {
	it('Path: connects the folder, in a variable or not', async () => {
		const {asked, outcome} = await perform(connectStep({Path: '\\\\%Server%\\share\\tools'}), {
			variables: {Server: 'files'},
		});
		expect(outcome).toEqual({code: 0});
		expect(asked).toMatchObject([{path: '\\\\files\\share\\tools'}]);
	});

	it('Path: is required', async () => {
		const {asked, outcome} = await perform(connectStep({}));
		expect(outcome).toEqual({
			code: 0x8007_0057,
			message: 'The step names no network folder to connect to.',
		});
		expect(asked).toEqual([]);
	});

	it('Path: is the argument of the client program in a step without a type', async () => {
		const {outcome} = await performStep(
			step('Untyped', {type: undefined, action: `smsnetuse.exe "${share}"`}),
		);
		expect(outcome).toEqual({code: 0});
	});

	it.each(['server\\share', '\\\\server', 'C:\\folder', '\\\\server\\share\\..\\other'])(
		'Path: %s is no network folder',
		async path => {
			const {asked, outcome} = await perform(connectStep({Path: path}));
			expect(outcome).toEqual({
				code: 0x8007_0057,
				message: `${path} is not a network folder: it must be of the form \\\\server\\share.`,
			});
			expect(asked).toEqual([]);
		},
	);

	it.each(['Z:', 'z', 'Z:\\'])('Drive letter: %s connects it as Z:', async letter => {
		const {asked} = await perform(connectStep({Path: share, DriveLetter: letter}));
		expect(asked).toMatchObject([{driveLetter: 'Z:'}]);
	});

	it('Drive letter: none is a connection without one', async () => {
		const {asked} = await perform(connectStep({Path: share, DriveLetter: ''}));
		expect(asked[0]).not.toHaveProperty('driveLetter');
	});

	it.each(['C:', 'X:', 'A:', 'ZZ:', '1:'])('Drive letter: %s is refused', async letter => {
		const {asked, outcome} = await perform(connectStep({Path: share, DriveLetter: letter}));
		expect(outcome).toEqual({code: 0x8007_0057, message: expect.stringContaining('D: to Z:')});
		expect(asked).toEqual([]);
	});

	it('Account: connects as it, the password a secret all the way', async () => {
		const {asked, log} = await perform(
			connectStep({Path: share, Account: 'CONTOSO\\reader', Password: '%Word%'}),
			{variables: {Word: new Secret('made-up')}},
		);
		const [request] = asked;
		expect(request?.account?.user).toBe('CONTOSO\\reader');
		expect(request?.account?.password.reveal()).toBe('made-up');
		expect(JSON.stringify(request)).not.toContain('made-up');
		expect(log).toEqual([
			`information: Connecting to ${share} with the account CONTOSO\\reader`,
			`information: ${share} is connected as /run/bootseq/drives/Z`,
		]);
	});

	it('Account: none connects without one', async () => {
		const {asked} = await perform(connectStep({Path: share, Account: '', Password: 'left over'}));
		expect(asked[0]).not.toHaveProperty('account');
	});

	it('has the time-out of the step to connect in, else a minute', async () => {
		expect((await perform(connectStep({Path: share}, 300))).asked).toMatchObject([{timeout: 300}]);
		expect((await perform(connectStep({Path: share}))).asked).toMatchObject([{timeout: 60}]);
	});

	it('says in variables where the folder is', async () => {
		const lettered = await perform(connectStep({Path: share, DriveLetter: 'Z:'}));
		expect(lettered.context.environment.text('BootseqDriveZ')).toBe('/run/bootseq/drives/Z');
		const unlettered = await perform(connectStep({Path: share}));
		expect(unlettered.context.environment.text('BootseqNetworkFolder')).toBe('/run/bootseq/drives/Z');
	});

	it('fails with the code of the connection and its words', async () => {
		const problem = {code: 1326, message: 'The user name is not correct.'};
		const {outcome, context} = await perform(connectStep({Path: share, DriveLetter: 'Z:'}), {problem});
		expect(outcome).toEqual(problem);
		expect(context.environment.text('BootseqDriveZ')).toBe('');
	});

	it('is described by folder, letter and account', () => {
		expect(
			describeStep(
				connectStep({Path: share, DriveLetter: '%Drive%', Account: 'CONTOSO\\reader', Password: 'made-up'}),
				{variables: {Drive: 'E:'}},
			),
		).toBe(`connect to ${share} as E: with the account CONTOSO\\reader`);
	});

	it('is checked before the start: the path and the letter, where no variable hides them', () => {
		const rulesOf = (variables: Readonly<Record<string, string>>) =>
			connectToNetworkFolder.check?.(connectStep(variables)).map(({rule}) => rule);
		expect(rulesOf({Path: share, DriveLetter: 'Z:'})).toEqual([]);
		expect(rulesOf({Path: '%Folder%', DriveLetter: '%Letter%'})).toEqual([]);
		expect(rulesOf({Path: 'share', DriveLetter: 'C:'})).toEqual([
			'network-folder-path',
			'network-folder-drive-letter',
		]);
	});
});

describe('a working directory on a network folder (§6.11)', () => {
	it('is the folder that the machine knows it by', async () => {
		const record = createStepRecord(step('Command', {variables: published({WorkingDirectory: 'Z:\\tools'})}));
		const {machine} = record.context;
		const networkFolders = {
			...machine.networkFolders,
			localPath: (path: string) => path.replace('Z:\\', '/run/bootseq/drives/Z/'),
		};
		const {runCommandLine} = await import('../../source/steps/run-command-line.ts');
		await runCommandLine.run?.({...record.context, machine: {...machine, networkFolders}});
		expect(record.commands).toMatchObject([{folder: '/run/bootseq/drives/Z/tools'}]);
	});
});
