import type {Messages} from '../text/messages.ts';
import type {GoToQuestion} from './console.ts';

/** What going to another step would change, a sentence a line; what belongs to the one before it is indented. */
export const goToLines = (
	{direction, restored, passedOver}: GoToQuestion,
	words: Messages['goTo'],
	separators: {readonly path: string; readonly arrow: string},
): readonly string[] => {
	if (direction === 'forward') {
		return [
			words.notRun,
			...(passedOver.length === 0 ? [words.nothingPassedOver] : [words.passedOver(passedOver.length)]),
			...passedOver.flatMap(({path, variables}) => [
				`  ${path.join(separators.path)}`,
				...(variables.length === 0 ? [] : [`    ${words.wouldSet(variables.join(', '))}`]),
			]),
		];
	}

	return [
		words.notUndone,
		...(restored.length === 0 ? [words.nothingRestored] : [words.restored]),
		...restored.map(
			({name, now, earlier}) =>
				`  ${name}: ${now ?? words.unset}${separators.arrow}${earlier ?? words.unset}`,
		),
	];
};
