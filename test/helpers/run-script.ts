import {encodePowerShellScript} from '../../source/sequence/document/powershell-script.ts';
import type {VariableValue} from '../../source/sequence/secret.ts';
import {contentOf} from './content-of.ts';
import {machineWithPowerShell} from './power-shell.ts';
import {runInMemory} from './run-in-memory.ts';
import {step, taskSequence} from './sequence-builder.ts';
import {published} from './step-variables.ts';

export type ScriptRun = {
	readonly code: number;
	readonly message: string;
	/** What was printed, line by line. */
	readonly output: readonly string[];
	readonly log: readonly string[];
	/** A variable when the run has ended; empty when there is none. */
	value(name: string): string;
};

type Options = {
	/** Before the run. */
	readonly variables?: Readonly<Record<string, VariableValue>>;
	/** Of the step, beside its script. */
	readonly step?: Readonly<Record<string, string>>;
	/** Package → folder. */
	readonly packages?: Readonly<Record<string, string>>;
	readonly timeout?: number;
};

/** Runs a Run PowerShell Script step of this text through the real interpreter, in a real PowerShell. */
export const runScript = async (script: string, options: Options = {}): Promise<ScriptRun> =>
	runScriptStep({OSDRunPowerShellScriptSourceScript: encodePowerShellScript(script)}, options);

/** The same with the variables of the step as they are. */
export const runScriptStep = async (
	stepVariables: Readonly<Record<string, string>>,
	{variables = {}, step: more = {}, packages = {}, timeout}: Options = {},
): Promise<ScriptRun> => {
	const {events, log, engine} = await runInMemory(
		taskSequence([
			step('Script', {
				type: 'SMS_TaskSequence_RunPowerShellScriptAction',
				action: 'OSDRunPowerShellScript.exe',
				variables: published({
					OSDRunPowerShellScriptExecutionPolicy: 'Bypass',
					...stepVariables,
					...more,
				}),
				...(timeout === undefined ? {} : {timeout}),
			}),
		]),
		{machine: machineWithPowerShell(), content: contentOf({packages}), variables},
	);
	const finished = events.find(event => event.type === 'step-finished');
	return {
		code: finished?.code ?? -1,
		message: finished?.message ?? '',
		output: events.flatMap(event => (event.type === 'output' ? [event.text] : [])),
		log,
		value: name => engine.environment.text(name),
	};
};
