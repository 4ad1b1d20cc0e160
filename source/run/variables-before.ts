import type {JournalEvent, Recorded} from '../sequence/event.ts';
import type {NamedValue} from './run-variables.ts';

/**
The variables as they were when the run last came to a row, from the events of its journal; by name in lower case. Undefined
when it never came there. A row inside a skipped group counts as reached when the group was.
*/
export const variablesBefore = (
	events: Iterable<Recorded<JournalEvent>>,
	target: number,
): ReadonlyMap<string, NamedValue> | undefined => {
	const variables = new Map<string, NamedValue>();
	let before: ReadonlyMap<string, NamedValue> | undefined;
	// A run that goes back to an earlier row comes to the later ones again.
	let isBehind = false;
	for (const event of events) {
		switch (event.type) {
			case 'variable-set': {
				const {name, value} = event;
				if (value === null) {
					variables.delete(name.toLowerCase());
				} else {
					variables.set(name.toLowerCase(), {name, value});
				}

				break;
			}

			case 'group-started':
			case 'group-skipped':
			case 'step-skipped':
			case 'step-started': {
				if (event.index >= target && !isBehind) {
					before = new Map(variables);
				}

				isBehind = event.index >= target;
				break;
			}

			case 'decision': {
				if (event.target !== undefined) {
					isBehind = event.target > target;
				}

				break;
			}

			case 'run-started':
			case 'run-resumed':
			case 'group-finished':
			case 'step-finished':
			case 'content-started':
			case 'content-finished':
			case 'state-moved':
			case 'restart-requested':
			case 'run-paused':
			case 'run-continued':
			case 'run-finished': {
				break;
			}

			default: {
				event satisfies never;
			}
		}
	}

	return before;
};
