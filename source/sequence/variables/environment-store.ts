import {revealed, Secret, type VariableValue} from '../secret.ts';
import type {Environment} from './environment.ts';
import {isSecretName, variableSize} from './variable-name.ts';

type Variables = Iterable<readonly [string, VariableValue]>;

/** A scope: variables by their name in lower case. */
type Scope = Map<string, {readonly name: string; readonly value: VariableValue}>;

/**
Creates the variables of a run: `globals` as they are to begin with (or were before a restart), `sequenceDefaults` the
sequence's `<globalVarList>`. Known secret names become secrets here, whatever the caller had. Rules: task-sequence-format.md §6.3, §6.5.
*/
export const createEnvironment = (globals: Variables = [], sequenceDefaults: Variables = []): Environment => {
	const globalScope: Scope = new Map();
	const stepScope: Scope = new Map();
	const sequenceScope: Scope = new Map();
	/** Names that ever held a secret: a later plain text is one too. */
	const secretKeys = new Set<string>();
	let size = 0;

	const guarded = (key: string, value: VariableValue): VariableValue => {
		if (value instanceof Secret) {
			secretKeys.add(key);
			return value;
		}

		return secretKeys.has(key) || isSecretName(key) ? new Secret(value) : value;
	};

	/** Empty and absent are the same state: an empty text does not hide the scopes below. */
	const find = (key: string) =>
		filled(globalScope.get(key)) ?? filled(stepScope.get(key)) ?? filled(sequenceScope.get(key));

	const remove = (key: string): void => {
		const present = globalScope.get(key);
		if (present !== undefined) {
			size -= variableSize(present.name, revealed(present.value));
			globalScope.delete(key);
		}
	};

	const environment: Environment = {
		get: name => find(keyOf(name))?.value,
		globalValue: name => globalScope.get(keyOf(name))?.value,
		text(name) {
			const value = find(keyOf(name))?.value;
			return value === undefined ? '' : revealed(value);
		},
		set(name, value) {
			const key = keyOf(name);
			const first = globalScope.get(key) ?? stepScope.get(key) ?? sequenceScope.get(key);
			const spelling = first?.name ?? name.trim();
			const kept = guarded(key, value);
			const text = revealed(kept);
			remove(key);
			if (text !== '') {
				globalScope.set(key, {name: spelling, value: kept});
				size += variableSize(spelling, text);
			}
		},
		delete: name => remove(keyOf(name)),
		setStepDefaults(variables) {
			for (const [name, value] of variables) {
				const key = keyOf(name);
				stepScope.set(key, {name: name.trim(), value: guarded(key, value)});
			}
		},
		clearStepDefaults: () => stepScope.clear(),
		*entries() {
			const keys = new Set([...globalScope.keys(), ...stepScope.keys(), ...sequenceScope.keys()]);
			for (const key of [...keys].sort()) {
				const variable = find(key);
				if (variable !== undefined) {
					yield [variable.name, variable.value] as const;
				}
			}
		},
		*globals() {
			for (const [, {name, value}] of [...globalScope].sort(byKey)) {
				yield [name, value] as const;
			}
		},
		stepDefaultNames: () => Array.from(stepScope.values(), ({name}) => name),
		secretTexts() {
			const texts = new Set<string>();
			for (const scope of [globalScope, stepScope, sequenceScope]) {
				for (const {value} of scope.values()) {
					if (value instanceof Secret) {
						texts.add(value.reveal());
					}
				}
			}

			texts.delete('');
			// Longest first, so that a secret that contains another is masked whole.
			return [...texts].sort((one, other) => other.length - one.length);
		},
		size: () => size,
	};

	for (const [name, value] of sequenceDefaults) {
		const key = keyOf(name);
		sequenceScope.set(key, {name: name.trim(), value: guarded(key, value)});
	}

	for (const [name, value] of globals) {
		environment.set(name, value);
	}

	return environment;
};

const keyOf = (name: string): string => name.trim().toLowerCase();

const filled = <Variable extends {readonly value: VariableValue}>(variable: Variable | undefined) =>
	variable === undefined || revealed(variable.value) === '' ? undefined : variable;

const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
	one < other ? -1 : Number(one > other);
