import {readFileSync} from 'node:fs';
import {isJsonObject} from '../../content/json-object.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {Order} from './options-as-order.ts';
import {readProblem} from './read-problem.ts';

/** Reads the file of `--from`. The error is a sentence, and quotes nothing of the file. */
export const readOrderFile = (file: string): Result<Order, string> => {
	let value: unknown;
	try {
		value = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
	} catch (error) {
		return failure(
			error instanceof SyntaxError
				? `${file} is not JSON. Check quotes and commas.`
				: readProblem(file, error),
		);
	}

	return isJsonObject(value) ? success(value) : failure(`${file} must hold one JSON object.`);
};

/** The options over the file: lists and objects are joined, of anything else the option counts. */
export const joined = (file: Order, options: Order): Order => {
	const order: Record<string, unknown> = {...file};
	for (const [name, value] of Object.entries(options)) {
		const before = order[name];
		order[name] =
			Array.isArray(before) && Array.isArray(value)
				? [...before, ...value]
				: objectFields.has(name) && isJsonObject(before) && isJsonObject(value)
					? {...before, ...value}
					: value;
	}

	return order;
};

const objectFields: ReadonlySet<string> = new Set(['packages', 'applications', 'variables']);
