import {failure, type Result, success} from '../../sequence/result.ts';
import {below} from '../path.ts';
import {fileArguments} from '../powershell-command.ts';
import {notSupported} from '../result-codes.ts';
import type {StepContext, StepOutcome} from '../step-type.ts';
import {installFailure} from './update-codes.ts';
import type {Installation, Scan, Update, UpdateManager} from './update-manager.ts';
import {type AnswerLine, articlesOf, codeOf, parseAnswer, textOf} from './windows-update-answer.ts';
import {updateCodeWords, waitsForRestart} from './windows-update-codes.ts';
import {windowsUpdateScript} from './windows-update-script.ts';

/** OperationResultCode of the agent: succeeded, succeeded with errors. */
const goodResults: ReadonlySet<unknown> = new Set([2, 3]);

/** Windows, by its own agent and the server that the machine is set to. Written, and tried against stand-ins of the agent alone. */
export const windowsUpdate: UpdateManager = {
	name: 'Windows Update',
	async scan(context, settings) {
		const script = await writeScript(context);
		if (!script.ok) {
			return script;
		}

		const words = ['-Target', settings.target, '-UseCache', String(settings.useCache)];
		const answer = await context.capture({
			command: script.value('Scan', words),
			timeout: settings.scanTimeout,
		});
		if (answer.problem !== undefined) {
			return failure({code: answer.code, message: `The scan for updates did not end. ${answer.problem}`});
		}

		return readScan(parseAnswer(answer.output), answer.errors);
	},
	async install(context, updates, settings) {
		const script = await writeScript(context);
		if (!script.ok) {
			return script;
		}

		const results = below(context.scratchFolder, 'results.jsonl', context.machine.platform);
		const chosen = await context.writeScratchFile('chosen.json', JSON.stringify(updates.map(({id}) => id)));
		const outcome = await context.runCommand({
			command: script.value('Install', ['-Chosen', chosen, '-Results', results]),
			shownAs: `Windows Update: install ${updates.length} updates`,
		});
		const answer = await context.capture({
			command: script.value('Results', ['-Results', results]),
			timeout: settings.scanTimeout,
		});
		return success(readInstallation(updates, parseAnswer(answer.output), outcome));
	},
};

type ScriptCall = (
	mode: 'Scan' | 'Install' | 'Results',
	words: readonly string[],
) => {readonly program: string; readonly arguments: readonly string[]};

/** Puts the script into the scratch folder; gives how it is called. */
const writeScript = async (context: StepContext): Promise<Result<ScriptCall, StepOutcome>> => {
	const program = await context.machine.commands.powerShell();
	if (!program.ok) {
		return failure({code: notSupported, message: program.error});
	}

	const file = await context.writeScratchFile('windows-update.ps1', windowsUpdateScript);
	return success((mode, words) => ({
		program: program.value,
		arguments: fileArguments(file, ['-Mode', mode, ...words]),
	}));
};

/** The last line says that the scan came to its end. */
const readScan = (lines: readonly AnswerLine[], errors: string): Result<Scan, StepOutcome> => {
	const problem = lines.find(line => 'error' in line);
	if (problem !== undefined) {
		const code = codeOf(problem);
		return failure({code, message: `${updateCodeWords(code)} ${textOf(problem, 'error')}`.trim()});
	}

	if (!lines.some(line => line['scanned'] === true)) {
		return failure({
			code: installFailure,
			message: `The Windows Update Agent gave no answer: ${errors.trim() || 'nothing was written'}`,
		});
	}

	const found = lines.filter(line => textOf(line, 'id') !== '');
	return success({
		updates: found.filter(line => line['asks'] !== true).map(toUpdate),
		// They would ask somebody something, and nobody would see it.
		held: found.filter(line => line['asks'] === true).map(line => toUpdate(line).name),
	});
};

const toUpdate = (line: AnswerLine): Update => {
	const title = textOf(line, 'title');
	const articles = articlesOf(line).filter(article => !title.includes(article));
	return {
		id: textOf(line, 'id'),
		name: articles.length === 0 ? title : `${title} (${articles.join(', ')})`,
		from: '',
		to: '',
	};
};

const readInstallation = (
	updates: readonly Update[],
	lines: readonly AnswerLine[],
	outcome: StepOutcome,
): Installation => {
	const lineOf = ({id}: Update) => lines.find(line => textOf(line, 'id') === id);
	const isDone = (line: AnswerLine | undefined) => line !== undefined && goodResults.has(line['resultCode']);
	const restart = lines.some(line => line['restart'] === true);
	const failed = updates
		.filter(update => !isDone(lineOf(update)))
		.map(update => {
			const line = lineOf(update);
			const code = line === undefined ? 0 : codeOf(line);
			return {
				update,
				code: code === 0 ? installFailure : code,
				message:
					line === undefined
						? (outcome.message ?? `PowerShell ended with ${outcome.code} before it was its turn.`)
						: updateCodeWords(code),
			};
		})
		// Their turn comes after the restart.
		.filter(({code}) => !(restart && code === waitsForRestart));
	return {
		installed: updates.filter(update => isDone(lineOf(update))),
		failed,
		...(restart ? {restart: 'Windows Update asks for it'} : {}),
	};
};
