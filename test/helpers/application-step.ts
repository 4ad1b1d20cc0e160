import type {Application} from '../../source/content/application.ts';
import type {Machine} from '../../source/machine/machine.ts';
import type {Step} from '../../source/sequence/sequence.ts';
import {installApplication} from '../../source/steps/install-application/install-application.ts';
import type {CapturedAnswer, StepCommand, StepOutcome, StepQuestion} from '../../source/steps/step-type.ts';
import {createFakeMachine} from './fake-machine.ts';
import {step} from './sequence-builder.ts';
import {createStepRecord, type StepRecord} from './step-context.ts';
import {unpublished} from './step-variables.ts';

type Options = {
	readonly applications?: readonly Application[];
	/** Package → folder. */
	readonly packages?: Readonly<Record<string, string>>;
	/** Files that are there before the step. */
	readonly files?: Iterable<string>;
	/** What an installer ends with, by its command; without it: 0. */
	readonly codes?: (command: string) => number | StepOutcome;
	/** What a command leaves on the disk; without it, when it succeeds, `install X` puts `/opt/X` there and `uninstall X` removes it. */
	readonly effect?: (command: string, files: Set<string>) => void;
	readonly variables?: Readonly<Record<string, string>>;
	readonly platform?: 'windows' | 'linux';
	readonly phase?: 'WinPE' | 'FullOS';
	readonly facts?: Partial<Machine['facts']>;
	readonly wmi?: Readonly<Record<string, readonly Record<string, string | number>[]>>;
	/** Programs that are on the path. */
	readonly programs?: readonly string[];
	readonly answer?: (question: StepQuestion) => CapturedAnswer | undefined;
};

/** The step as the console writes it: `ApplicationName` for a list, the hidden variables for the rest. */
export const applicationStep = (
	variables: Readonly<Record<string, string>>,
	options: Partial<Step> = {},
): Step =>
	step('Install', {
		type: 'SMS_TaskSequence_InstallApplicationAction',
		action: '',
		successCodes: [0],
		retryCount: 2,
		runIn: 'FullOS',
		variables: unpublished(variables),
		...options,
	});

export type InstalledRun = StepRecord & {
	readonly outcome: StepOutcome;
	/** The commands of installers, in their order. */
	readonly ran: readonly string[];
	readonly files: Map<string, string>;
	/** The files of the computer after the step. */
	readonly disk: ReadonlySet<string>;
	readonly status: string;
};

/** Runs an Install Application step on a computer that has nothing but files; installers are what the test says. */
export const installStep = async (given: Step, options: Options = {}): Promise<InstalledRun> => {
	const {platform = 'linux', phase = 'FullOS', programs = [], codes = () => 0} = options;
	const disk = new Set(options.files);
	const fake = createFakeMachine({platform, phase, wmi: options.wmi ?? {}});
	const machine: Machine = {
		...fake,
		facts: {
			...fake.facts,
			file: async path => (disk.has(path) ? {modified: 0} : undefined),
			...options.facts,
		},
		commands: {
			...fake.commands,
			find: async program => (programs.includes(program) ? `/usr/bin/${program}` : undefined),
		},
	};
	const record = createStepRecord(given, {
		platform,
		phase,
		applications: options.applications ?? [],
		packages: options.packages ?? {},
		variables: options.variables ?? {},
		...(options.answer === undefined ? {} : {answer: options.answer}),
	});
	const ran: string[] = [];
	const effect = options.effect ?? installOrRemove;
	const outcome = await installApplication.run?.({
		...record.context,
		machine,
		async runCommand(command) {
			const text = commandText(command);
			ran.push(text);
			record.commands.push(command);
			const ended = codes(text);
			const result = typeof ended === 'number' ? {code: ended} : ended;
			if (options.effect !== undefined || [0, 1707, 3010, 1641].includes(result.code)) {
				effect(text, disk);
			}

			return result;
		},
	});
	if (outcome === undefined) {
		throw new Error('Install Application cannot be run');
	}

	return {...record, outcome, ran, disk, status: record.context.environment.text('_TSAppInstallStatus')};
};

const commandText = ({command}: StepCommand): string =>
	typeof command === 'string' ? command : [command.program, ...command.arguments].join(' ');

const installOrRemove = (command: string, files: Set<string>): void => {
	const [, action, name] = /^(install|uninstall) (.+)$/.exec(command) ?? [];
	if (action === 'install') {
		files.add(`/opt/${name}`);
	} else if (action === 'uninstall') {
		files.delete(`/opt/${name}`);
	}
};
