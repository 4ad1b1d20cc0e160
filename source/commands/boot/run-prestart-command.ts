import {mkdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {contentCodes} from '../../content/content-codes.ts';
import type {ContentSource} from '../../content/content-source.ts';
import {createContent} from '../../content/create-content.ts';
import {createWebClient} from '../../content/http/web-client.ts';
import {createSoftware} from '../../content/software/create-software.ts';
import {ifPresent} from '../../files/file-error.ts';
import {createRedactor} from '../../log/redact.ts';
import type {PrestartCommand} from '../../media/prestart-command.ts';
import {textReaderOn} from '../../media/read-text-on.ts';
import {writeCommandShim} from '../../run/command-shim.ts';
import {createJournal} from '../../run/journal.ts';
import {processEnvironment} from '../../run/process-environment.ts';
import {runFolderAt} from '../../run/run-folder.ts';
import {createSeal} from '../../run/seal.ts';
import {parseTsenvFile} from '../../run/tsenv-file.ts';
import {type Result, success} from '../../sequence/result.ts';
import type {VariableValue} from '../../sequence/secret.ts';
import {createEnvironment} from '../../sequence/variables/environment-store.ts';
import {environmentLookup, expand} from '../../sequence/variables/expand.ts';
import {checkVariable} from '../../sequence/variables/variable-name.ts';
import {ownProgram} from '../own-program.ts';
import type {Prepared} from '../prepared.ts';
import {type Stop, stop} from '../stop.ts';

type Variables = readonly (readonly [string, VariableValue])[];

/** What the command begins with: variables, and where its package is. */
type PrestartContent = {
	readonly variables: Variables;
	/** The folder, drive or image that the medium is. */
	readonly packages: string;
	/** Whether a manifest says what is on it. */
	readonly isProtected: boolean;
	readonly mediaPackages?: ContentSource;
};

/**
Runs the prestart command with the environment open to it (`TSENV`, `bootseq env`); gives the variables after it. A code other
than 0 stops, and is the program's own message. Rule: media-and-boot.md §4.5.

There is no run yet, so what `bootseq env` reads is a journal of its own, in a folder that is removed afterwards.
*/
export const runPrestartCommand = async (
	prepared: Prepared,
	{command, packageId}: PrestartCommand,
	from: PrestartContent,
): Promise<Result<Variables, Stop>> => {
	const {variables} = from;
	const {console, machine, stateFolder} = prepared;
	console.wait('prestart-command');
	const folder = runFolderAt('prestart', path.join(stateFolder, 'prestart'));
	await rm(folder.path, {recursive: true, force: true});
	await mkdir(folder.commands, {recursive: true, mode: 0o700});
	try {
		const content =
			packageId === undefined
				? success(await folderWithoutPackage(folder.path, from))
				: await prestartPackage(prepared, packageId, {...from, secretFolder: folder.secretPackages});
		if (!content.ok) {
			return stop(
				`The prestart command needs the package ${packageId ?? ''}: ${content.error.message}`,
				content.error.code === contentCodes.diskFull || content.error.code === contentCodes.notWritten
					? `Nothing was started. Packages are copied to ${stateFolder}: see to it that it can be written to.`
					: 'Make the media again with it.',
			);
		}

		const environment = createEnvironment(variables);
		const journal = createJournal(folder.journal, createSeal(folder.key));
		journal.append(
			[...environment.globals()].map(([name, value], index) => ({
				type: 'variable-set',
				name,
				value,
				time: new Date().toISOString(),
				run: folder.run,
				sequenceNumber: index + 1,
			})),
			{sync: false},
		);
		journal.close();
		const commands = writeCommandShim(folder.commands, {
			...ownProgram(),
			platform: machine.platform,
		});
		await writeFile(folder.tsenv, '', {mode: 0o600});
		const redact = createRedactor(environment.secretTexts());
		const output: string[] = [];
		const result = await machine.commands.run({
			command: expand(
				command,
				environmentLookup(environment, machine.processEnvironment, {showSecrets: true}),
			),
			folder: content.value,
			environment: processEnvironment(
				{
					environment,
					machine,
					folders: {state: stateFolder, run: folder.path, commands, logs: folder.logs},
				},
				folder.tsenv,
			),
			signal: console.cancelled,
			onLine: (_stream, text) => output.push(redact(text)),
		});
		if (result.kind !== 'exited' || result.code !== 0) {
			const how =
				result.kind === 'exited'
					? `ended with code ${result.code >>> 0}`
					: result.kind === 'not-started'
						? `could not be started: ${redact(result.message)}`
						: `was ${result.kind}`;
			const last = output.slice(-5).join('\n  ');
			return stop(
				`The prestart command ${how}.${last === '' ? '' : `\n  ${last}\n`}`,
				'Nothing was started. Mend what it complains of, and start again.',
			);
		}

		return success([
			...variables,
			...(await changesIn(folder.tsenv, warning => console.notice('warning', warning))),
		]);
	} finally {
		await rm(folder.path, {recursive: true, force: true});
	}
};

/**
Where a command runs that has no package: on the medium. For an image, and on protected media, an empty folder: nothing says what the root
of those must hold, and programs are looked for in the folder that a command runs in.
*/
const folderWithoutPackage = async (
	own: string,
	{packages, isProtected}: PrestartContent,
): Promise<string> => {
	if (!isProtected && (await ifPresent(stat(packages)))?.isFile() !== true) {
		return packages;
	}

	const empty = path.join(own, 'working-folder');
	await mkdir(empty);
	return empty;
};

/** The folder of its package: on the media, or where the variables of the media say. */
const prestartPackage = async (
	{console, machine, stateFolder}: Prepared,
	packageId: string,
	{variables, packages, mediaPackages, secretFolder}: PrestartContent & {readonly secretFolder: string},
) => {
	const content = createContent({
		environment: createEnvironment(variables),
		secretFolder,
		processEnvironment: machine.processEnvironment,
		locations: () => ({
			media: packages,
			...(mediaPackages === undefined ? {} : {mediaPackages}),
			stateFolder: path.resolve(stateFolder),
		}),
		software: createSoftware([]),
		createClient: createWebClient,
		readText: textReaderOn(packages),
	});
	try {
		return await content.folder(packageId, {
			signal: console.cancelled,
			report: ({type}) => console.wait(type === 'content-finished' ? 'prestart-command' : 'content'),
			log: (text, severity = 'information') =>
				severity === 'information' ? undefined : console.notice(severity, text),
		});
	} finally {
		await content.close();
	}
};

const changesIn = async (file: string, warn: (text: string) => void): Promise<Variables> => {
	const {changes, problems} = parseTsenvFile(await readFile(file));
	for (const problem of problems) {
		warn(`TSENV of the prestart command: ${problem}.`);
	}

	return changes.flatMap(({name, value}) => {
		const checked = checkVariable(name, value);
		if (!checked.ok) {
			warn(`The prestart command could not set a variable: ${checked.error.message}`);
			return [];
		}

		return [[checked.value, value] as const];
	});
};
