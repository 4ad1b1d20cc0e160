import {isJsonObject} from '../json-object.ts';
import type {ProblemAt} from './problem-at.ts';

/** The fields of an object in a JSON manifest. What is wrong is told as it is read, and remembered in `failed`. */
export type Fields = {
	readonly path: string;
	/** Whether anything that was read of this object, or of an object inside it, was wrong. */
	failed(): boolean;
	problem(name: string, message: string, help?: string): void;
	has(name: string): boolean;
	/** The value itself where a text stands in the place of an object. */
	self(): string | undefined;
	/** A text that says something; undefined where the field is absent. */
	text(name: string): string | undefined;
	/** As `text`; absent is a problem, and the empty text is given. */
	requiredText(name: string): string;
	/** A whole number, not below `least`. */
	whole(name: string, least?: number): number | undefined;
	/** Exit codes, as unsigned 32-bit numbers. */
	codes(name: string): readonly number[] | undefined;
	flag(name: string): boolean | undefined;
	/** One of these words, without regard to case. */
	choice<Word extends string>(name: string, words: readonly Word[]): Word | undefined;
	/** Objects or texts, one or many. */
	list(name: string, options?: {readonly required?: boolean}): readonly Fields[];
	/** Reports every field that was not asked for: most of them are misspelled. */
	refuseOthers(): void;
};

/** Undefined, and a problem, where the value is no object. With `orText` a text may stand there too. */
export const fieldsOf = (
	value: unknown,
	path: string,
	problemAt: ProblemAt,
	{orText = false, onProblem = () => undefined}: {orText?: boolean; onProblem?: () => void} = {},
): Fields | undefined => {
	const isText = typeof value === 'string' && orText;
	if (!isText && !isJsonObject(value)) {
		problemAt(path, orText ? 'A text or an object {…} is expected here.' : 'An object {…} is expected here.');
		onProblem();
		return undefined;
	}

	const object = isJsonObject(value) ? value : {};
	const known = new Set<string>();
	let hasFailed = false;
	const fail = () => {
		hasFailed = true;
		onProblem();
	};

	const problem = (name: string, message: string, help?: string) => {
		fail();
		problemAt(name === '' ? path : `${path}.${name}`, message, help);
	};

	const read = (name: string): unknown => {
		known.add(name);
		return object[name];
	};

	const text = (name: string): string | undefined => {
		const found = read(name);
		if (found === undefined) {
			return undefined;
		}

		if (typeof found === 'string' && found.trim() !== '') {
			return found.trim();
		}

		problem(name, `"${name}" is not a text that says something.`);
		return undefined;
	};

	return {
		path,
		failed: () => hasFailed,
		problem,
		has: name => object[name] !== undefined,
		self: () => (isText ? value.trim() : undefined),
		text,
		requiredText(name) {
			const found = text(name);
			if (found === undefined && object[name] === undefined) {
				problem('', `"${name}" is missing.`);
			}

			return found ?? '';
		},
		whole(name, least = 0) {
			const found = read(name);
			if (found === undefined) {
				return undefined;
			}

			if (typeof found === 'number' && Number.isSafeInteger(found) && found >= least) {
				return found;
			}

			problem(name, `"${name}" is not a whole number from ${least} on.`);
			return undefined;
		},
		codes(name) {
			const found = read(name);
			if (found === undefined) {
				return undefined;
			}

			if (Array.isArray(found) && found.length > 0 && found.every(isExitCode)) {
				return found.map(code => code >>> 0);
			}

			problem(name, `"${name}" is not a list of exit codes.`, 'Write it as [0, 3010].');
			return undefined;
		},
		flag(name) {
			const found = read(name);
			if (found === undefined || typeof found === 'boolean') {
				return found;
			}

			problem(name, `"${name}" is neither true nor false.`);
			return undefined;
		},
		choice(name, words) {
			const found = text(name);
			const word = words.find(one => one.toLowerCase() === found?.toLowerCase());
			if (found !== undefined && word === undefined) {
				problem(name, `"${name}" is "${found}".`, `Use one of ${words.join(', ')}.`);
			}

			return word;
		},
		list(name, {required = false} = {}) {
			const found = read(name);
			const items: readonly unknown[] = found === undefined ? [] : Array.isArray(found) ? found : [found];
			if (required && items.length === 0) {
				problem('', `"${name}" is missing or empty.`);
			}

			return items
				.map((item, index) =>
					fieldsOf(item, `${path}.${name}[${index}]`, problemAt, {orText: true, onProblem: fail}),
				)
				.filter(one => one !== undefined);
		},
		refuseOthers() {
			for (const name of Object.keys(object).filter(one => !known.has(one))) {
				problem(name, `Nothing is known of "${name}" here.`, 'Correct its spelling or remove it.');
			}
		},
	};
};

const isExitCode = (value: unknown): value is number =>
	typeof value === 'number' && Number.isInteger(value) && value >= -0x8000_0000 && value <= 0xffff_ffff;
