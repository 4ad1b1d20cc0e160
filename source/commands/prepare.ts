import {readFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {chooseMachine, readRecordedMachine} from '../machine/index.ts';
import type {Machine, RecordedMachine} from '../machine/machine.ts';
import {stateFolderIn} from '../run/run-folder.ts';
import {formatDiagnostic} from '../sequence/diagnostic.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {Secret} from '../sequence/secret.ts';
import {leaveSplash} from '../splash.ts';
import type {Language} from '../text/language.ts';
import {loadSentences} from '../text/sentences/books.ts';
import {tell} from '../text/tell.ts';
import {type Answers, noAnswers, readAnswers} from './answers.ts';
import type {Arguments, RestartMode} from './arguments.ts';
import {chooseConsole} from './choose-console.ts';
import {givenVariables} from './given-variables.ts';
import {createNetworkDesk} from './network/network-desk.ts';
import {writeError, writeLine} from './output.ts';
import type {Prepared} from './prepared.ts';
import {showStop} from './show-stop.ts';
import {type Stop, stop} from './stop.ts';
import {usualStateFolder} from './usual-state-folder.ts';
import {variableText} from './variable-text.ts';

/**
Prepares what every command that may run a task sequence needs, does the work, and gives the terminal back whatever happens.
A stop is told when the screen is gone, where it stays to be read.
*/
export const withPrepared = async (
	options: Arguments,
	work: (prepared: Prepared) => Promise<Result<number, Stop>>,
): Promise<number> => {
	const prepared = await prepare(options);
	if (!prepared.ok) {
		if (process.stdout.isTTY === true && !options.plain && !options.json) {
			process.stdout.write(leaveSplash);
		}

		return tellStop(prepared.error, options);
	}

	let result: Result<number, Stop>;
	try {
		result = await work(prepared.value);
		if (!result.ok) {
			const known = givenVariables(prepared.value);
			await showStop(prepared.value, result.error, name => variableText(known, name));
		}
	} finally {
		await prepared.value.console.close();
	}

	return result.ok ? result.value : tellStop(result.error, options, prepared.value.console.language?.());
};

/** Records are in English; a person is told in the language of the screen. */
const tellStop = async (
	{exitCode, message, help}: Stop,
	{json}: Arguments,
	language: Language = 'en',
): Promise<number> => {
	await loadSentences(language);
	if (json) {
		writeLine(JSON.stringify({type: 'diagnostic', severity: 'error', rule: 'stopped', message, help}));
	}

	writeError(`bootseq: ${tell(message, language)} ${tell(help, language)}`);
	return exitCode;
};

const prepare = async (options: Arguments): Promise<Result<Prepared, Stop>> => {
	const answers = await answersOf(options);
	if (!answers.ok) {
		return answers;
	}

	const recorded = await recordedMachine(options);
	if (!recorded.ok) {
		return recorded;
	}

	const machine = await chooseMachine(recorded.value === undefined ? {} : {recorded: recorded.value});
	const stateFolder = await stateFolderFor(options, machine);
	const network = createNetworkDesk({machine});
	const console = await chooseConsole(options, answers.value, stateFolder, machine.keyboard, network);
	return success({
		options,
		answers: answers.value,
		console,
		machine,
		network,
		wrongPasswords: new Map(),
		stateFolder,
		restartMode: options.restart ?? defaultRestartMode(options, machine),
	});
};

const answersOf = async ({answers: file}: Arguments): Promise<Result<Answers, Stop>> => {
	const read = file === undefined ? success(noAnswers) : await readAnswers(file);
	if (!read.ok) {
		return stop(read.error, 'Correct the answers file.');
	}

	const password = process.env['BOOTSEQ_MEDIA_PASSWORD'];
	// Steps inherit this process's environment, and must not find it there.
	delete process.env['BOOTSEQ_MEDIA_PASSWORD'];
	return success(
		password === undefined || read.value.password !== undefined
			? read.value
			: {...read.value, password: new Secret(password)},
	);
};

const recordedMachine = async ({
	machine,
	dryRun,
}: Arguments): Promise<Result<RecordedMachine | undefined, Stop>> => {
	if (machine === undefined) {
		return success(undefined);
	}

	if (!dryRun) {
		return stop(
			'--machine puts a recorded machine in place of this one, which only a dry run can do.',
			'Add --dry-run.',
		);
	}

	let text: string;
	try {
		text = await readFile(machine, 'utf8');
	} catch (error) {
		return stop(
			`${machine} could not be read: ${error instanceof Error ? error.message : String(error)}.`,
			'Check the path.',
		);
	}

	const read = readRecordedMachine(text, machine);
	return read.ok
		? success(read.value)
		: failure({exitCode: 2, message: formatDiagnostic(read.error), help: ''});
};

const stateFolderFor = async ({state}: Arguments, machine: Machine): Promise<string> =>
	state === undefined ? usualStateFolder(machine) : stateFolderIn(path.resolve(state));

/** Never somebody's computer: only in the boot environment, or when told. Contract: `--restart`. */
const defaultRestartMode = ({allowRestart}: Arguments, machine: Machine): RestartMode =>
	allowRestart || machine.phase === 'WinPE' ? 'machine' : 'relaunch';
