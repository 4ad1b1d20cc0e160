import {failure} from '../../sequence/result.ts';
import type {MachineFacts, RecordedMachine} from '../machine.ts';
import {readNetworkRows} from '../network-rows.ts';
import type {Network} from '../network-settings.ts';

/** The network of a recorded machine: told by its rows, never set. Whether a gateway answers is not recorded. */
export const createRecordedNetwork = (
	{name}: Pick<RecordedMachine, 'name'>,
	facts: Pick<MachineFacts, 'query'>,
): Network => {
	const refused = failure(`The machine "${name}" is recorded: its network cannot be set.`);
	return {
		// Recorded moments have nothing to do with now.
		status: async () => readNetworkRows(async (...question) => facts.query(...question), 0),
		gatewayAnswers: async () => undefined,
		askDhcp: async () => refused,
		setStaticAddress: async () => refused,
		setClock: async () => refused,
	};
};
