import type {EventLine} from './event-lines.ts';

type Check = (value: unknown) => boolean;

const text: Check = value => typeof value === 'string';
const flag: Check = value => typeof value === 'boolean';
const count: Check = value => Number.isInteger(value) && Number(value) >= 0;
const code: Check = value => count(value) && Number(value) <= 0xffff_ffff;
const seconds: Check = value => typeof value === 'number' && value >= 0;
const oneOf =
	(...values: readonly string[]): Check =>
	value =>
		values.includes(String(value));
const fields =
	(checks: Readonly<Record<string, Check>>): Check =>
	value =>
		typeof value === 'object' &&
		value !== null &&
		Object.entries(checks).every(([name, check]) => check(new Map(Object.entries(value)).get(name)));
const optional =
	(check: Check): Check =>
	value =>
		value === undefined || check(value);

const row = {index: count, name: text, depth: count};
const skipped = {
	...row,
	reason: oneOf('disabled', 'condition', 'environment'),
	trace: optional(value => typeof value === 'object'),
};

const transfer = {package: text, bytes: count, total: count, source: text};

/** The table of the contract: what a line of each type has. Contract: command-line.md, "Events". */
const contract: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
	'run-started': {
		name: text,
		packageId: optional(text),
		instructions: count,
		machine: fields({make: text, model: text, serialNumber: text, bootId: text}),
	},
	'run-resumed': {
		index: count,
		bootId: text,
		interrupted: optional(fields({index: count, name: text, decision: oneOf('rerun', 'skip', 'fail')})),
	},
	'group-started': row,
	'group-finished': {...row, succeeded: flag, ignored: flag},
	'group-skipped': skipped,
	'step-skipped': skipped,
	'step-started': {...row, stepType: text, attempt: count, command: optional(text)},
	'step-finished': {
		index: count,
		name: text,
		attempt: count,
		code,
		succeeded: flag,
		ignored: flag,
		message: optional(text),
		seconds,
	},
	'variable-set': {name: text, value: value => value === null || value === undefined || text(value)},
	'content-started': transfer,
	'content-progress': transfer,
	'content-finished': transfer,
	'restart-requested': {target: oneOf('current-os', 'boot-media'), reason: text, retry: flag},
	'state-moved': {device: text, fileSystem: text},
	decision: {
		index: count,
		choice: oneOf('retry', 'skip', 'abort', 'go-to'),
		by: oneOf('technician', 'policy'),
	},
	output: {index: count, stream: oneOf('stdout', 'stderr'), text},
	'run-finished': {
		result: oneOf('succeeded', 'failed', 'cancelled'),
		code,
		failedStep: optional(fields({index: count, name: text})),
		reason: optional(text),
		seconds,
	},
};

const everyLine: Readonly<Record<string, Check>> = {
	time: value => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/.test(String(value)),
	run: text,
	sequenceNumber: value => count(value) && Number(value) > 0,
};

/** What of the contract a line does not keep, a sentence each. */
export const contractFaults = (event: EventLine): readonly string[] => {
	const checks = contract[event.type];
	return checks === undefined
		? [`${event.type} is no event of the contract`]
		: Object.entries({...everyLine, ...checks})
				.filter(([name, check]) => !check(event[name]))
				.map(([name]) => `${event.type}: ${name} is ${JSON.stringify(event[name])}`);
};
