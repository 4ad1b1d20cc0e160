import type {Machine} from '../../source/machine/machine.ts';
import {failure, success} from '../../source/sequence/result.ts';
import type {VariableValue} from '../../source/sequence/secret.ts';
import type {Step} from '../../source/sequence/sequence.ts';
import {createEnvironment} from '../../source/sequence/variables/environment-store.ts';
import {environmentLookup, expand} from '../../source/sequence/variables/expand.ts';
import {checkVariable} from '../../source/sequence/variables/variable-name.ts';
import {findStepType} from '../../source/steps/registry.ts';
import type {
	CapturedAnswer,
	StepCommand,
	StepContext,
	StepOutcome,
	StepQuestion,
} from '../../source/steps/step-type.ts';
import {type ContentOf, contentOf} from './content-of.ts';
import {createFakeMachine} from './fake-machine.ts';

type Options = ContentOf & {
	readonly phase?: 'WinPE' | 'FullOS';
	readonly platform?: 'windows' | 'linux';
	/** Global variables before the step. */
	readonly variables?: Readonly<Record<string, VariableValue>>;
	readonly processEnvironment?: Readonly<Record<string, string>>;
	/** The PowerShell of the machine; absent: it has none. */
	readonly powerShell?: string;
	/** The exit code of every command, or what a command does. */
	readonly exitCode?: number | ((command: StepCommand) => number);
	/** What a program answers that is asked something; without it: nothing, and 0. */
	readonly answer?: (question: StepQuestion) => CapturedAnswer | undefined;
};

export type StepRecord = {
	readonly context: StepContext;
	readonly commands: StepCommand[];
	/** What was asked of programs. */
	readonly questions: StepQuestion[];
	readonly restarts: {readonly target: string; readonly message?: string; readonly delay?: number}[];
	/** Seconds that it let pass. */
	readonly waits: number[];
	/** Packages whose content it removed from the cache. */
	readonly discarded: string[];
	readonly log: string[];
	/** What was written to the scratch folder, by name. */
	readonly files: Map<string, string>;
};

/** What a step handler sees, with everything it does written down and nothing done; its defaults are in place. */
export const createStepRecord = (step: Step, options: Options = {}): StepRecord => {
	const {platform = 'linux'} = options;
	const content = contentOf(options);
	const environment = createEnvironment(Object.entries(options.variables ?? {}));
	environment.setStepDefaults(
		step.variables.filter(({hidden}) => !hidden).map(({name, value}) => [name, value] as const),
	);
	const machine = machineOf(options);
	const commands: StepCommand[] = [];
	const questions: StepQuestion[] = [];
	const restarts: StepRecord['restarts'] = [];
	const waits: number[] = [];
	const discarded: string[] = [];
	const log: string[] = [];
	const files = new Map<string, string>();
	const expandFor = (showSecrets: boolean) => (text: string) =>
		expand(text, environmentLookup(environment, machine.processEnvironment, {showSecrets}));
	const scratchFolder = platform === 'windows' ? 'X:\\scratch' : '/scratch';

	const context: StepContext = {
		step,
		environment,
		machine,
		expand: expandFor(true),
		expandShown: expandFor(false),
		setVariable(name, value) {
			const checked = checkVariable(name, value, environment);
			if (checked.ok) {
				environment.set(checked.value, value);
			} else {
				log.push(`warning: ${checked.error.message}`);
			}
		},
		setReadOnlyVariable: (name, value) => environment.set(name, value),
		packageFolder: packageId => content.folder(packageId),
		async discardPackage(packageId) {
			discarded.push(packageId);
			return success(true);
		},
		copyPackage: (packageId, destination) => content.copy(packageId, destination),
		software: content,
		async capture(question) {
			questions.push(question);
			return options.answer?.(question) ?? {code: 0, output: '', errors: ''};
		},
		async runCommand(request) {
			commands.push(request);
			const {exitCode = 0} = options;
			return {code: typeof exitCode === 'number' ? exitCode : exitCode(request)};
		},
		connectFolder: request =>
			machine.networkFolders.connect({...request, signal: new AbortController().signal}),
		wait: async seconds => void waits.push(seconds),
		log: (text, severity = 'information') => void log.push(`${severity}: ${text}`),
		requestRestart: (target, restart = {}) => void restarts.push({target, ...restart}),
		scratchFolder,
		async writeScratchFile(name, text) {
			files.set(name, text);
			return `${scratchFolder}${platform === 'windows' ? '\\' : '/'}${name}`;
		},
		signal: new AbortController().signal,
	};
	return {context, commands, questions, restarts, waits, discarded, log, files};
};

/** Runs a step with the handler that the registry has for it. */
export const performStep = async (
	step: Step,
	options: Options = {},
): Promise<StepRecord & {readonly outcome: StepOutcome}> => {
	const record = createStepRecord(step, options);
	const {run, name} = findStepType(step);
	if (run === undefined) {
		throw new Error(`${name} cannot be run`);
	}

	return {...record, outcome: await run(record.context)};
};

/** The line that stands for a step in a dry run, on the screen and in the log. */
export const describeStep = (step: Step, options: Options = {}): string =>
	findStepType(step).describe(step, createStepRecord(step, options).context);

const machineOf = ({
	phase = 'FullOS',
	platform = 'linux',
	powerShell,
	processEnvironment = {},
}: Options): Machine => {
	const machine = createFakeMachine({phase, platform, environment: processEnvironment});
	return {
		...machine,
		commands: {
			...machine.commands,
			powerShell: async () =>
				powerShell === undefined ? failure('PowerShell is not on this machine') : success(powerShell),
		},
	};
};
