import type {Language} from '../text/language.ts';
import type {CreateMessages} from '../text/messages/create.ts';
import {tell} from '../text/tell.ts';

type Words = CreateMessages['create'];

/** What stood in the way of a creation, a line for each thing; options and fields of an order are named as on the pages. */
export const creationProblemLines = (problem: string, words: Words, language: Language): readonly string[] =>
	tell(problem, language)
		.split('\n')
		.filter(line => line.trim() !== '')
		.map(line => withLabels(line, words));

/** `--boot-image`, `encryptPackages`: somebody at the screen knows the fields by their labels. */
const withLabels = (text: string, {fields, fieldName}: Words): string => {
	const labels = new Map<string, string>(Object.entries(fields).map(([name, {label}]) => [name, label]));
	const labelled = (written: string, name: string) => {
		const label = labels.get(name) ?? labels.get(`${name}s`);
		return label === undefined ? written : fieldName(label);
	};

	return text
		.replaceAll(/(?<![\w-])--([a-z-]+)/g, (option, name: string) =>
			labelled(
				option,
				name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
			),
		)
		.replaceAll(/(?<![\w./\\-])[a-z]+[A-Z]\w*(?![\w/\\])/g, name => labelled(name, name));
};
