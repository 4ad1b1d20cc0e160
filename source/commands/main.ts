import process from 'node:process';
import {leaveSplash} from '../splash.ts';
import type {Arguments} from './arguments.ts';
import {exitCodes} from './exit-codes.ts';
import {wordsOfCreate} from './media-create/create-words.ts';
import {untrustedOutput, writeError} from './output.ts';

/**
One command to its end; gives the exit code. Every command is imported when it is asked for: a script that asks for one
variable does not wait for the screen to load.
*/
export const main = async (
	argv: readonly string[],
	{splashShown}: {splashShown: boolean},
): Promise<number> => {
	if (process.env['BOOTSEQ_END_WITH_PARENT'] !== undefined) {
		const {endWithParent} = await import('./relaunch.ts');
		endWithParent();
	}

	if (argv[0] === 'env') {
		// Not through the argument reader: a value may look like an option, and scripts call this often.
		const {envCommand} = await import('./env-command.ts');
		return envCommand(argv.slice(1));
	}

	const toCreate = wordsOfCreate(argv);
	if (toCreate !== undefined) {
		// It has options of its own.
		const {mediaCreate} = await import('./media-create.ts');
		return mediaCreate(toCreate);
	}

	const {readArguments} = await import('./arguments.ts');
	const read = readArguments(argv);
	if (!read.ok) {
		return refuse(read.error, splashShown);
	}

	const [command = 'boot', ...words] = read.value.words;
	const run = commands[command];
	if (run === undefined) {
		return refuse(`There is no command named ${command}. "bootseq --help" lists them.`, splashShown);
	}

	return run(words, read.value);
};

const refuse = (message: string, splashShown: boolean): number => {
	if (splashShown) {
		process.stdout.write(leaveSplash);
	}

	writeError(message);
	return exitCodes.notUsable;
};

type Command = (words: readonly string[], options: Arguments) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
	boot: async (_words, options) => (await import('./boot.ts')).boot(options),
	run: async (words, options) => (await import('./run.ts')).run(words, options),
	resume: async (_words, options) => (await import('./resume.ts')).resume(options),
	history: async (words, options) => (await import('./history-command.ts')).historyCommand(words, options),
	log: async (words, options) => (await import('./log.ts')).logCommand(words, options),
	async sequence([verb = '', ...files], {json, sequence}) {
		const {sequenceCommand} = await import('./sequence-command.ts');
		return sequenceCommand(verb, files, {
			json,
			...(sequence === undefined ? {} : {sequence}),
			...untrustedOutput(json),
		});
	},
	async media([verb = '', ...paths], {json, trust, bootPart}) {
		const {mediaCommand} = await import('./media-command.ts');
		return mediaCommand(verb, paths, {
			json,
			...(trust === undefined ? {} : {trust}),
			...(bootPart === undefined ? {} : {bootPart}),
			...untrustedOutput(json),
		});
	},
};
