import {sequenceDocument} from './documents.ts';
import type {Told, World} from './world.ts';

/** Nothing where both tell the same; else the case as text, and what they tell side by side. */
export const differences = (world: World, real: Told, reference: Told): string | undefined => {
	const left = toldLines(real);
	const right = toldLines(reference);
	return left.join('\n') === right.join('\n')
		? undefined
		: [describeWorld(world), '', sideBySide('the interpreter', left, right, 'the reference')].join('\n');
};

const toldLines = ({lines, commands, variables}: Told): readonly string[] =>
	[
		...lines,
		...commands.map(command => `command ${command}`),
		...variables.map(([name, value]) => `at the end ${name}=${value}`),
	].map(line => JSON.stringify(line).slice(1, -1));

/** The documents, and what is around them. */
export const describeWorld = ({root, children, commands, ...rest}: World): string =>
	[
		readable(sequenceDocument(root)),
		...Array.from(children, ([id, child]) => `${id}: ${readable(sequenceDocument(child))}`),
		...Array.from(commands, ([name, deeds]) => `${name}: ${JSON.stringify(deeds)}`),
		JSON.stringify(rest),
	].join('\n');

/** An element a line. */
const readable = (xml: string): string => {
	let depth = 0;
	return xml
		.replaceAll(
			/<(?=[/]?(?:sequence|group|step|subtasksequence|condition|operator|expression|globalVarList)\b)/g,
			'\n<',
		)
		.split('\n')
		.filter(line => line !== '')
		.map(line => {
			depth -= line.startsWith('</') ? 1 : 0;
			const indented = `${'  '.repeat(depth)}${line}`;
			depth += /^<\w[^>]*[^/]>/.test(line) ? 1 : 0;
			return indented;
		})
		.join('\n');
};

const sideBySide = (
	title: string,
	left: readonly string[],
	right: readonly string[],
	otherTitle: string,
): string => {
	const width = Math.max(title.length, ...left.map(line => line.length)) + 2;
	const rows = Array.from({length: Math.max(left.length, right.length)}, (_, index) => {
		const [one = '', other = ''] = [left[index], right[index]];
		return `${one === other ? '  ' : '≠ '}${one.padEnd(width)}${other}`;
	});
	return [`  ${title.padEnd(width)}${otherTitle}`, ...rows].join('\n');
};
