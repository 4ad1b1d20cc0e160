import {
	commandXml,
	groupXml,
	restartXml,
	sequenceXml,
	setVariableXml,
	variableConditionXml,
} from '../../helpers/sequence-xml.ts';

/** Values that no surviving byte may show. */
export const secrets = ['canary-Local-Xq7', 'canary-Join-Pw9', 'canary-Token-Lt4'] as const;
const [localPassword, joinPassword, joinToken] = secrets;

/** Given to the run before its first step. */
export const givenVariables = [
	['Site', 'Berlin'],
	['BootseqInterruptedPolicy', 'Format=fail'],
	['JoinAccountPassword', joinPassword],
] as const;

/** What a command answers: its exit code, the lines it writes to the file that `TSENV` names, its output. */
export type CommandAnswer = {
	readonly code: number;
	readonly tsenv?: readonly string[];
	readonly output?: string;
};

/**
What the commands do. They go by the variables they are given alone, so that a command which is run again does the same: what
would differ between two ends is then the engine's doing.
*/
export const answerTo = (command: string, variable: (name: string) => string | undefined): CommandAnswer => {
	const [program = ''] = command.split(' ');
	switch (program) {
		case 'partition': {
			return {code: 0, tsenv: ['SystemDisk=0', 'DiskState=ready']};
		}

		case 'join': {
			// The answer holds what went in: it is a secret, although the script does not say so.
			return {
				code: 0,
				tsenv: [`JoinReceipt=${command.slice('join '.length)}`, `OSDJoinPassword=${joinToken}`],
			};
		}

		case 'broken': {
			return {code: 1603, tsenv: ['BrokenWasHere=yes']};
		}

		case 'optional': {
			return {code: 5};
		}

		case 'driver': {
			return {code: 3010, tsenv: ['DriverState=installed']};
		}

		case 'update': {
			return variable('UpdatePhase') === 'restarted'
				? {code: 0, tsenv: ['UpdatePhase=done']}
				: {code: 0, tsenv: ['UpdatePhase=restarted', 'SMSTSRetryRequested=true', 'SMSTSRebootRequested=HD']};
		}

		case 'flaky': {
			return variable('FlakyTries') === '1'
				? {code: 0, tsenv: ['FlakyTries=2']}
				: {code: 1, tsenv: ['FlakyTries=1']};
		}

		case 'unwanted':
		case 'asked':
		case 'fatal': {
			return {code: 2};
		}

		case 'measure': {
			return {code: 0, output: `disk ${variable('SystemDisk') ?? 'unknown'} at ${variable('Site') ?? ''}`};
		}

		default: {
			return {code: 0, tsenv: [`Done${program}=${variable('DiskState') ?? 'no disk'}`]};
		}
	}
};

const continueOnError = {attributes: {continueOnError: true}};

const preparation = [
	setVariableXml('LocalAdminPassword', localPassword, {hidden: true}),
	setVariableXml('Greeting', 'Hello from %Site%'),
	groupXml('Prepare the disk', [
		commandXml('Partition', 'partition %Site%'),
		commandXml('Format', 'format'),
		groupXml('Only in Oslo', [commandXml('Ship', 'ship')], {condition: variableConditionXml('Site', 'Oslo')}),
	]),
];

const installation = [
	commandXml('Join the domain', 'join %JoinAccountPassword%'),
	groupXml(
		'Packages',
		[
			groupXml('Broken ones', [commandXml('Broken', 'broken'), commandXml('Never reached', 'never')]),
			commandXml('Never reached either', 'never'),
		],
		continueOnError,
	),
	commandXml('Optional', 'optional', continueOnError),
	commandXml('Old tool', 'old', {attributes: {disable: true}}),
	commandXml('Driver', 'driver'),
	commandXml('Update', 'update'),
	commandXml('Agent', 'agent', {attributes: {retryCount: 2}}),
	commandXml('Measure', 'measure', {variables: {SMSTSRunCommandLineOutputVariableName: 'Measured'}}),
];

const ending = [
	restartXml('Restart'),
	groupXml('Finish', [
		groupXml('When flaky', [commandXml('Only when flaky', 'rare')], {
			condition: variableConditionXml('FlakyTries', '2'),
		}),
		commandXml('Clean up', 'cleanup %LocalAdminPassword%'),
	]),
];

/** One that ends well, and one that ends at a failure which nothing holds. */
export const documents = {
	'ends well': sequenceXml(
		...preparation,
		groupXml('Install', [
			...installation,
			commandXml('Flaky', 'flaky'),
			commandXml('Unwanted', 'unwanted'),
			commandXml('Asked', 'asked'),
		]),
		...ending,
	),
	'ends in a failure': sequenceXml(
		...preparation,
		restartXml('Restart first'),
		groupXml('Install', [
			groupXml('Inner', [commandXml('Driver', 'driver'), commandXml('Fatal', 'fatal')]),
			commandXml('Never', 'never'),
		]),
	),
} as const;

export type DocumentName = keyof typeof documents;

/** What the answers file says to a failure that nothing holds; a person is asked about the step `Asked`, and passes over it. */
export const failurePolicy = (step: string): 'retry' | 'skip' | 'abort' | 'ask' => {
	switch (step) {
		case 'Flaky': {
			return 'retry';
		}

		case 'Unwanted': {
			return 'skip';
		}

		case 'Asked': {
			return 'ask';
		}

		default: {
			return 'abort';
		}
	}
};
