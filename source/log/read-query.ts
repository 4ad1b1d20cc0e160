import {failure, type Result, success} from '../sequence/result.ts';
import type {LogQuery} from './log-query.ts';

const condition = /(?:^|\s)(component|thread|type):(\S+)/gi;

/**
What somebody typed to look for, read: `component:TSManager thread:1876 type:error` in any order, the rest a text, or between
slashes a regular expression: `/exit code [1-9]/`. The error says what is wrong with it.
*/
export const readQuery = (typed: string): Result<LogQuery, string> => {
	let query: LogQuery = {};
	for (const [, name = '', value = ''] of typed.matchAll(condition)) {
		switch (name.toLowerCase()) {
			case 'component': {
				query = {...query, component: value};
				break;
			}

			case 'thread': {
				if (!/^\d{1,10}$/.test(value)) {
					return failure(value);
				}

				query = {...query, thread: Number(value)};
				break;
			}

			default: {
				if (value !== 'error' && value !== 'warning' && value !== 'information') {
					return failure(value);
				}

				query = {...query, severity: value};
			}
		}
	}

	const rest = typed.replaceAll(condition, '').trim();
	const [, pattern] = /^\/(.+)\/$/.exec(rest) ?? [];
	if (pattern === undefined) {
		return success(rest === '' ? query : {...query, text: rest});
	}

	try {
		return success({...query, pattern: new RegExp(pattern, 'i')});
	} catch {
		return failure(rest);
	}
};
