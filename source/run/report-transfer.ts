import type {TransferOptions} from '../content/content.ts';
import {contentVariables} from '../content/content-variables.ts';
import type {Engine} from './engine.ts';

/**
Tells of the transfer of a package: its start and end are kept in the journal, its progress is only shown. Where the last one came
from is a variable. Rule: task-sequence-format.md §9.2.
*/
export const reportTransfer =
	({
		recorder,
		environment,
	}: Pick<Engine, 'recorder' | 'environment'>): NonNullable<TransferOptions['report']> =>
	event => {
		switch (event.type) {
			case 'content-started': {
				const name = contentVariables.lastLocation;
				environment.set(name, event.source);
				recorder.record([{type: 'variable-set', name, value: event.source}, event], {sync: false});
				break;
			}

			case 'content-progress': {
				recorder.pass(event);
				break;
			}

			case 'content-finished': {
				recorder.record([event], {sync: false});
				break;
			}

			default: {
				const unreachable: never = event;
				return unreachable;
			}
		}
	};
