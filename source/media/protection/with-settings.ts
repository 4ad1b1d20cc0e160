import {failure, type Result, success} from '../../sequence/result.ts';
import type {VariableValue} from '../../sequence/secret.ts';
import {mediaPaths} from '../media-layout.ts';
import type {MediaProblem} from '../media-problem.ts';
import {type MediaVariable, readMediaVariables, writeMediaVariables} from '../media-variables.ts';

/** The text of the media variables with settings of the medium in place of those of the same name. */
export const withSettings = (
	text: string,
	settings: readonly (readonly [name: string, value: VariableValue])[],
): Result<{readonly text: string; readonly variables: readonly MediaVariable[]}, MediaProblem> => {
	const read = readMediaVariables(text, mediaPaths.variables);
	if (!read.ok) {
		return failure({
			kind: 'not-made',
			message: `The media variables cannot be written: ${read.error.message}`,
			help: read.error.help,
			file: mediaPaths.variables,
		});
	}

	const names = new Set(settings.map(([name]) => name.toLowerCase()));
	const variables = [
		...read.value.filter(({name}) => !names.has(name.toLowerCase())),
		...settings.map(([name, value]) => ({name, value})),
	];
	return success({text: writeMediaVariables(variables), variables});
};
