/** A line of `--json` or of a journal, as another program reads it. */
export type EventLine = Readonly<Record<string, unknown>> & {readonly type: string};

/** Lines of JSON as events. Throws when one is no object with a type. */
export const parseEvents = (text: string): readonly EventLine[] =>
	text
		.split('\n')
		.filter(line => line !== '')
		.map(line => {
			const parsed: unknown = JSON.parse(line);
			if (!isEventLine(parsed)) {
				throw new Error(`no event: ${line}`);
			}

			return parsed;
		});

const isEventLine = (parsed: unknown): parsed is EventLine =>
	typeof parsed === 'object' && parsed !== null && 'type' in parsed && typeof parsed.type === 'string';

/** The events of some types, the others left out. */
export const ofType = (events: readonly EventLine[], ...types: readonly string[]): readonly EventLine[] =>
	events.filter(({type}) => types.includes(type));

/** A field as text: texts as they are, anything else as JSON. */
export const fieldText = (value: unknown): string =>
	typeof value === 'string' ? value : JSON.stringify(value);

/** What became of the steps and groups, a line each: `step-finished One 0`. */
export const outline = (events: readonly EventLine[]): readonly string[] =>
	events
		.filter(({type}) => /^(?:group|step|restart|run|decision)/.test(type))
		.map(({type, name, code, reason, choice, ignored}) =>
			[
				type,
				name,
				type === 'restart-requested' ? undefined : (reason ?? choice),
				code,
				ignored === true ? 'ignored' : undefined,
			]
				.filter(part => part !== undefined)
				.map(fieldText)
				.join(' '),
		);

/** The last value of every variable; secret ones are `secret`. */
export const variablesAfter = (events: readonly EventLine[]): ReadonlyMap<string, string> => {
	const values = new Map<string, string>();
	for (const {name, value, secret} of ofType(events, 'variable-set')) {
		if (value === null) {
			values.delete(String(name));
		} else {
			values.set(String(name), secret === true ? 'secret' : fieldText(value));
		}
	}

	return values;
};
