import type {QuestionName, Questions} from './console.ts';

/**
The name of the answer that would have answered a question: the key of the answers file (design/command-line.md, `--answers`),
or the option that makes the question needless.
*/
export const missingAnswer = <Name extends QuestionName>(
	name: Name,
	question: Questions[Name]['question'],
): string => {
	if (name === 'prestart' && 'fields' in question) {
		const {fields} = question;
		const field = fields.find(each => each.required && each.default === '') ?? fields[0];
		return field === undefined ? 'prestart' : `prestart.${field.variable}`;
	}

	return otherNames[name] ?? name;
};

const otherNames: Partial<Readonly<Record<QuestionName, string>>> = {
	'keyboard-test': 'keyboard',
	media: '--media',
	// The answers file says what follows a failure.
	recovery: 'failure',
};
