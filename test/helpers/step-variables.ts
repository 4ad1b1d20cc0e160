import type {DefaultVariable} from '../../source/sequence/sequence.ts';

/** The default variables of a step, published before it runs. */
export const published = (values: Readonly<Record<string, string>>): readonly DefaultVariable[] =>
	Object.entries(values).map(([name, value]) => ({name, value, hidden: false}));

/** Values that the action or an attribute repeats: never published. */
export const unpublished = (values: Readonly<Record<string, string>>): readonly DefaultVariable[] =>
	Object.entries(values).map(([name, value]) => ({name, value, hidden: true}));
