import {prestartForm} from '../../media/prestart-form.ts';
import type {UnlockedMedia} from '../../media/unlock-media.ts';
import {validateAnswer} from '../../media/validate-answer.ts';
import {type Result, success} from '../../sequence/result.ts';
import {revealed, Secret, type VariableValue} from '../../sequence/secret.ts';
import type {Prepared} from '../prepared.ts';
import {type Stop, stop, stopLeft, stopUnanswered} from '../stop.ts';

type Variables = readonly (readonly [string, VariableValue])[];

/**
Asks what the medium declares, and every variable that is present and empty; what is known by now is not asked again.

@param typed - What was answered when the page was shown before: it stands there again, secrets excepted.
*/
export const askPrestartValues = async (
	{console, options}: Prepared,
	{variables, media}: UnlockedMedia,
	known: Variables,
	typed: Variables = [],
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
	const before = new Map(typed.filter(([, value]) => !(value instanceof Secret)));
	const fields = form.value.fields
		.filter(({variable}) => !filled.has(variable.toLowerCase()))
		.map(field => ({...field, default: revealed(before.get(field.variable) ?? field.default)}));
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
