import {isMediaSetting} from '../../media/media-layout.ts';
import {prestartCommand, readBootImageHook} from '../../media/prestart-command.ts';
import type {UnlockedMedia} from '../../media/unlock-media.ts';
import {type Result, success} from '../../sequence/result.ts';
import type {VariableValue} from '../../sequence/secret.ts';
import type {Prepared} from '../prepared.ts';
import type {Stop} from '../stop.ts';
import {packagesOf} from './packages-of-media.ts';
import {runPrestartCommand} from './run-prestart-command.ts';

type Variables = readonly (readonly [string, VariableValue])[];

/** The variables of the medium, and what its prestart command made of them and of those that were given. */
export const variablesAfterPrestart = async (
	{machine, options, ...prepared}: Prepared,
	unlocked: UnlockedMedia,
	{given, root}: {readonly given: Variables; readonly root: string},
): Promise<Result<Variables, Stop>> => {
	const fromMedia: Variables = unlocked.variables
		.filter(({name}) => !isMediaSetting(name))
		.map(({name, value}) => [name, value] as const);
	const hook =
		machine.phase === 'WinPE' && machine.platform === 'windows' ? await readBootImageHook('X:\\') : undefined;
	const command = options.dryRun ? undefined : prestartCommand(unlocked, hook);
	return command === undefined
		? success(fromMedia)
		: await runPrestartCommand({...prepared, machine, options}, command, {
				variables: [...fromMedia, ...given],
				packages: root,
				isProtected: unlocked.media.manifest !== undefined,
				mediaPackages: packagesOf(unlocked, root),
			});
};
