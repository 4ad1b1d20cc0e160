import type {RuleOf, ScriptLanguage} from '../../content/application.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {fileArguments} from '../powershell-command.ts';
import type {StepContext, StepQuestion} from '../step-type.ts';
import {type RuleOutcome, unclear} from './rule-outcome.ts';

/** Seconds that the script may take. */
const longest = 300;

/**
Runs a detection script. The field's table: ends with 0 and writes to its output, installed; with 0 and nothing at all, not
installed; with 0 and errors alone, or with another code, nobody knows.
*/
export const runDetectionScript = async (
	{language, text}: RuleOf<'script'>,
	context: StepContext,
): Promise<RuleOutcome> => {
	const command = await commandFor(language, text, context);
	if (!command.ok) {
		return unclear(command.error);
	}

	const {code, output, errors, problem} = await context.capture({command: command.value, timeout: longest});
	if (problem !== undefined) {
		return unclear(`The detection script could not be run to its end: ${problem}`);
	}

	if (code !== 0) {
		return unclear(`The detection script ended with ${code}${lastLine(errors)}`);
	}

	if (output.trim() !== '') {
		return {verdict: true, saw: 'the detection script wrote to its output'};
	}

	return errors.trim() === ''
		? {verdict: false, saw: 'the detection script wrote nothing'}
		: unclear(`The detection script wrote errors alone${lastLine(errors)}`);
};

const lastLine = (errors: string): string => {
	const line = errors.trim().split('\n').at(-1)?.trim() ?? '';
	return line === '' ? '' : `: ${line}`;
};

const commandFor = async (
	language: ScriptLanguage,
	text: string,
	context: StepContext,
): Promise<Result<StepQuestion['command'], string>> => {
	switch (language) {
		case 'sh': {
			const file = await context.writeScratchFile('detect.sh', text);
			return success({program: 'sh', arguments: [file]});
		}

		case 'powershell': {
			const program = await context.machine.commands.powerShell();
			if (!program.ok) {
				return failure(`The detection script needs PowerShell. ${program.error}`);
			}

			// Windows PowerShell takes a file without the mark for one in the code page of the machine.
			const file = await context.writeScratchFile('detect.ps1', `\uFEFF${text}`);
			return success({program: program.value, arguments: fileArguments(file)});
		}

		case 'vbscript':
		case 'jscript': {
			if (context.machine.platform !== 'windows') {
				return failure('The detection script needs the Windows Script Host');
			}

			const name = language === 'vbscript' ? 'detect.vbs' : 'detect.js';
			const file = await context.writeScratchFile(name, text);
			return success({program: 'cscript.exe', arguments: ['//NoLogo', file]});
		}

		default: {
			const unreachable: never = language;
			return unreachable;
		}
	}
};
