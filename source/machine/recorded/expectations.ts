/** Checks a value that came from outside and gives it its type, or throws {@link WrongShape} with the field's name. */
export type Expectation<Value> = (value: unknown, field: string) => Value;

/** Thrown to leave a nested check at once; caught where the file is read. */
export class WrongShape extends Error {
	readonly field: string;
	readonly expected: string;

	constructor(field: string, expected: string) {
		super(`${field} must be ${expected}`);
		this.field = field;
		this.expected = expected;
	}
}

export const aText: Expectation<string> = (value, field) => {
	if (typeof value !== 'string') {
		throw new WrongShape(field, 'a text');
	}

	return value;
};

export const aTruth: Expectation<boolean> = (value, field) => {
	if (typeof value !== 'boolean') {
		throw new WrongShape(field, 'true or false');
	}

	return value;
};

/** ISO 8601. */
export const aTime: Expectation<string> = (value, field) => {
	const text = aText(value, field);
	if (Number.isNaN(Date.parse(text))) {
		throw new WrongShape(field, 'a moment like "2025-03-14T09:30:00Z"');
	}

	return text;
};

export const oneOf =
	<const Choice extends string>(...choices: readonly Choice[]): Expectation<Choice> =>
	(value, field) => {
		const found = choices.find(choice => choice === value);
		if (found === undefined) {
			throw new WrongShape(field, `one of ${choices.map(choice => `"${choice}"`).join(', ')}`);
		}

		return found;
	};

export const aList =
	<Value>(expectation: Expectation<Value>): Expectation<Value[]> =>
	(value, field) => {
		if (!Array.isArray(value)) {
			throw new WrongShape(field, 'a list');
		}

		return value.map((item, index) => expectation(item, `${field}[${index}]`));
	};

/** Any names, one kind of value. */
export const aRecord =
	<Value>(expectation: Expectation<Value>): Expectation<Record<string, Value>> =>
	(value, field) =>
		Object.fromEntries(
			Object.entries(objectOf(value, field)).map(([name, item]) => [
				name,
				expectation(item, join(field, name)),
			]),
		);

/** A field that may be left out. */
export const optional =
	<Value>(expectation: Expectation<Value>): Expectation<Value | undefined> =>
	(value, field) =>
		value === undefined ? undefined : expectation(value, field);

type Shape<Fields> = {readonly [Name in keyof Fields]: Expectation<Fields[Name]>};
type OptionalNames<Fields> = {
	[Name in keyof Fields]: undefined extends Fields[Name] ? Name : never;
}[keyof Fields];
type Shaped<Fields> = Omit<Fields, OptionalNames<Fields>> & Partial<Pick<Fields, OptionalNames<Fields>>>;

/** These names and no others, each with its kind of value. */
export const anObject =
	<Fields extends object>(shape: Shape<Fields>): Expectation<Shaped<Fields>> =>
	(value, field) => {
		const object = objectOf(value, field);
		const unknownName = Object.keys(object).find(name => !Object.hasOwn(shape, name));
		if (unknownName !== undefined) {
			throw new WrongShape(
				join(field, unknownName),
				`left out: it is not one of ${Object.keys(shape).join(', ')}`,
			);
		}

		const checked: Partial<Fields> = {};
		for (const name in shape) {
			if (Object.hasOwn(shape, name)) {
				checked[name] = shape[name](object[name], join(field, name));
			}
		}

		// Every name of the shape has been checked and set.
		return checked as Shaped<Fields>;
	};

const objectOf = (value: unknown, field: string): Record<string, unknown> => {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new WrongShape(field, 'an object');
	}

	return Object.fromEntries(Object.entries(value));
};

const join = (field: string, name: string): string => (field === '' ? name : `${field}.${name}`);
