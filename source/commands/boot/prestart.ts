import {isMediaSetting} from '../../media/media-layout.ts';
import {prestartCommand, readBootImageHook} from '../../media/prestart-command.ts';
import {prestartForm} from '../../media/prestart-form.ts';
import type {UnlockedMedia} from '../../media/unlock-media.ts';
import {validateAnswer} from '../../media/validate-answer.ts';
import {type Result, success} from '../../sequence/result.ts';
import {revealed, type VariableValue} from '../../sequence/secret.ts';
import {givenVariables} from '../given-variables.ts';
import type {Prepared} from '../prepared.ts';
import {type Stop, stop, stopLeft, stopUnanswered} from '../stop.ts';
import {runPrestartCommand} from './run-prestart-command.ts';

type Variables = readonly (readonly [string, VariableValue])[];

/** The variables that a run from this medium begins with: the medium's, what its prestart command set, the answers, the arguments. */
export const prestart = async (
	prepared: Prepared,
	unlocked: UnlockedMedia,
	packages: string,
): Promise<Result<Variables, Stop>> => {
	const given = givenVariables(prepared);
	const fromMedia: Variables = unlocked.variables
		.filter(({name}) => !isMediaSetting(name))
		.map(({name, value}) => [name, value] as const);
	const {machine, options} = prepared;
	const hook =
		machine.phase === 'WinPE' && machine.platform === 'windows' ? await readBootImageHook('X:\\') : undefined;
	const command = options.dryRun ? undefined : prestartCommand(unlocked, hook);
	const afterCommand =
		command === undefined
			? success(fromMedia)
			: await runPrestartCommand(prepared, command, {variables: [...fromMedia, ...given], packages});
	if (!afterCommand.ok) {
		return afterCommand;
	}

	const answers = await askPrestartValues(prepared, unlocked, [...afterCommand.value, ...given]);
	return answers.ok ? success([...afterCommand.value, ...answers.value, ...given]) : answers;
};

/** Asks what the medium declares, and every variable that is present and empty; what is known by now is not asked again. */
const askPrestartValues = async (
	{console, options}: Prepared,
	{variables, media}: UnlockedMedia,
	known: Variables,
): Promise<Result<Variables, Stop>> => {
	const form = prestartForm(variables);
	if (!form.ok) {
		return stop(
			`The prestart form of the media is not usable: ${form.error.join(' ')}`,
			'Correct it and make the media again.',
		);
	}

	const filled = new Set(
		known.filter(([, value]) => revealed(value) !== '').map(([name]) => name.toLowerCase()),
	);
	const fields = form.value.fields.filter(({variable}) => !filled.has(variable.toLowerCase()));
	if (fields.length === 0) {
		return success([]);
	}

	// A dry run has no effects and no need of values; what the form would start with will do.
	if (options.dryRun) {
		return success(fields.map(({variable, default: value}) => [variable, value] as const));
	}

	const reply = await console.ask('prestart', {title: form.value.title, fields});
	switch (reply.kind) {
		case 'answer': {
			const values: [string, VariableValue][] = [];
			for (const field of fields) {
				const value = validateAnswer(field, revealed(reply.answer.get(field.variable) ?? ''));
				if (!value.ok) {
					return stop(`${field.label}: ${value.error}`, `Give another answer for ${field.variable}.`);
				}

				values.push([field.variable, value.value]);
			}

			return success(values);
		}

		case 'left': {
			return stopLeft();
		}

		case 'unanswered': {
			return stopUnanswered(`${reply.missing} (asked by the media ${media.description.label})`);
		}

		default: {
			const unreachable: never = reply;
			return unreachable;
		}
	}
};
