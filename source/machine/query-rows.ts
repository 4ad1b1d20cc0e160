import type {WmiRow} from '../sequence/conditions/condition-facts.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {parseWql, selectRows} from '../sequence/wql/wql.ts';
import {normalizeNamespace} from './wmi-namespace.ts';

/** The rows of a class, by its lower-case name; undefined: there is no such class. */
export type ClassRows = (namespace: string, className: string) => Promise<readonly WmiRow[] | undefined>;

/**
Answers a WQL query where there is no Windows Management Instrumentation: from rows that something else holds.

The error text of a class that is not there is the one an administrator knows, with its code.
*/
export const queryRows = async (
	namespace: string,
	query: string,
	rowsOf: ClassRows,
): Promise<Result<readonly WmiRow[], string>> => {
	const parsed = parseWql(query);
	if (!parsed.ok) {
		return failure(parsed.error);
	}

	const {className} = parsed.value;
	const normalized = normalizeNamespace(namespace);
	const rows = await rowsOf(normalized, className.toLowerCase());
	return rows === undefined
		? failure(`Invalid class ${className} in namespace ${normalized} on this machine (0x80041010).`)
		: success(selectRows(parsed.value, rows));
};
