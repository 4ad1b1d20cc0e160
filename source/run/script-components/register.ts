import {existsSync} from 'node:fs';
import {rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Engine} from '../engine.ts';
import {engineComponent} from '../run-log.ts';
import {
	environmentComponent,
	environmentComponentText,
	progressComponent,
	progressComponentText,
	scriptComponents,
} from './component-text.ts';
import {type RegistryHive, registrationText, removalText} from './registration-text.ts';
import {removalFile, scriptVariablesFile} from './script-variables-file.ts';

type Place = Pick<Engine, 'machine' | 'log' | 'folders' | 'dryRun'>;

/**
Lets `cscript` and every other COM client on Windows create `Microsoft.SMS.TSEnvironment` and `Microsoft.SMS.TsProgressUI` until
{@link unregisterScriptComponents}. What an ended process of this program had registered is replaced. Where another program provides
them, or Windows refuses, the log says so and the run goes on: only such scripts need them. Rule: task-sequence-format.md §6.16.
*/
export const registerScriptComponents = async (place: Place): Promise<void> => {
	const {machine, folders, dryRun, log} = place;
	if (machine.platform !== 'windows' || dryRun) {
		return;
	}

	const provided = await machine.facts.registryValue(
		`HKLM\\Software\\Classes\\${environmentComponent.programId}\\CLSID`,
		'',
	);
	if (typeof provided === 'object' && provided.data.toUpperCase() !== environmentComponent.classId) {
		log.write(
			engineComponent,
			`Another program provides ${environmentComponent.programId} (${provided.data}): scripts outside Run PowerShell Script steps see that one.`,
			'warning',
		);
		return;
	}

	const files = {variables: scriptVariablesFile(folders.run), tsenv: path.join(folders.run, 'tsenv')};
	await write(place, environmentComponent.fileName, environmentComponentText(files));
	await write(place, progressComponent.fileName, progressComponentText());
	const systemRoot = systemRootOf(machine);
	for (const hive of ['HKEY_LOCAL_MACHINE', 'HKEY_CURRENT_USER'] satisfies RegistryHive[]) {
		const text = registrationText(scriptComponents, hive, {folder: folders.commands, systemRoot});
		if (await importRegistry(place, 'register.reg', text)) {
			await write(
				place,
				path.basename(removalFile(folders.commands)),
				removalText(scriptComponents, hive),
				'utf16le',
			);
			return;
		}
	}

	log.write(
		engineComponent,
		`${environmentComponent.programId} could not be registered: scripts run by cscript do not find it. "bootseq env" works in them.`,
		'warning',
	);
};

/** Takes back what {@link registerScriptComponents} did; nothing where it did nothing. */
export const unregisterScriptComponents = async (place: Place): Promise<void> => {
	const {folders, log} = place;
	const file = removalFile(folders.commands);
	if (!existsSync(file)) {
		return;
	}

	if (await runImport(place, file)) {
		await rm(file, {force: true});
	} else {
		log.write(engineComponent, `${environmentComponent.programId} could not be unregistered.`, 'warning');
	}
};

/** Names are found without regard to case in the environment of a Windows process. */
const systemRootOf = ({processEnvironment}: Place['machine']): string =>
	processEnvironment['SystemRoot'] ?? 'C:\\Windows';

const importRegistry = async (place: Place, name: string, text: string): Promise<boolean> =>
	runImport(place, await write(place, name, text, 'utf16le'));

const runImport = async ({machine, folders}: Place, file: string): Promise<boolean> => {
	const environment = {
		SystemRoot: systemRootOf(machine),
		PATH: machine.processEnvironment['PATH'] ?? '',
	};
	const result = await machine.commands.run({
		command: {program: 'reg.exe', arguments: ['import', file]},
		folder: folders.run,
		environment,
		// It says that it succeeded, in the language of Windows.
		onLine: () => undefined,
	});
	return result.kind === 'exited' && result.code === 0;
};

const write = async (
	{folders}: Place,
	name: string,
	text: string,
	encoding: 'utf8' | 'utf16le' = 'utf8',
): Promise<string> => {
	const file = path.join(folders.commands, name);
	await writeFile(file, text, {encoding, mode: 0o600});
	return file;
};
