import {readFileSync} from 'node:fs';
import {isMissing} from '../files/file-error.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {Secret, type VariableValue} from '../sequence/secret.ts';
import {checkVariable, isSecretName} from '../sequence/variables/variable-name.ts';
import {formatJournalProblem} from './journal-problem.ts';
import {readJournal} from './read-journal.ts';
import type {RunFolder} from './run-folder.ts';
import {openSeal, withoutKey} from './seal.ts';
import {parseTsenvFile} from './tsenv-file.ts';

export type NamedValue = {readonly name: string; readonly value: VariableValue};

/** What a script inside a step works from. */
export type RunVariablesSource = {
	readonly folder: RunFolder;
	/** The file that the script's own changes go to. */
	readonly tsenv: string;
	/** Names of the running step's default variables: their values are in the process environment. */
	readonly stepVariables: readonly string[];
	readonly environment: Readonly<Record<string, string | undefined>>;
};

/**
The task sequence variables as a script inside a step sees them, by name in lower case: those that the journal holds, over
them what the step itself has set so far, under them the step's defaults. The error is a sentence.
Rule: task-sequence-format.md §6.3.
*/
export const readRunVariables = (
	source: RunVariablesSource,
): Result<ReadonlyMap<string, NamedValue>, string> => {
	const {folder, tsenv, stepVariables, environment} = source;
	const globals = new Map<string, NamedValue>();
	const seal = openSeal(folder.key);
	const read = readJournal(folder.journal, seal.ok ? seal.value : withoutKey, event => {
		if (event.type === 'variable-set') {
			assign(globals, event.name, event.value);
		}
	});
	if (!read.ok) {
		return failure(formatJournalProblem(read.error));
	}

	for (const {name, value} of readChanges(tsenv)) {
		const checked = checkVariable(name, value);
		if (checked.ok) {
			const secret = globals.get(checked.value.toLowerCase())?.value instanceof Secret || isSecretName(name);
			assign(globals, checked.value, value === '' ? null : secret ? new Secret(value) : value);
		}
	}

	const variables = new Map<string, NamedValue>();
	for (const name of stepVariables) {
		const value = environment[name];
		if (value !== undefined && value !== '') {
			assign(variables, name, value);
		}
	}

	for (const [key, variable] of globals) {
		variables.set(key, variable);
	}

	return success(variables);
};

const assign = (variables: Map<string, NamedValue>, name: string, value: VariableValue | null): void => {
	const key = name.toLowerCase();
	if (value === null) {
		variables.delete(key);
	} else {
		variables.set(key, {name: variables.get(key)?.name ?? name, value});
	}
};

const readChanges = (tsenv: string) => {
	try {
		return parseTsenvFile(readFileSync(tsenv)).changes;
	} catch (error) {
		if (isMissing(error)) {
			return [];
		}

		throw error;
	}
};
