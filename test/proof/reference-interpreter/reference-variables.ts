import {comparable, type Pairs, processVariables} from './world.ts';

/** The variables of a run, as task-sequence-format.md §6.3 and §6.4 have them: three scopes, names without case, empty is absent. */
export const referenceVariables = (initial: Pairs, sequenceDefaults: Pairs) => {
	const globals = new Map<string, string>();
	const ofSequence = new Map(lowerCase(sequenceDefaults));
	let ofStep = new Map<string, string>();

	const set = (name: string, value: string): void => {
		if (value === '') {
			globals.delete(name.toLowerCase());
		} else {
			globals.set(name.toLowerCase(), value);
		}
	};
	for (const [name, value] of initial) {
		set(name, value);
	}

	/** §6.3: a global value wins over the step's default, which wins over the sequence's. */
	const get = (name: string): string => {
		const key = name.toLowerCase();
		return globals.get(key) || ofStep.get(key) || ofSequence.get(key) || '';
	};

	return {
		get,
		set,
		has: (name: string): boolean => globals.has(name.toLowerCase()),
		putStepDefaults(defaults: Pairs): void {
			ofStep = new Map(lowerCase(defaults));
		},
		/** §6.4: from left to right, unknown names as they are, values not expanded again. */
		expand(text: string): string {
			let rest = text;
			let done = '';
			for (let found = /%([^%]*)%/.exec(rest); found !== null; found = /%([^%]*)%/.exec(rest)) {
				const [whole, name = ''] = found;
				const value = get(name) || processVariable(name);
				// The second sign of an unknown name may begin the next one.
				const taken = found.index + (value === undefined ? whole.length - 1 : whole.length);
				done += value === undefined ? rest.slice(0, taken) : rest.slice(0, found.index) + value;
				rest = rest.slice(taken);
			}

			return done + rest;
		},
		/** Global ones. */
		atEnd: (): Pairs => comparable([...globals]),
	};
};

export type ReferenceVariables = ReturnType<typeof referenceVariables>;

/** §6.3: whether a step or a script may set a variable of this name. */
export const maySet = (name: string): boolean => /^[a-z][\w-]{0,255}$/i.test(name);

const processVariable = (name: string): string | undefined =>
	Object.entries(processVariables).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];

const lowerCase = (pairs: Pairs): Pairs => pairs.map(([name, value]) => [name.toLowerCase(), value]);
