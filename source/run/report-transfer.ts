import type {TransferOptions} from '../content/content.ts';
import type {Engine} from './engine.ts';

/** Tells of the transfer of a package: its start and end are kept in the journal, its progress is only shown. */
export const reportTransfer =
	({recorder}: Pick<Engine, 'recorder'>): NonNullable<TransferOptions['report']> =>
	event => {
		if (event.type === 'content-progress') {
			recorder.pass(event);
		} else {
			recorder.record([event], {sync: false});
		}
	};
