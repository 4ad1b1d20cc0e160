import type {Parameter} from './step-type.ts';

type Options = Pick<Parameter, 'hidden' | 'secret' | 'default'>;

const row =
	(kind: Parameter['kind']) =>
	(variable: string, property: string, options?: Options): Parameter => ({
		variable,
		property,
		kind,
		...options,
	});

/** The rows of the parameter tables: the variable, the property of Microsoft's class, and what is special about it. */
export const text = row('text');
export const boolean = row('boolean');
export const integer = row('integer');
export const packageId = row('package');
/** Package IDs with commas between. */
export const packageIds = row('package-list');
export const script = row('base64-script');
export const rules = row('rules');

/** Already expressed in the command line, an attribute or the global list, so never published. Rule: task-sequence-format.md §1.5. */
export const hidden: Options = {hidden: true};

/** Never shown, logged or exported. Rule: task-sequence-format.md §6.5. */
export const secret: Options = {secret: true};
