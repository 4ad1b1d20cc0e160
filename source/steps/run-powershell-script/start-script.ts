import {formatScriptVariables} from '../../sequence/variables/script-variables.ts';
import {commandArguments, quoted, scriptCall} from '../powershell-command.ts';
import type {StepContext} from '../step-type.ts';
import {taskSequenceDrive} from './task-sequence-drive.ts';
import {taskSequenceObjects} from './task-sequence-objects.ts';

/** A file of a package, or the step's own text. */
export type Script = {readonly path: string} | {readonly text: string};

export type ScriptStart = {
	readonly script: Script;
	/** PowerShell text. */
	readonly parameters: string;
	/** Empty: that of the machine. */
	readonly executionPolicy: string;
	/** Whether what the script shows by `TsProgressUI` is written as output. */
	readonly showProgress: boolean;
	/** It can read no file of the run, and set no variable. */
	readonly byAnotherAccount: boolean;
};

type Files = Pick<StepContext, 'environment' | 'writeScratchFile'>;

/** The arguments that let PowerShell run a script with the objects of a task sequence in place. Rule: task-sequence-format.md §6.16. */
export const startScript = async (start: ScriptStart, files: Files): Promise<readonly string[]> =>
	commandArguments(
		start.byAnotherAccount ? wholeCommand(start) : await commandInFiles(start, files),
		start.executionPolicy,
	);

/**
The call lies in a file of the attempt, so that its parameters, which may hold secrets, are in no list of processes. The files of
this program are read as text and not run as scripts: no execution policy applies to them, and the script's own applies to it alone.
*/
const commandInFiles = async (
	{script, parameters, showProgress}: ScriptStart,
	{environment, writeScratchFile}: Files,
): Promise<string> => {
	const blockIn = async (name: string, text: string) =>
		`([scriptblock]::Create([IO.File]::ReadAllText(${quoted(await writeScratchFile(name, text))})))`;
	const variables = await writeScratchFile('variables.txt', formatScriptVariables(environment.entries()));
	const file = quoted(
		'path' in script
			? script.path
			: // Windows PowerShell takes a file without the mark for one in the code page of the machine.
				await writeScratchFile('script.ps1', `\uFEFF${script.text}`),
	);
	const lines = [
		`. ${await blockIn('objects.txt', taskSequenceObjects)} ${quoted(variables)} $${showProgress}`,
		`if ([IO.File]::Exists(${file}) -and [IO.File]::ReadAllText(${file}) -match 'tsenv:') { . ${await blockIn('drive.txt', taskSequenceDrive)} }`,
		scriptCall(file, parameters),
	];
	return `. ${await blockIn('start.txt', lines.join('\n'))}`;
};

/** For an account that cannot read the files of the run: all of it in the command. The variables are those of the process. */
const wholeCommand = ({script, parameters, showProgress}: ScriptStart): string => {
	const block = (text: string) => `([scriptblock]::Create(${quoted(text)}))`;
	const called = 'path' in script ? quoted(script.path) : block(script.text);
	return [
		`. ${block(taskSequenceObjects)} '' $${showProgress}`,
		...('text' in script && /tsenv:/i.test(script.text) ? [`. ${block(taskSequenceDrive)}`] : []),
		scriptCall(called, parameters),
	].join('\n');
};
