import {mkdir, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {TransferOptions} from '../content/content.ts';
import {createRedactor} from '../log/redact.ts';
import type {JournalEvent, RestartTarget} from '../sequence/event.ts';
import type {StepInstruction} from '../sequence/instruction.ts';
import {success} from '../sequence/result.ts';
import {Secret, shown, type VariableValue} from '../sequence/secret.ts';
import type {Step} from '../sequence/sequence.ts';
import {environmentLookup, expand} from '../sequence/variables/expand.ts';
import {checkVariable} from '../sequence/variables/variable-name.ts';
import type {StepContext, StepType, StepView} from '../steps/step-type.ts';
import {captureProcess} from './capture-process.ts';
import type {Engine} from './engine.ts';
import {logComponent} from './log-component.ts';
import {connectForRun} from './network-connections.ts';
import {reportTransfer} from './report-transfer.ts';
import {runProcess} from './run-process.ts';
import {wait} from './wait.ts';

type RequestedRestart = {target: RestartTarget; message?: string; delay?: number; retry?: boolean};

/** A step that runs, and what the engine takes from it when it has ended. */
export type RunningStep = {
	readonly step: Step;
	readonly view: StepView;
	/** What its handler sees. */
	readonly handler: StepContext;
	requested(): RequestedRestart | undefined;
	/** Where the packages were that it asked for. */
	packageFolders(): readonly string[];
	/** Variables set since the last call, as events not yet recorded. */
	takeVariableEvents(): readonly JournalEvent[];
	/** Takes secrets out of a text that will be shown. */
	mask(text: string): string;
	clean(): Promise<void>;
};

export const createStepContext = (
	engine: Engine,
	{row, step, stepType, attempt}: {row: StepInstruction; step: Step; stepType: StepType; attempt: number},
): RunningStep => {
	const {environment, machine, log, folders} = engine;
	const scratchFolder = path.join(folders.run, 'scratch', `${row.index}-${attempt}`);
	let scratchExists = false;
	let requested: RequestedRestart | undefined;
	const changes: JournalEvent[] = [];
	const packageFolders: string[] = [];
	const component = logComponent(stepType);

	let mask: ((text: string) => string) | undefined;
	const masked = (text: string) => {
		mask ??= createRedactor(environment.secretTexts());
		return mask(text);
	};

	const expandFor = (showSecrets: boolean) => (text: string) =>
		expand(text, environmentLookup(environment, machine.processEnvironment, {showSecrets}));

	const set = (name: string, value: VariableValue) => {
		const before = environment.globalValue(name);
		environment.set(name, value);
		mask = undefined;
		if (value instanceof Secret) {
			log.setSecrets(environment.secretTexts());
		}

		const now = environment.globalValue(name);
		if (before === undefined && now === undefined) {
			return;
		}

		log.write(
			component,
			now === undefined
				? `Deleted the variable ${name}`
				: `Set a global environment variable ${name}=${shown(now)}`,
		);
		changes.push({type: 'variable-set', name, value: now ?? null});
	};

	/** A text that a script made with a secret in it is one too: the script may have been given it in its command. */
	const guarded = (value: VariableValue): VariableValue =>
		value instanceof Secret || masked(value) === value ? value : new Secret(value);

	const setVariable = (name: string, value: VariableValue) => {
		const checked = checkVariable(name, value, environment);
		if (checked.ok) {
			set(checked.value, guarded(value));
		} else {
			log.write(component, `The variable was not set: ${checked.error.message}`, 'warning');
		}
	};

	const writeLog: StepContext['log'] = (text, severity) => log.write(component, masked(text), severity);
	const transfer: TransferOptions = {signal: engine.signal, report: reportTransfer(engine), log: writeLog};
	const view: StepView = {environment, expandShown: expandFor(false)};

	return {
		step,
		view,
		handler: {
			...view,
			step,
			machine,
			expand: expandFor(true),
			setVariable,
			setReadOnlyVariable: set,
			async packageFolder(packageId) {
				const folder = await engine.content.folder(packageId, transfer);
				if (folder.ok) {
					packageFolders.push(folder.value);
				}

				return folder;
			},
			copyPackage: (packageId, destination) => engine.content.copy(packageId, destination, transfer),
			discardPackage: async packageId => (await engine.content.discard?.(packageId)) ?? success(false),
			software: engine.content,
			runCommand: command =>
				runProcess({engine, row, attempt, step, component, setVariable, mask: masked}, command),
			capture: question => captureProcess({engine, row, attempt, step, mask: masked}, question),
			connectFolder: request => connectForRun(engine, row.index, {...request, signal: engine.signal}),
			wait: seconds => wait(seconds, engine.signal),
			log: writeLog,
			requestRestart(target, options = {}) {
				requested = {target, ...options};
			},
			scratchFolder,
			async writeScratchFile(name, text) {
				await mkdir(scratchFolder, {recursive: true, mode: 0o700});
				scratchExists = true;
				const file = path.join(scratchFolder, name);
				await writeFile(file, text, {mode: 0o600});
				return file;
			},
			signal: engine.signal,
		},
		requested: () => requested,
		packageFolders: () => packageFolders,
		takeVariableEvents: () => changes.splice(0),
		mask: masked,
		async clean() {
			if (scratchExists) {
				await rm(scratchFolder, {recursive: true, force: true});
			}
		},
	};
};
