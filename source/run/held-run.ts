import path from 'node:path';
import type {InstructionTable} from '../sequence/instruction.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import type {RunState} from '../sequence/run-state.ts';
import {Secret, type VariableValue} from '../sequence/secret.ts';
import {checkVariable} from '../sequence/variables/variable-name.ts';
import type {Engine} from './engine.ts';
import {type GoTo, goToTargets, planGoTo} from './go-to.ts';
import {processEnvironment} from './process-environment.ts';
import {engineComponent} from './run-log.ts';
import {takeTsenvFile} from './take-tsenv-file.ts';

/** A run that stands still between two steps, as a person at the console may look at it and change it. */
export type HeldRun = {
	readonly table: InstructionTable;
	/** Read it, do not keep it. */
	readonly state: RunState;
	/** The global ones, sorted by name. */
	variables(): readonly HeldVariable[];
	/** The value that a step would find, secrets revealed; empty when there is none. */
	text(name: string): string;
	/** Recorded at once, and null deletes. The error is a sentence: why the variable cannot be changed. */
	setVariable(name: string, value: VariableValue | null): Result<undefined, string>;
	/** Rows that the run may go on at. */
	readonly targets: InstructionTable;
	/** What going to a row would change. */
	planGoTo(target: number): GoTo;
	/** Names of the variables that the attempts of the current step have changed. */
	changedVariables(): readonly string[];
	/** For a shell: the environment of a step's process, made anew, and the folder it starts in. */
	shellSurroundings(): {readonly environment: Readonly<Record<string, string>>; readonly folder: string};
	/** Takes in what a shell has put into the file that TSENV names; gives sentences about what could not be taken in. */
	takeInTsenv(): Promise<readonly string[]>;
	/** Full path of the folder that holds `smsts.log`. */
	readonly logFolder: string;
	/** A line for the log of the run. */
	log(text: string): void;
};

export type HeldVariable = {
	readonly name: string;
	readonly value: VariableValue;
	/** Only the engine changes it. */
	readonly locked: boolean;
};

/** `index`: the row that the run stands at. */
export const holdRun = (engine: Engine, index: number): HeldRun => {
	const {table, recorder, environment, log, folders} = engine;
	const tsenv = path.join(folders.run, 'tsenv');

	const setVariable: HeldRun['setVariable'] = (name, value) => {
		const checked = checkVariable(name, value ?? '', environment);
		if (!checked.ok) {
			return failure(checked.error.message);
		}

		if (value === null) {
			environment.delete(checked.value);
		} else {
			environment.set(checked.value, value);
		}

		const now = environment.globalValue(checked.value);
		if (now instanceof Secret) {
			log.setSecrets(environment.secretTexts());
		}

		log.write(
			engineComponent,
			`A person ${now === undefined ? 'deleted' : 'changed'} the variable ${checked.value}`,
		);
		recorder.record([{type: 'variable-set', name: checked.value, value: now ?? null, by: 'technician'}]);
		return success(undefined);
	};

	return {
		table,
		state: recorder.state,
		variables: () =>
			[...environment.globals()].map(([name, value]) => ({name, value, locked: name.startsWith('_')})),
		text: name => environment.text(name),
		setVariable,
		targets: goToTargets(table),
		planGoTo: target => planGoTo(engine, index, target),
		changedVariables: () => planGoTo(engine, index, index).restored.map(({name}) => name),
		shellSurroundings: () => ({environment: processEnvironment(engine, tsenv), folder: folders.run}),
		async takeInTsenv() {
			const {changes, problems} = await takeTsenvFile(tsenv);
			const refused = changes.map(({name, value}) => setVariable(name, value));
			return [...problems, ...refused.flatMap(result => (result.ok ? [] : [result.error]))];
		},
		logFolder: folders.logs,
		log(text) {
			log.write(engineComponent, text);
			log.flush();
		},
	};
};
